"""Training that roles require, and supervision as it fell due, of the workers of the roster.

Both are drawn by the worker's number, so that a course that was completed in one month's list was
completed on the same day in the next.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from headway.synthetic.days import first_day, last_day
from headway.synthetic.roster.roster import Roster, mixed
from headway.synthetic.roster.teams import FIRST_LINE, HOLDER, PRACTITIONER
from headway.synthetic.roster.workers import A_YEAR, Worker
from headway.synthetic.rows import write_rows
from headway.synthetic.workforce.holding import month_ends

TRAINING_COLUMNS = ("as_at_date", "team", "role", "course", "completed_on", "expires_on")
SUPERVISION_COLUMNS = (
    "supervision_due_on", "supervision_held_on", "team", "role", "newly_qualified",
)  # fmt: skip
# Days between supervisions: of the newly qualified by weeks since they began, and of all others.
WEEKLY_UNTIL, FORTNIGHTLY_UNTIL, MONTHLY = 42, 182, 30
# Of a hundred supervisions so many are held in time, and so many more late; the rest never.
IN_TIME, NEWLY_QUALIFIED_IN_TIME, LATE_AFTER = 84, 92, 6


@dataclass(frozen=True)
class Course:
    """A course that roles require (all, where none is named), and for how many years it holds."""

    title: str
    years: int
    roles: tuple[str, ...] = ()


COURSES = (
    Course("Safeguarding refresher", 3),
    Course("Data protection", 1),
    Course("Court skills", 0, (PRACTITIONER, HOLDER)),
    Course("Supervising others", 2, (FIRST_LINE, PRACTITIONER)),
)


def write(roster: Roster, folder: Path, year: int) -> None:
    """Write both lists of a year."""
    place = folder / str(year)
    write_rows(place / "training.csv", TRAINING_COLUMNS, _training(roster, year))
    write_rows(place / "supervision.csv", SUPERVISION_COLUMNS, _supervisions(roster, year))


def _training(roster: Roster, year: int) -> Iterator[tuple[str, ...]]:
    """Each employed worker's courses at each month's end; agency workers bring their own."""
    for end in month_ends((year,)):
        for post in roster.posts:
            worker = post.on(end)
            if worker is None or worker.is_agency:
                continue
            for nth, course in enumerate(COURSES):
                if not course.roles or post.role in course.roles:
                    done = _completed(worker, nth, course, end)
                    yield (
                        _iso(end), roster.team_of(post, end), post.role, course.title,
                        _iso(done), _iso(done + course.years * A_YEAR if done and course.years else 0),
                    )  # fmt: skip


def _completed(worker: Worker, nth: int, course: Course, by: int) -> int:
    """The last day by then on which a worker completed a course; 0 where there is none."""
    last, times = 0, 0
    on = worker.start + 5 + mixed(worker.number, 40 + nth) % 150
    while on <= by:
        last, times = on, times + 1
        if not course.years:
            break
        # Most go again before it runs out, three in ten up to a year after.
        drawn = mixed(worker.number * 64 + times, 50 + nth) % 100
        early_or_late = drawn - 70 if drawn < 70 else (drawn - 70) * 12
        on = last + course.years * A_YEAR + early_or_late
    return last


def _supervisions(roster: Roster, year: int) -> Iterator[tuple[str, ...]]:
    """Each supervision that fell due in the year, agency workers' too."""
    for post in roster.posts:
        for worker in post.workers:
            for due in _due(worker, first_day(year), last_day(year)):
                held = _held(worker, due)
                is_new = worker.is_newly_qualified and due < worker.qualified_on
                yield (
                    _iso(due), _iso(held if held <= last_day(year) else 0),
                    roster.team_of(post, due), post.role, "1" if is_new else "0",
                )  # fmt: skip


def _due(worker: Worker, first: int, last: int) -> Iterator[int]:
    on = worker.start
    if not worker.is_newly_qualified:
        on += max(0, (first - on) // MONTHLY) * MONTHLY
    while True:
        since = on - worker.start
        is_new = worker.is_newly_qualified and since < A_YEAR
        on += (
            (7 if since < WEEKLY_UNTIL else 14) if is_new and since < FORTNIGHTLY_UNTIL else MONTHLY
        )
        if on > last or on >= worker.end:
            return
        if on >= first:
            yield on


def _held(worker: Worker, due: int) -> int:
    """The day on which a supervision was held; 0 where it never was."""
    drawn = mixed(worker.number, due)
    chance, days = drawn % 100, (drawn >> 8) % 14
    in_time = NEWLY_QUALIFIED_IN_TIME if worker.is_newly_qualified else IN_TIME
    if chance < in_time:
        return max(worker.start, due - days % 4)
    return due + 1 + days if chance < in_time + LATE_AFTER else 0


def _iso(on: int) -> str:
    return date.fromordinal(on).isoformat() if on else ""
