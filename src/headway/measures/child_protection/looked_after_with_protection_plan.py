"""Children looked after who have a protection plan too."""

from headway.measures.across_returns import measure_across_returns
from headway.measures.in_care import at_month_end

MEASURE = measure_across_returns(
    id="looked_after_with_protection_plan",
    registry="CP-16",
    title="Children looked after who have a protection plan too",
    says="Children looked after at the end of the month who have an open child protection "
    "plan as well, as a number and as a share of all looked after.",
    why="Two plans for one child are seldom needed: mostly one was not closed.",
    timing="at the end of the month",
    better="neither",
    recorded=at_month_end(
        "count", "share", table="looked_after_with_plans", where="has_protection_plan"
    ),
    reviewed="2026-11-22",
)
