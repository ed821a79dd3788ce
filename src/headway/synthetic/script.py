"""What happens in the council of `headway synthesise --story`, and from which month on.

Months are counted from the first return's April, which is 0. A surge of referrals after an inspection,
two actions that work, one that changes nothing, a re-organisation of teams, and a return that is
issued again: whoever judges the council's figures should tell them apart. The actions begin when the
24 months before are none of the pandemic's.
"""

from dataclasses import dataclass
from itertools import pairwise

from headway.synthetic.effects import Effect
from headway.synthetic.in_need.surge import FrontDoor, Surge
from headway.synthetic.roster.teams import Redesign, teams
from headway.vocabulary.errors import BadInput

LEAST_YEARS, MOST_CHILDREN = 4, 20_000
SURGE, SURGE_MONTHS, SURGE_MORE = 6, 6, 0.9
WORKS, STARTS = 36, 0.75
FRONT_DOOR, TURNED_AWAY = 37, 0.5
NOTHING = 40
TEAMS = 42


@dataclass(frozen=True, kw_only=True)
class Script:
    """The story of a council of so many children, told in these collection years."""

    children: int
    years: range

    def __post_init__(self) -> None:
        if len(self.years) < LEAST_YEARS:
            raise BadInput(
                f"--story --years {len(self.years)}: the story takes {LEAST_YEARS} years at least."
            )
        if self.children > MOST_CHILDREN:
            raise BadInput(
                f"--story --children {self.children}: the story is of one council, of at most "
                f"{MOST_CHILDREN:,} children."
            )

    def first_of(self, month: int) -> int:
        """The first day of a month of the story."""
        return Effect(month=month).since(self.years[0])

    @property
    def effects(self) -> tuple[Effect, ...]:
        """The action on the edge of care, which works: a quarter fewer start to be looked after."""
        return (Effect(month=WORKS, starts=STARTS),)

    @property
    def surge(self) -> Surge:
        """Six months after the inspection in which more children are referred."""
        return Surge(
            starts=self.first_of(SURGE), ends=self.first_of(SURGE + SURGE_MONTHS), more=SURGE_MORE
        )

    @property
    def front_door(self) -> FrontDoor:
        """The action at the front door, which works: half of those who need no help are not referred."""
        return FrontDoor(starts=self.first_of(FRONT_DOOR), share=TURNED_AWAY)

    @property
    def reissued(self) -> int:
        """The year of the looked-after return that is issued again."""
        return self.years[-2]

    @property
    def redesign(self) -> Redesign:
        """Safeguarding teams become one of two, a team for children in care is parted, the rest of
        those that assess take another name."""
        of = {kind: [t.name for t in teams(self.children) if t.kind == kind]
              for kind in ("assessment", "safeguarding", "care")}  # fmt: skip
        names = [(name, name.replace("Assessment", "Front door")) for name in of["assessment"]]
        pairs = list(pairwise(of["safeguarding"]))[::2]
        for number, pair in enumerate(pairs, 1):
            names += [(name, f"Family help {number}") for name in pair]
        names += [(of["care"][0], "Care and court"), (of["care"][0], "Care and permanence")]
        return Redesign(starts=self.first_of(TEAMS), names=tuple(names))
