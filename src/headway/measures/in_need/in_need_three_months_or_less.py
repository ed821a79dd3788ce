"""Children in need for three months or less."""

from headway.measures.filed import CENSUS
from headway.measures.need import IN_NEED, in_need_now
from headway.measures.value import Measure

MEASURE = Measure(
    id="in_need_three_months_or_less",
    registry="CIN-08c",
    title="Children in need for three months or less",
    says="Of the episodes of need open at the end of the month, the share that began at most "
    "three months before.",
    why="Many short episodes mean that much passes through; few, that much stays.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="neither",
    recorded=in_need_now(
        "share", where=f"{IN_NEED} AND referred_on + INTERVAL 3 MONTH >= month_end"
    ),
    source=CENSUS,
    reviewed="2026-11-22",
)
