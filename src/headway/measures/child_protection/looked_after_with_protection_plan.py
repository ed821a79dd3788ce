"""Children looked after who have a protection plan too."""

from headway.measures.standing_open import AT_THE_END
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="looked_after_with_protection_plan",
    registry="CP-16",
    title="Children looked after who have a protection plan too",
    says="Children looked after at the end of the month who have an open child protection "
    "plan as well, as a number and as a share of all looked after.",
    why="Two plans for one child are seldom needed: mostly one was not closed.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="looked_after_with_plans",
            on="month_ends_on",
            stands=AT_THE_END,
            counts="has_protection_plan",
        ),
        Recorded(
            kind="share",
            table="looked_after_with_plans",
            on="month_ends_on",
            stands=AT_THE_END,
            counts="has_protection_plan",
            out_of="TRUE",
        ),
    ),
    source="The council's own census and looked-after returns, by its own identifier; it is "
    "not published",
    caution="It needs both returns of the year. A child who has another identifier in the "
    "census is not known again; see the table known_in_one_return.",
    reviewed="2026-11-22",
)
