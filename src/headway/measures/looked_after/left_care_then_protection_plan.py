"""Children on a protection plan within a year of leaving care."""

from headway.measures.across_returns import measure_across_returns
from headway.measures.value import Recorded

MEASURE = measure_across_returns(
    id="left_care_then_protection_plan",
    registry="CLA-37",
    title="Children on a protection plan within a year of leaving care",
    says="Of the children who left care twelve months before other than by adoption, the "
    "share for whom a child protection plan began in those twelve months.",
    why="It shows whether leaving care left the child safe.",
    timing="left in the same period of the year before, followed for 12 months",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="care_ends_followed",
            on="month_ends_on",
            each="child",
            counts="is_on_protection_plan",
            out_of="TRUE",
        ),
    ),
    reviewed="2026-11-22",
)
