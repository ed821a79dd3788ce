"""Children on a protection plan within a year of leaving care."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="left_care_then_protection_plan",
    registry="CLA-37",
    title="Children on a protection plan within a year of leaving care",
    says="Of the children who left care twelve months before other than by adoption, the "
    "share for whom a child protection plan began in those twelve months.",
    why="It shows whether leaving care left the child safe.",
    unit="children",
    counts="children",
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
    source="The council's own census and looked-after returns, by its own identifier; it is "
    "not published",
    caution="It needs both returns of the year. A child who has another identifier in the "
    "census is not known again; see the table known_in_one_return.",
    reviewed="2026-11-22",
)
