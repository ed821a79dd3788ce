"""The forward plan: for each coming meeting its papers, which are late or likely to be, and why.

A report is called likely late while there is still time to do something: when the sign-offs that it
lacks take longer than the working days that are left, by how long this council's have taken.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import median_high

from headway.meetings.notice import Notice, body_of, notice_of, sign_offs_needed
from headway.meetings.value import Item, Meeting, Report, SignOff
from headway.meetings.whole import Meetings
from headway.vocabulary.month import in_words
from headway.vocabulary.working_days import is_working_day, working_days_after

# Working days that a sign-off is taken to need until the council's own record shows how many.
USUAL_DAYS = 5
FEWEST_PAST = 3
READY = ("final", "agreed")


class Paper(StrEnum):
    """How a report stands against the day on which papers are due."""

    PUBLISHED = "published"
    READY = "ready"
    IN_TIME = "in time"
    LIKELY_LATE = "likely late"
    LATE = "late"


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How many working days a sign-off takes, and from how many past ones; none: a guess is used."""

    days: int
    past: int


@dataclass(frozen=True, kw_only=True)
class PaperDue:
    """A report of a coming meeting: how it stands, why, and which sign-offs it lacks.

    `expected_on` is when the last of them can be expected; None where none is lacking.
    """

    report: Report
    standing: Paper
    lacking: tuple[str, ...] = ()
    expected_on: date | None = None
    says: tuple[str, ...] = ()

    @property
    def needs_someone(self) -> bool:
        """Whether it is late or likely to be."""
        return self.standing in (Paper.LATE, Paper.LIKELY_LATE)


@dataclass(frozen=True, kw_only=True)
class Coming:
    """A coming meeting: when its papers are due, its reports, and items without a report."""

    meeting: Meeting
    notice: Notice
    days_left: int | None
    papers: tuple[PaperDue, ...]
    without_report: tuple[Item, ...]


def forward_plan(meetings: Meetings, on: date) -> tuple[Coming, ...]:
    """Every meeting from a day on, the next first."""
    coming = [m for m in meetings.of(Meeting) if m.held_on >= on]
    paces = sign_off_paces(meetings, on)
    return tuple(
        _coming(meetings, m, on, paces) for m in sorted(coming, key=lambda m: (m.held_on, m.id))
    )


def sign_off_paces(meetings: Meetings, on: date) -> dict[str, Pace]:
    """The middle number of working days that each kind of sign-off took, signed by a day."""
    took: dict[str, list[int]] = defaultdict(list)
    for report in meetings.of(Report):
        for one in report.sign_offs:
            if one.asked_on and one.signed_on and one.signed_on <= on:
                took[one.kind].append(working_days_between(one.asked_on, one.signed_on))
    return {
        kind: Pace(days=median_high(days), past=len(days))
        for kind, days in took.items()
        if len(days) >= FEWEST_PAST
    }


def working_days_between(first: date, last: date) -> int:
    """How many working days come after the first day, up to the last one."""
    return sum(is_working_day(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))


def _coming(meetings: Meetings, meeting: Meeting, on: date, paces: dict[str, Pace]) -> Coming:
    notice = notice_of(meetings, meeting)
    needed = sign_offs_needed(body_of(meetings, meeting.body))
    held = [r for r in meetings.of(Report) if r.meeting == meeting.id]
    replaced = {r.replaces for r in held}
    current = [r for r in held if r.id not in replaced and r.status != "superseded"]
    taken = {r.item for r in current}
    items = [i for i in meetings.of(Item) if i.meeting == meeting.id and i.id not in taken]
    return Coming(
        meeting=meeting,
        notice=notice,
        days_left=_days_left(notice.due_on, on),
        papers=tuple(_paper(r, notice, needed, on, paces) for r in current),
        without_report=tuple(items),
    )


def _days_left(due_on: date | None, on: date) -> int | None:
    """Working days until papers are due; below 0 once the day has passed."""
    if due_on is None:
        return None
    return working_days_between(on, due_on) if due_on >= on else -working_days_between(due_on, on)


def _paper(
    report: Report, notice: Notice, needed: tuple[str, ...], on: date, paces: dict[str, Pace]
) -> PaperDue:
    if report.published_on and report.published_on <= on:
        return _published(report, notice)
    due_on = notice.due_on
    lacking = _lacking(report, needed, on)
    expected_on, reasons = _expected(report, lacking, on, paces)
    is_written = report.status in READY
    if not is_written:
        reasons.insert(0, _unwritten(report, on))
    if due_on is None:
        standing = Paper.READY if is_written and not lacking else Paper.IN_TIME
    elif on > due_on:
        standing = Paper.LATE
        reasons.insert(0, f"Papers were due on {in_words(due_on)}, and it is not out.")
    elif is_written and not lacking:
        standing = Paper.READY
    elif (expected_on and expected_on > due_on) or _is_owed(report, on):
        standing = Paper.LIKELY_LATE
    elif not is_written and working_days_between(on, due_on) < USUAL_DAYS:
        standing = Paper.LIKELY_LATE
        reasons.append(f"Fewer than {USUAL_DAYS} working days are left to finish it.")
    else:
        standing = Paper.IN_TIME
    return PaperDue(
        report=report,
        standing=standing,
        lacking=lacking,
        expected_on=expected_on,
        says=tuple(reasons),
    )


def _published(report: Report, notice: Notice) -> PaperDue:
    out = report.published_on
    if notice.due_on is None or out is None or out <= notice.due_on:
        return PaperDue(report=report, standing=Paper.PUBLISHED)
    says = [f"It went out on {in_words(out)}, after papers were due."]
    if notice.has_law:
        says.append("It is taken only if the chair says why it is urgent, and the minutes say so.")
    return PaperDue(report=report, standing=Paper.LATE, says=tuple(says))


def _is_owed(report: Report, on: date) -> bool:
    is_written = report.status in READY
    return bool(not is_written and report.due_on and report.due_on < on)


def _unwritten(report: Report, on: date) -> str:
    status = f"still '{report.status}'" if report.status else "not said to be written"
    owed = ""
    if report.due_on:
        was = "was" if report.due_on < on else "is"
        owed = f"; it {was} due from its author on {in_words(report.due_on)}"
    return f"The report is {status}{owed}."


def _lacking(report: Report, needed: tuple[str, ...], on: date) -> tuple[str, ...]:
    signed = {s.kind for s in report.sign_offs if s.signed_on and s.signed_on <= on}
    chain = dict.fromkeys([*(s.kind for s in report.sign_offs), *needed])
    return tuple(kind for kind in chain if kind not in signed)


def _expected(
    report: Report, lacking: tuple[str, ...], on: date, paces: dict[str, Pace]
) -> tuple[date | None, list[str]]:
    """When the last sign-off can be expected, and a sentence on each that is lacking.

    Those already asked for run beside one another; one not yet asked for waits for those before it.
    """
    reasons = []
    day = on
    for kind in lacking:
        asked = next((s for s in report.sign_offs if s.kind == kind), None)
        pace = paces.get(kind)
        days = pace.days if pace else USUAL_DAYS
        if asked and asked.asked_on and asked.asked_on <= on:
            # One that is overdue can come tomorrow at the earliest.
            end = max(working_days_after(asked.asked_on, days), working_days_after(on, 1))
            day = max(day, end)
        else:
            day = working_days_after(day, days)
        reasons.append(_reason(kind, asked, on, days, pace))
    return (day if lacking else None), reasons


def _reason(kind: str, asked: SignOff | None, on: date, days: int, pace: Pace | None) -> str:
    how = f"{days} working days, as in the middle of the last {pace.past}" if pace else ""
    how = how or f"{days} working days, taken as usual until three are on record"
    name = kind[:1].upper() + kind[1:]
    if asked is None:
        return f"{name}: no sign-off is on record. Ask for it ({how})."
    if asked.asked_on is None or asked.asked_on > on:
        return f"{name}: {asked.role} has not been asked ({how})."
    waited = working_days_between(asked.asked_on, on)
    said = "1 working day" if waited == 1 else f"{waited} working days"
    return f"{name}: {asked.role} was asked on {in_words(asked.asked_on)}, {said} ago ({how})."
