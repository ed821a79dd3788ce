"""Which social worker holds an invented child on a day.

A child who is looked after is held by the chain of workers that the looked-after return gives. Any
other open case lies with the assessment team for some weeks, then with safeguarding; a disabled
child's with the disabled children's team. From 18 on a personal adviser helps, who is no social worker.
"""

from collections.abc import Iterable

from headway.synthetic.days import birthday, day
from headway.synthetic.in_need.cared import Cared
from headway.synthetic.in_need.story import Episode, Story
from headway.synthetic.roster.roster import Held, Roster
from headway.synthetic.roster.workers import Post, Worker

ASSESSED_FOR = 50


def month_ends(years: Iterable[int]) -> list[int]:
    """The last day of each month of these collection years."""
    firsts = [(y - (m > 3), m) for y in years for m in (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)]
    return [day(y + (m == 12), m % 12 + 1, 1) - 1 for y, m in firsts]


class Holding:
    """Who holds each child of one council, up to its last day."""

    def __init__(self, roster: Roster, cared: Iterable[Cared], last: int):
        self._roster, self._last = roster, last
        self._cared = {one.name: one for one in cared if not one.short_breaks}

    def of(self, story: Story) -> "OfChild":
        """A child's workers, to be asked for a day."""
        chain: list[Held] = []
        one = self._cared.get(story.person.name)
        if one:
            taken = one.care[: -1 if one.untaken_on is not None else None]
            periods = [(care.start, care.end) for care in taken]
            chain = self._roster.chain(one.number, one.born, periods, self._last)
        return OfChild(self._roster, story, chain)


class OfChild:
    """The workers of one child."""

    def __init__(self, roster: Roster, story: Story, chain: list[Held]):
        self._roster, self._chain, self._who = roster, chain, story.person
        self._number = int(story.person.name.removeprefix("SYN"))
        self._episodes = [e for e in story.episodes if e.is_helped]
        self.grown = birthday(story.person.born, 18)

    def on(self, when: int) -> tuple[Post, Worker] | None:
        """The post and the worker who hold the child on a day; None where no case is open."""
        episode = self.episode(when)
        return self.by(episode, when) if episode else None

    def episode(self, when: int) -> Episode | None:
        """The episode of need that is open on a day, of a child under 18."""
        if when >= self.grown:
            return None
        return next((e for e in self._episodes if e.referred <= when < e.closed), None)

    def by(self, episode: Episode, when: int) -> tuple[Post, Worker]:
        """Who holds the child on a day of an episode."""
        for name, start, end, _ in self._chain:
            if start <= when and (end is None or when < end):
                return self._roster.in_post(name)
        return self._roster.holder(self._kind(episode, when), self._number, when)

    def _kind(self, episode: Episode, when: int) -> str:
        if episode.need == "N2" and self._who.disabilities:
            return "disabled"
        return "assessment" if when < episode.referred + ASSESSED_FOR else "safeguarding"
