"""How long children had been looked after when they left."""

from headway.measures.filed import LOOKED_AFTER
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="length_of_care_at_end",
    registry="CLA-32c",
    title="How long children had been looked after when they left",
    says="The middle number of days of the periods of care that ended.",
    why="It tells a short stay that helped a family from a childhood in care.",
    unit="days",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="value",
            table="periods_of_care",
            on="ended_on",
            middle="days",
        ),
    ),
    source=LOOKED_AFTER,
    caution="Where no loaded return holds the start of care, days are counted from the first "
    "that one holds.",
    reviewed="2026-11-22",
)
