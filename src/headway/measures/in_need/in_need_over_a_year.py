"""Children in need for a year or more."""

from headway.measures.filed import CENSUS
from headway.measures.need import IN_NEED, in_need_now
from headway.measures.value import Measure

MEASURE = Measure(
    id="in_need_over_a_year",
    registry="CIN-08b",
    title="Children in need for a year or more",
    says="Of the episodes of need open at the end of the month, the share that began at "
    "least a year before.",
    why="A plan that lasts for years may have stopped changing anything.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="neither",
    recorded=in_need_now(
        "share",
        where=f"{IN_NEED} AND referred_on + INTERVAL 12 MONTH <= month_end",
    ),
    source=CENSUS,
    reviewed="2026-11-22",
)
