"""Invitations to members: to visit, to attend, to meet; not the courtesy of being asked to speak."""

import re

GUESTS = r"(?:[Mm]embers|[Cc]ouncillors|the (?:Board|Panel|Committee|Group|Cabinet|Executive|Chair|Leader)|(?:Board|Panel|Cabinet|Committee|Group) (?:members|Members|colleagues?)|any (?:\w+ )?(?:colleague|member|councillor|Member)s?|all (?:[Mm]embers|councillors)|colleagues|everyone|you)"
ACTIVE = re.compile(
    rf"\b(?:invited|invites?|would (?:like to )?(?:invite|welcome)|extended an invitation to|(?:would|will) be (?:delighted|glad|pleased|happy) to welcome|encouraged) {GUESTS}"
    rf"(?: (?:to|along|for)\b)? (?P<what>.*)$"
)
OFFERED = re.compile(rf"\boffered to (?:take|show|host|bring|accompany) {GUESTS}\b")
PASSIVE = re.compile(
    rf"\b{GUESTS} (?:was|were|are|is|would be|will be) (?:\w+ )?(?:invited|welcome) to (?P<what>visit|attend|join|see|shadow|observe|come|meet|spend|drop)\b",
    re.IGNORECASE,
)
ISSUED = re.compile(rf"\binvitation (?:was|had been|is) (?:extended|made|issued) to {GUESTS}\b")
SPEAKING = re.compile(
    r"^(?:comment|speak|ask|note|submit|introduce|present|consider|raise|respond|give|agree|approve|propose|put|address|contribute|say|endorse|report)\b"
)
NOT_DONE = re.compile(r"\b(?:had been|asked whether|if|whether)\b")


def invitation_in(sentence: str) -> str:
    """The words of the invitation that a sentence holds; blank where it holds none."""
    if NOT_DONE.search(sentence):
        return ""
    found = ACTIVE.search(sentence)
    if found and SPEAKING.match(found["what"]):
        return ""
    if found or OFFERED.search(sentence) or PASSIVE.search(sentence) or ISSUED.search(sentence):
        # What it is good for, after a comma, is not the invitation.
        return re.split(r", (?=to \w+ (?:what|how|for)\b)", sentence)[0]
    return ""
