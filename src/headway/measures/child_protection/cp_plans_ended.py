"""Child protection plans that ended."""

from headway.measures.filed import CENSUS
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="cp_plans_ended",
    registry="CP-15",
    title="Child protection plans that ended",
    says="Child protection plans that ended in the period.",
    why="Beside those that began it says whether the number of plans will grow.",
    unit="plans",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="protection_plans",
            on="ended_on",
        ),
    ),
    source=CENSUS,
    reviewed="2026-11-22",
)
