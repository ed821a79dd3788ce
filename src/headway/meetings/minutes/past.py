"""Claims that something has been done: the service's own deeds, told in the past."""

import re

from headway.meetings.minutes.clauses import written_out
from headway.meetings.minutes.verbs import CLAIMED

PASSIVE = re.compile(
    r"\b(?:had|have|has) (?:\w+ly |also |now |since |already |all |both |each )*been (?:\w+ly )?(?P<verb>[\w-]+)\b"
)
ACTIVE = re.compile(
    r"\b(?:had|have|has) (?:\w+ly |also |now |since |already |all |both |just )*(?P<verb>[\w-]+)\b"
)
# Things that come about by themselves, or that people do outside the service.
NOT_DEEDS = frozenset(
    """worked taken gone come started begun stopped stepped run ended changed altered moved attended
    asked told met seen held slipped opened answered spoken written applied asked shown led agreed
    continued kept used""".split()
)
NOT_HERE = re.compile(r"\b(?:Inspectors?|Ofsted|the Government|because|before they|recruits)\b")


def is_past_claim(clause: str) -> bool:
    """Whether a clause says that the service has done something."""
    text = written_out(clause)
    if NOT_HERE.search(text) or re.search(r"\b(?:whether|if|not|never)\b", text):
        return False
    if (found := PASSIVE.search(text)) and found["verb"] in CLAIMED:
        return True
    if re.match(r"(?:[Tt]he two|[Ww]e|I|[Tt]hey|[Tt]he \w+) (?:have|had) since (?!been)\w+", text):
        return True
    found = ACTIVE.search(text)
    return bool(found) and found["verb"] in CLAIMED - NOT_DEEDS if found else False
