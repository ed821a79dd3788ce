"""An invented council as it was drawn, before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from headway.synthetic.council import Asked
from headway.synthetic.country import Country
from headway.synthetic.filing import Return
from headway.synthetic.in_need.census import Census
from headway.synthetic.planting import Planted
from headway.synthetic.roster.roster import Roster, roster
from headway.synthetic.script import Script
from headway.vocabulary.councils import Council


@dataclass(frozen=True, kw_only=True)
class Made:
    """What was made, to be written: the council borrowed, what was asked, returns, planted errors.

    `unspoilt` are the returns before errors were planted, for what else tells of the same children.
    """

    like: Council
    asked: Asked
    errors: float
    country: Country
    returns: dict[int, Return]
    unspoilt: dict[int, Return]
    planted: Sequence[Planted]
    in_need: Census
    script: Script | None = None

    @property
    def roster(self) -> Roster:
        """Who works there: the workers whom the returns name."""
        redesign = self.script.redesign if self.script else None
        return roster(self.asked.children, self.asked.span, self.asked.seed, redesign)
