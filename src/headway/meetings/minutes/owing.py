"""An undertaking as an element: who owes it, who said it, by when."""

import re
from dataclasses import dataclass

from headway.meetings.minutes.clauses import written_out
from headway.meetings.minutes.holding import Found, Held
from headway.meetings.minutes.parting import ELLIPSIS
from headway.meetings.minutes.roles import is_role, is_unit, leading_run
from headway.meetings.minutes.undertakings import GAVE, MODAL, PERFORMED, Undertaking
from headway.meetings.minutes.value import NO_DUE, NOT_NAMED, Due, ElementKind

PRONOUN = re.compile(r"(?:[Ss]?[Hh]e|[Tt]hey|[Ii]t|[Tt]his|[Tt]hat)\b")
OFFICERS = re.compile(r"[Oo]fficers\b")


@dataclass(frozen=True, kw_only=True)
class Within:
    """Where words stand: who says them, in which answer and sentence.

    `hoped` is a time that somebody else hoped for; `is_told` where a verb of saying brings the
    words in; `is_over` once the item is resolved.
    """

    speaker: str = ""
    inside: str = ""
    sentence: str = ""
    hoped: Due = NO_DUE
    is_told: bool = True
    is_over: bool = False


def owe(held: Held, clause: str, kind: Undertaking, within: Within) -> None:
    """Keep an undertaking; `the first would open in May and the second in June` is two."""
    element = ElementKind.PROMISE if kind is Undertaking.PROMISE else ElementKind.SOFT
    pieces = [clause]
    if (two := ELLIPSIS.match(clause)) and not MODAL.search(written_out(two["second"])):
        pieces = [two["first"], two["second"]]
    for piece in pieces:
        owner, who = _owner(held, piece, within)
        words = piece
        if (gave := GAVE.search(piece)) and gave[0].endswith(" that"):
            words = piece[gave.end() :].strip()
        due = _due_of(held, words)
        if not due.said and within.hoped.said:
            due = Due(said=within.hoped.said)
        found = Found(
            words=words,
            who=who,
            owner=owner,
            due=due,
            inside=within.inside,
            sentence=within.sentence,
        )
        held.add(element, found)


def _due_of(held: Held, clause: str) -> Due:
    """The time after the verb, or else the one before it."""
    verb = MODAL.search(clause) or PERFORMED.search(clause)
    after = held.due(clause[verb.end() :]) if verb else NO_DUE
    return after if after.said else held.due(clause)


def _owner(held: Held, clause: str, within: Within) -> tuple[str, str]:
    """Who owes it, and who said it."""
    speaker = within.speaker
    verb = MODAL.search(clause) or PERFORMED.search(clause) or GAVE.search(clause)
    before = clause[: verb.start()] if verb else clause
    subject = before if leading_run(before) else before.rsplit(", ", 1)[-1]
    run = leading_run(subject)
    if is_role(run) and not run.startswith("Council "):
        return held.cast.meet(run), speaker
    if verb and is_unit(run) and not run.startswith("Council "):
        return run, speaker
    if not before.strip() and (held.subject or speaker):
        owner = held.subject or speaker
        return owner, speaker or owner
    if OFFICERS.match(subject):
        return speaker or NOT_NAMED, speaker or ("" if within.inside else NOT_NAMED)
    if PRONOUN.match(subject):
        return speaker or held.subject or NOT_NAMED, speaker
    return speaker or ("" if within.inside else held.subject) or NOT_NAMED, speaker
