"""Parting a sentence: where a second speaker takes over, and which clauses stand by themselves."""

import re

from headway.meetings.minutes.clauses import clauses
from headway.meetings.minutes.roles import is_role, leading_run
from headway.meetings.minutes.telling import RUN, telling_of
from headway.meetings.minutes.undertakings import undertaking_in

# Where a second speaker begins within a sentence.
SECOND = re.compile(
    rf"(?:;|, and|, but|,? and) (?=(?:the )?{RUN} (?:said|replied|answered|confirmed|added|agreed"
    r"|undertook|gave|did not|explained|responded|promised|offered|stated|advised|reported"
    r"|committed|will|would)\b)"
)
# A second thing told by one speaker: `wished it recorded that …, and said he would …`.
AGAIN = re.compile(
    r"^(?P<first>.+?),? and (?P<second>(?:said|added|confirmed|promised) (?:that )?"
    r"(?:he|she|they|it|we|I)\b.+)$"
)
ELLIPSIS = re.compile(
    r"^(?P<first>.+?) and (?P<second>the (?:second|other|third|rest|last|others|remainder)\b.+)$"
)


def speakers(sentence: str) -> list[str]:
    """A sentence, parted where a second speaker takes over."""
    parts, start = [], 0
    for found in SECOND.finditer(sentence):
        after = sentence[found.end() :]
        run = leading_run(after)
        if not is_role(run) or start == found.start():
            continue
        is_deed = re.match(rf"(?:the )?{re.escape(run)} (?:will|would)\b", after)
        before = sentence[start : found.start()]
        if is_deed and telling_of(before).how not in ("ask", "view"):
            continue
        parts.append(before)
        start = found.end()
    last = sentence[start:]
    if (again := AGAIN.match(last)) and telling_of(last).how == "view":
        return [*parts, again["first"], f"He {again['second']}"]
    return [*parts, last]


def parted(words: str) -> list[str]:
    """Clauses, with one that only lacks its subject joined to what says nothing by itself."""
    made: list[str] = []
    for clause in clauses(words):
        is_bare = bool(re.match(r"(?:would|will)\b", clause))
        if is_bare and made and not undertaking_in(made[-1]) and made[-1] in words:
            start = words.index(made[-1])
            whole = words[start : words.index(clause, start) + len(clause)]
            if undertaking_in(whole) or not undertaking_in(clause):
                made[-1] = whole
                continue
        made.append(clause)
    return made
