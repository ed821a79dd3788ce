"""Episodes of need that closed."""

from headway.measures.filed import CENSUS
from headway.measures.need import IN_NEED
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="in_need_closed",
    registry="CIN-13",
    title="Episodes of need that closed",
    says="Episodes of need that closed in the period; referrals with no further action are "
    "left out.",
    why="Beside those that began it says whether the number of children in need will grow.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="referrals",
            on="closed_on",
            counts=IN_NEED,
        ),
    ),
    source=CENSUS,
    reviewed="2026-11-22",
)
