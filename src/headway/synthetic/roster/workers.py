"""Invented social workers, and the posts that they fill one after another.

A worker's number is SW, then 99, then eight figures. Social Work England gives numbers in turn and
has given about two hundred thousand, six figures at most: ten that begin with 99 can be nobody's.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from random import Random

from headway.synthetic.days import day
from headway.synthetic.proportions import is_drawn, number, pick
from headway.synthetic.roster.teams import FIRST_LINE, HOLDER, MIDDLE, SENIOR

A_YEAR = 365
# So much of a full caseload a newly qualified worker holds in the first year.
NEWLY_QUALIFIED_SHARE = 0.9
PART_TIMES = (0.5, 0.6, 0.6, 0.7, 0.8)
# Nobody in an invented council is a social worker for longer.
OLDEST = 70


@dataclass(slots=True)
class Worker:
    """A worker's time in one post: from `start` to the day before `end`, on which somebody takes over."""

    number: int
    start: int
    end: int
    is_agency: bool
    fte: float
    origin: str
    born: int = 0
    is_woman: bool = True
    ethnicity: str = ""

    @property
    def name(self) -> str:
        """The worker's number in every return."""
        return f"SW99{self.number:08d}"

    @property
    def is_newly_qualified(self) -> bool:
        """Whether the post is the worker's first since qualifying."""
        return self.origin == "1" and not self.is_agency

    @property
    def qualified_on(self) -> int:
        """The day on which the first year after qualifying is over; the first day for all others."""
        return settled(self.start + A_YEAR) if self.is_newly_qualified else self.start

    def share(self, on: int) -> float:
        """How much of a full caseload the worker takes on a day."""
        is_new = self.is_newly_qualified and on < self.qualified_on
        return self.fte * (NEWLY_QUALIFIED_SHARE if is_new else 1.0)


@dataclass(slots=True)
class Post:
    """A post of a team, and who filled it when. `is_beyond`: no post of the establishment."""

    number: int
    team: int
    role: str
    fte: float
    is_beyond: bool = False
    workers: list[Worker] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def add(self, worker: Worker) -> None:
        """Let a worker follow the ones before."""
        self.workers.append(worker)
        self._starts.append(worker.start)

    def on(self, day_of: int) -> Worker | None:
        """Who fills the post on a day."""
        place = bisect_right(self._starts, day_of) - 1
        if place < 0 or self.workers[place].end <= day_of:
            return None
        return self.workers[place]


def settled(on: int) -> int:
    """A day on which workers come and go: not in March's last days, nor around 30 September.

    Who takes over in a year's last days does so in April, so that a year closes with one worker; and
    nobody is both in post and gone on the day of the workforce census.
    """
    given = date.fromordinal(on)
    if (given.month, given.day) >= (3, 25) and given.month == 3:
        return on + 7
    if (given.month, given.day) in ((9, 29), (9, 30), (10, 1)):
        return on + 4
    return on


class Filling:
    """Fills posts one after another, from one day to another."""

    def __init__(self, first: int, last: int, numbers: "Numbers"):
        self._first, self._last, self._numbers = first, last, numbers
        self._leave = number("staffing", "", "leave a year") / A_YEAR
        vacant, covered = (number("staffing", "", v) for v in ("vacant", "covered"))
        self._vacant = vacant
        self._gap = vacant / (1 - vacant) / self._leave
        self._agency = number("staffing", "", "agency days")
        self._alone = self._agency * (1 - covered) / covered

    def fill(self, random: Random, post: Post, *, never_alone: bool = False) -> None:
        """Fill a post: employed, vacant for a time with agency workers, employed again."""
        on = self._first
        if random.random() >= self._vacant:
            on = self._employed(random, post, on, already=True)
        while on < self._last:
            until = settled(on + 1 + int(random.expovariate(1 / self._gap)))
            self._covered(random, post, on, until, never_alone)
            on = self._employed(random, post, until) if until < self._last else until

    def fill_beyond(self, random: Random, post: Post) -> None:
        """Fill a place that is no post: agency workers only, each after some weeks."""
        self._covered(random, post, self._first, self._last, never_alone=False)

    def _employed(self, random: Random, post: Post, on: int, *, already: bool = False) -> int:
        end = settled(on + 90 + int(random.expovariate(self._leave)))
        start = on
        if already:
            start = settled(on - min(int(random.expovariate(self._leave)), 25 * A_YEAR))
        post.add(self._worker(random, post, start, end, is_agency=False))
        return end

    def _covered(self, random: Random, post: Post, on: int, until: int, never_alone: bool) -> None:
        """Agency workers in a vacant post, with weeks between them when nobody fills it."""
        while on < until:
            if not never_alone:
                on = settled(on + 5 + int(random.expovariate(1 / self._alone)))
            end = min(until, settled(on + 30 + int(random.expovariate(1 / self._agency))))
            if end > on:
                post.add(self._worker(random, post, on, end, is_agency=True))
            on = max(on, end)

    def _worker(
        self, random: Random, post: Post, start: int, end: int, *, is_agency: bool
    ) -> Worker:
        """A worker who is not too old on the last day that the roster knows of them."""
        worker = self._numbers.worker(random, post, start, end, is_agency=is_agency)
        last = date.fromordinal(min(end, self._last))
        worker.born = max(worker.born, day(last.year - OLDEST, 1, 1))
        return worker


class Numbers:
    """Gives each worker the next number, and who they are."""

    def __init__(self) -> None:
        self._last = 0

    def worker(
        self, random: Random, post: Post, start: int, end: int, *, is_agency: bool
    ) -> Worker:
        """A worker in a post from a day to another."""
        self._last += 1
        manages = post.role in (SENIOR, MIDDLE, FIRST_LINE)
        new = pick(random, "start_origin")
        origin = "" if is_agency else new if post.role == HOLDER or new != "1" else "2"
        young = 22 if origin == "1" else 40 if manages else 26
        age = young + int(random.random() ** 1.6 * (63 - young))
        born = date.fromordinal(start).year - age
        part_time = not is_agency and is_drawn(random, number("staffing", "", "part time"))
        return Worker(
            number=self._last,
            start=start,
            end=end,
            is_agency=is_agency,
            fte=random.choice(PART_TIMES) if part_time and post.fte == 1.0 else post.fte,
            origin=origin,
            born=day(born, random.randint(1, 12), random.randint(1, 28)),
            is_woman=random.random() < 0.87,
            ethnicity=pick(random, "worker_ethnicity"),
        )
