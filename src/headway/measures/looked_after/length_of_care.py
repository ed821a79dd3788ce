"""How long children have been looked after."""

from headway.measures.standing_open import AT_THE_END
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="length_of_care",
    registry="CLA-32",
    title="How long children have been looked after",
    says="The middle number of days for which the children looked after have been in care: "
    "half have been longer, half less long.",
    why="A number of children that grows because they stay longer asks for another answer "
    "than one that grows because more start.",
    unit="days",
    counts="children",
    timing="at the end of the month",
    better="neither",
    recorded=(
        Recorded(
            kind="value",
            table="looked_after_at_month_end",
            on="month_ends_on",
            stands=AT_THE_END,
            middle="days_in_care",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="Where no loaded return holds the start of care, days are counted from the first "
    "that one holds, so the true number is higher.",
    reviewed="2026-11-22",
)
