"""The roster: every post and worker of a council, and who holds which child on which day.

A child's worker follows from the child's number, the kind of team and the day, and from nothing
else: whoever asks gets the same answer. When a worker leaves, each child of theirs goes to another
in the team, and to nobody else's children anything happens.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from random import Random

from headway.synthetic.days import first_day, last_day
from headway.synthetic.proportions import number, pick
from headway.synthetic.roster.teams import HOLDING, Redesign, Team, teams
from headway.synthetic.roster.workers import A_YEAR, Filling, Numbers, Post, Worker, settled

# The roster begins so long before the first return and goes on so long after the last.
BEFORE, AFTER = 4 * A_YEAR, 2 * A_YEAR
TRIES = 24
# Two periods of care with at most so many days between them have one chain of workers.
ONE_CHAIN = 400
# Changes a year that come of workers who leave; other reasons make up the rest.
CHANGES_OF_LEAVING = 0.5
# Nobody holds a child for fewer days.
SHORTEST = 6
_MASK = (1 << 64) - 1
# SW_ID, first day, day of the hand-over (None: still the worker), reason.
Held = tuple[str, int, int | None, str]


def mixed(a: int, b: int) -> int:
    """A number that looks drawn by chance, and is the same for the same two."""
    x = (a * 0x9E3779B97F4A7C15 + b * 0xC2B2AE3D27D4EB4F + 0x165667B19E3779F9) & _MASK
    x = ((x ^ (x >> 29)) * 0xBF58476D1CE4E5B9) & _MASK
    x = ((x ^ (x >> 32)) * 0x94D049BB133111EB) & _MASK
    return x ^ (x >> 31)


@dataclass(frozen=True, slots=True)
class Group:
    """The posts of one team that hold cases, and the days on which a child's worker may change."""

    team: int
    posts: tuple[Post, ...]
    days: tuple[int, ...]


class Roster:
    """Teams, posts and workers of one council from before its first return to after its last."""

    def __init__(self, children: int, years: range, seed: int, redesign: Redesign | None = None):
        self.teams: list[Team] = teams(children)
        self.redesign = redesign
        self._seed = seed
        self.first, self.last = first_day(years[0]) - BEFORE, last_day(years[-1]) + AFTER
        self.posts: list[Post] = list(self._filled())
        self._by_name = {w.name: (post, w) for post in self.posts for w in post.workers}
        self._groups = {kind: self._of_kind(kind) for kind in HOLDING}

    def team_of(self, post: Post, on: int) -> str:
        """The name on a day of the team that a post is in."""
        name = self.teams[post.team].name
        if self.redesign and on >= self.redesign.starts:
            return self.redesign.name(name, post.number)
        return name

    def in_post(self, worker_name: str) -> tuple[Post, Worker]:
        """The worker of a number, and the post."""
        return self._by_name[worker_name]

    def holder(self, kind: str, child: int, on: int, nth: int = 0) -> tuple[Post, Worker]:
        """Who holds a child on a day; `nth` counts the times the child was handed on before."""
        return self._in_group(self._group(kind, child), child * 64 + nth, on)

    def chain(
        self, child: int, born: int, periods: Sequence[tuple[int, int]], last: int
    ) -> list[Held]:
        """The workers of a looked-after child, one after another without a gap while care goes on."""
        random = Random(self._seed * 9_176_263 + child * 31)
        group = self._group("care", child)
        held: list[Held] = []
        closed = 0
        for start, end in _stretches(periods, last):
            begin = max(born, start - random.randint(1, 40), self.first, closed + 1)
            closed = end
            if end > begin:
                held += self._stretch(random, group, child, (begin, end), last, len(held))
        return held

    def _stretch(
        self, random: Random, group: Group, child: int, span: tuple[int, int], last: int, nth: int
    ) -> Iterator[Held]:
        """One stretch of care: hand-overs that are drawn, and those that workers' leaving makes."""
        changes = dict(self._changes(random, span[0], min(span[1], last + 1)))
        watched = group.days[bisect_right(group.days, span[0]) : bisect_left(group.days, span[1])]
        on, why = span[0], "FCONTA"
        nth, holder = self._takes_over(group, child, nth, on)
        for day in sorted({*changes, *watched}):
            if day > last or day >= span[1]:
                break
            nth += day in changes
            leaves = holder.end == day
            is_soon = day - on < SHORTEST or span[1] - day < SHORTEST
            if is_soon and not leaves:
                continue
            nth, now = self._takes_over(group, child, nth, day)
            if now is not holder:
                yield holder.name, on, day, why
                why = "LEFTRL" if leaves else changes.get(day) or "MANAGE"
                on, holder = day, now
        yield holder.name, on, None if span[1] > last else span[1], why

    def _takes_over(self, group: Group, child: int, nth: int, on: int) -> tuple[int, Worker]:
        """Who would hold the child from a day; the count goes on past those who leave at once."""
        for further in range(TRIES):
            worker = self._in_group(group, child * 64 + nth + further, on)[1]
            if worker.end - on >= SHORTEST:
                return nth + further, worker
        return nth, self._in_group(group, child * 64 + nth, on)[1]

    def _changes(self, random: Random, start: int, end: int) -> Iterator[tuple[int, str]]:
        rate = number("social_workers", "", "changes a year") - CHANGES_OF_LEAVING
        on = start
        while True:
            on = settled(on + 5 + int(random.expovariate(rate / A_YEAR)))
            if on >= end:
                return
            yield on, pick(random, "social_worker_reason")

    def _group(self, kind: str, child: int) -> Group:
        groups, steps = self._groups[kind]
        return groups[bisect_right(steps, mixed(child, 1) % steps[-1])]

    def _in_group(self, group: Group, key: int, on: int) -> tuple[Post, Worker]:
        posts = group.posts
        for tried in range(TRIES):
            drawn = mixed(key, tried + 2)
            post = posts[drawn % len(posts)]
            worker = post.on(on)
            if worker and (drawn >> 32) / (1 << 32) < worker.share(on):
                return post, worker
        return next((post, worker) for post in posts if (worker := post.on(on)))

    def _filled(self) -> Iterator[Post]:
        """Every post, filled; the first of each team is never without somebody."""
        numbers, random = Numbers(), Random(self._seed * 15_485_863 + 11)
        filling = Filling(self.first, self.last, numbers)
        many = 0
        for place, team in enumerate(self.teams):
            for nth, role in enumerate(team.roles):
                post = Post(many, place, role, 1.0)
                filling.fill(random, post, never_alone=nth == 0)
                many += 1
                yield post
        for extra in range(round(many * number("staffing", "", "agency beyond"))):
            holding = [i for i, team in enumerate(self.teams) if team.holders]
            post = Post(many + extra, holding[extra % len(holding)], "5", 1.0, is_beyond=True)
            filling.fill_beyond(random, post)
            yield post

    def _of_kind(self, kind: str) -> tuple[list[Group], list[int]]:
        made = []
        for place, team in enumerate(self.teams):
            if team.kind == kind:
                of = [post for post in self.posts if post.team == place]
                posts = tuple(of[: team.holders] + [post for post in of if post.is_beyond])
                made.append(Group(place, posts, _days_of_change(posts)))
        return made, list(accumulate(len(group.posts) for group in made))


@lru_cache(maxsize=2)
def roster(children: int, years: range, seed: int, redesign: Redesign | None = None) -> Roster:
    """The roster of a council; the same is made once."""
    return Roster(children, years, seed, redesign)


def _days_of_change(posts: Sequence[Post]) -> tuple[int, ...]:
    """The days on which somebody of these posts comes, leaves, or is newly qualified no more."""
    days = set()
    for worker in (w for post in posts for w in post.workers):
        days |= {worker.start, worker.qualified_on, worker.end}
    return tuple(sorted(days))


def _stretches(periods: Sequence[tuple[int, int]], last: int) -> list[tuple[int, int]]:
    """Periods of care, with those that lie close together as one."""
    made: list[tuple[int, int]] = []
    for start, end in periods:
        if start > last:
            break
        if made and start - made[-1][1] <= ONE_CHAIN:
            made[-1] = made[-1][0], end
        else:
            made.append((start, end))
    return made
