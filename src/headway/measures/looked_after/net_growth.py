"""Growth of the number of children looked after."""

from headway.measures.filed import LOOKED_AFTER
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="net_growth",
    registry="CLA-04",
    title="Growth of the number of children looked after",
    says="Children looked after at the end of the period less those looked after when it "
    "began, as a share of the latter.",
    why="It is what all starts and ends of care come to.",
    unit="% of children at the beginning",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="share",
            table="care_growth",
            on="month_ends_on",
            amount="closing - opening",
            per="CASE WHEN month_starts_on = period_start THEN opening ELSE 0 END",
            out_of="TRUE",
        ),
    ),
    source=LOOKED_AFTER,
    caution="A child who left and came back in the period changes nothing here, and is one "
    "start and one end elsewhere.",
    reviewed="2026-11-22",
)
