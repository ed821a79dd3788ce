"""Sentences on what people said: who answered, what was asked and done, who has not been heard.

Pure functions for pages and packs. They say what the voice that they are given holds: to show
something to anybody, give them `Voice.released()`.
"""

from dataclasses import dataclass
from datetime import date

from headway.plan.fields import Numbered
from headway.vocabulary.month import in_words
from headway.voice.value import GROUPS, Advocacy, Quotation, Request, Result, Survey
from headway.voice.whole import Voice

# What to call a group in a sentence: many, and one.
PEOPLE: dict[str, tuple[str, str]] = {
    "children looked after": ("looked-after children", "looked-after child"),
    "care leavers": ("care leavers", "care leaver"),
    "parents": ("parents", "parent"),
    "foster carers": ("foster carers", "foster carer"),
}
STILL_OPEN = "Nothing yet, and no reason given."
UNSHOWN = "No evidence shows it yet."


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What was asked for and what came of it, with the entries that it rests on."""

    request: Request
    you_said: str
    we_did: str

    @property
    def ids(self) -> tuple[str, ...]:
        """The request, and the evidence that it was done."""
        return (self.request.id, *self.request.evidence)

    def __str__(self) -> str:
        return f"You said: {self.you_said} We did: {self.we_did}"


@dataclass(frozen=True, kw_only=True)
class Silence:
    """A group of whom nothing is held for a year; `last` is the day on which it was last heard."""

    group: str
    last: date | None
    says: str

    def __str__(self) -> str:
        return self.says


def you_said_we_did(voice: Voice, since: date, until: date) -> tuple[Answered, ...]:
    """What was asked or done from one day to another, both counted; and whatever is open still.

    What has waited longest comes first; what was done comes after what is open.
    """
    told = voice.by(until).of(Request)
    held = [r for r in told if r.is_open or max(r.asked_on, r.did_on or r.asked_on) >= since]
    held.sort(key=lambda r: (not r.is_open, r.asked_on, r.id))
    return tuple(
        Answered(request=r, you_said=_asked(r), we_did=_did(r) or STILL_OPEN) for r in held
    )


def _asked(request: Request) -> str:
    return f"“{request.words.strip('“”')}” ({request.by}, {in_words(request.asked_on)})."


def _did(request: Request) -> str:
    if not request.did_on:
        return ""
    day = in_words(request.did_on)
    said = request.did if request.did.endswith((".", "?", "!", "”")) else f"{request.did}."
    if request.outcome == "not done":
        return f"Not done ({day}): {said}"
    head = "Done" if request.outcome == "done" else "Done in part"
    return f"{head} ({day}): {said}" + ("" if request.evidence else f" {UNSHOWN}")


def response_words(survey: Survey) -> str:
    """How many answered: `41 of 96 looked-after children answered`."""
    many, one = PEOPLE[survey.group]
    if survey.asked is None:
        return f"How many {many} were asked is not shown"
    if survey.answered is None:
        were = f"{survey.asked} {one} was" if survey.asked == 1 else f"{survey.asked} {many} were"
        return f"{were} asked; how many answered is not shown"
    return f"{survey.answered} of {survey.asked} {one if survey.asked == 1 else many} answered"


def result_words(result: Result) -> str:
    """What was asked and how many gave one answer: `Settled? Yes: 30 of 40 (75 in 100)`."""
    share = "" if result.share is None else f"{result.share:g} in 100"
    if result.count is None:
        many = f"{share} of {result.of}"
    else:
        many = f"{result.count} of {result.of}" + (f" ({share})" if share else "")
    return f"{result.question} {result.answer}: {many}"


def silent_groups(voice: Voice, day: date) -> tuple[Silence, ...]:
    """Groups of whom nothing is held from the twelve months up to a day.

    A survey that nobody answered is silence too, and so is a complaint alone: those who complain
    have not been asked.
    """
    since = year_before(day)
    told = voice.by(day)
    found = []
    for group in GROUPS:
        days = [d for t in told.things if (d := _heard_on(t, group))]
        last = max(days, default=None)
        if last is None or last <= since:
            found.append(Silence(group=group, last=last, says=_silence(group, since, last)))
    return tuple(found)


def _heard_on(thing: Numbered, group: str) -> date | None:
    """The day on which this group was heard in a thing; None where it was not."""
    if not isinstance(thing, Survey | Request | Advocacy | Quotation) or thing.group != group:
        return None
    counted = {Survey: "answered", Advocacy: "children"}.get(type(thing))
    # A number that is not shown is not nought.
    return None if counted and getattr(thing, counted) == 0 else thing.dated


def _silence(group: str, since: date, last: date | None) -> str:
    many = PEOPLE[group][0]
    before = (
        f"They were last heard on {in_words(last)}." if last else "Nothing earlier is held either."
    )
    return f"Nothing that {many} said is held here after {in_words(since)}. {before}"


def year_before(day: date) -> date:
    """The same day a year earlier; 28 February for 29 February."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
