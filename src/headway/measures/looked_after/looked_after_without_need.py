"""Children looked after whom the census does not hold as in need."""

from headway.measures.across_returns import measure_across_returns
from headway.measures.in_care import at_month_end

MEASURE = measure_across_returns(
    id="looked_after_without_need",
    registry="CLA-36",
    title="Children looked after whom the census does not hold as in need",
    says="Of the children looked after at the end of the month, the share without an open "
    "episode of need in the census.",
    why="Every child looked after is a child in need: where the census does not say so, one "
    "of the returns is wrong.",
    timing="at the end of the month",
    better="lower",
    recorded=at_month_end("share", table="looked_after_with_plans", where="NOT has_open_need"),
    reviewed="2026-11-22",
)
