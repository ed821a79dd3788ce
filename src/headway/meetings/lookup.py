"""Looking things up the other way round: by who spoke, by measure, by theme."""

from dataclasses import dataclass
from datetime import date

from headway.meetings.value import Meeting, Report
from headway.meetings.whole import Meetings
from headway.plan.fields import Numbered

SPEAKERS = ("by", "answered_by", "author", "replied_by", "owner")
WORDS = ("words", "answer", "title", "reply")


@dataclass(frozen=True, kw_only=True)
class Heard:
    """An entry with its meeting, the words and who said them."""

    thing: Numbered
    meeting: Meeting
    by: str
    words: str


def said(
    meetings: Meetings,
    *,
    speaker: str = "",
    measure: str = "",
    theme: str = "",
    containing: str = "",
    since: date | None = None,
    until: date | None = None,
) -> tuple[Heard, ...]:
    """What was said, asked, promised or resolved that fits all that is given, oldest first."""
    found = []
    for thing in meetings.things:
        if isinstance(thing, Meeting) or not hasattr(thing, "meeting"):
            continue
        meeting = meetings.meeting_of(thing)
        heard = Heard(thing=thing, meeting=meeting, by=_by(thing), words=_words(thing))
        if (
            (not speaker or _is_speaker(thing, speaker))
            and (not measure or getattr(thing, "measure", "") == measure)
            and (not theme or _theme(meetings, thing).casefold() == theme.casefold())
            and containing.casefold() in heard.words.casefold()
            and (since is None or since <= meeting.held_on)
            and (until is None or meeting.held_on <= until)
        ):
            found.append(heard)
    return tuple(sorted(found, key=lambda h: h.meeting.held_on))


def reports_on(meetings: Meetings, theme: str) -> tuple[Heard, ...]:
    """Every report on a theme, with its author, body and day."""
    return tuple(h for h in said(meetings, theme=theme) if isinstance(h.thing, Report))


def versions_of(meetings: Meetings, report: str) -> tuple[Report, ...]:
    """The versions of a report, the first one first: those it replaces and those that replace it."""
    held = {r.id: r for r in meetings.of(Report)}
    chain = [held[report]] if report in held else []
    while chain and chain[0].replaces in held and held[chain[0].replaces] not in chain:
        chain.insert(0, held[chain[0].replaces])
    while chain and (later := [r for r in held.values() if r.replaces == chain[-1].id]):
        if later[0] in chain:
            break
        chain.append(later[0])
    return tuple(chain)


def _by(thing: Numbered) -> str:
    return next((v for n in SPEAKERS if (v := str(getattr(thing, n, "") or ""))), "")


def _words(thing: Numbered) -> str:
    return " ".join(v for n in WORDS if (v := str(getattr(thing, n, "") or "")))


def _is_speaker(thing: Numbered, speaker: str) -> bool:
    names = {str(getattr(thing, n, "") or "").casefold() for n in SPEAKERS}
    return speaker.casefold() in names


def _theme(meetings: Meetings, thing: Numbered) -> str:
    own = str(getattr(thing, "theme", "") or "")
    item = meetings.find(str(getattr(thing, "item", "") or ""))
    return own or str(getattr(item, "theme", "") or "")
