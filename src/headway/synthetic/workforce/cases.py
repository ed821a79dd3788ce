"""How many cases each invented worker holds at each month's end, counted from the children's stories."""

from bisect import bisect_left
from collections import Counter

from headway.synthetic.in_need.story import Story
from headway.synthetic.made import Made
from headway.synthetic.roster.workers import Worker
from headway.synthetic.workforce.holding import Holding, month_ends


class Cases:
    """Counts cases by worker and month's end, child by child."""

    def __init__(self, made: Made):
        self.ends = month_ends(made.asked.span)
        self._holding = Holding(made.roster, made.in_need.cared, self.ends[-1])
        self._counts: dict[int, Counter[int]] = {end: Counter() for end in self.ends}

    def see(self, story: Story) -> None:
        """Add a child's open cases: one at most on a day."""
        of = self._holding.of(story)
        for e in (e for e in story.episodes if e.is_helped):
            begin = bisect_left(self.ends, e.referred)
            for end in self.ends[begin : bisect_left(self.ends, min(e.closed, of.grown))]:
                if of.episode(end) is e:
                    self._counts[end][of.by(e, end)[1].number] += 1

    def held(self, worker: Worker, end: int) -> int:
        """How many cases a worker holds at a month's end."""
        return self._counts[end][worker.number]
