"""How long children have been looked after."""

from headway.measures.in_care import measure_in_care
from headway.measures.standing_open import AT_THE_END
from headway.measures.value import Recorded

MEASURE = measure_in_care(
    id="length_of_care",
    registry="CLA-32",
    title="How long children have been looked after",
    says="The middle number of days for which the children looked after have been in care: "
    "half have been longer, half less long.",
    why="A number of children that grows because they stay longer asks for another answer "
    "than one that grows because more start.",
    unit="days",
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
    caution="Where no loaded return holds the start of care, days are counted from the first "
    "that one holds, so the true number is higher.",
    reviewed="2026-11-22",
)
