"""Children looked after for more than five years."""

from headway.measures.standing_open import AT_THE_END
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="in_care_over_five_years",
    registry="CLA-32b",
    title="Children looked after for more than five years",
    says="Children looked after for more than 1,826 days, five years, as a number and as a "
    "share of all children looked after.",
    why="For most of these children care is their childhood: they need a home that lasts, "
    "or a way out.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="looked_after_at_month_end",
            on="month_ends_on",
            stands=AT_THE_END,
            counts="days_in_care > 1826",
        ),
        Recorded(
            kind="share",
            table="looked_after_at_month_end",
            on="month_ends_on",
            stands=AT_THE_END,
            counts="days_in_care > 1826",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="Where no loaded return holds the start of care, days are counted from the first "
    "that one holds, so the true number is higher.",
    reviewed="2026-11-22",
)
