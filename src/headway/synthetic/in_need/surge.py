"""Referrals that change with time: a surge of some months, and a front door that turns some away."""

from dataclasses import dataclass
from random import Random

from headway.synthetic.in_need.story import Story

DAYS_A_YEAR = 365.25
# Numbers of the children who come with a surge, apart from all others.
NUMBERS = 15_000_000


@dataclass(frozen=True, kw_only=True)
class Surge:
    """From one day to before another, and how many more come for each who would come anyway."""

    starts: int
    ends: int
    more: float

    def many(self, a_year: float) -> int:
        """How many more children, where so many come in a year."""
        return round(a_year * (self.ends - self.starts) / DAYS_A_YEAR * self.more)

    def holds(self, on: int) -> bool:
        """Whether a day is in it."""
        return self.starts <= on < self.ends

    @staticmethod
    def brought(name: str) -> bool:
        """Whether a child came with a surge."""
        return NUMBERS <= int(name.removeprefix("SYN")) < NUMBERS + 5_000_000


@dataclass(frozen=True, kw_only=True)
class FrontDoor:
    """From a day on, a share of those whose first referral would bring no help is not referred."""

    starts: int
    share: float

    def turns_away(self, random: Random, story: Story) -> bool:
        """Whether a child is helped elsewhere, and no referral is made."""
        first = story.episodes[0]
        if first.referred < self.starts or first.leads_to == "help":
            return False
        return random.random() < self.share
