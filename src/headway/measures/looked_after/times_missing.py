"""Times missing for each 100 children looked after."""

from headway.measures.counting import mean_of
from headway.measures.filed import LOOKED_AFTER
from headway.measures.standing_open import AT_THE_END
from headway.measures.value import Measure

MEASURE = Measure(
    id="times_missing",
    registry="CLA-24b",
    title="Times missing for each 100 children looked after",
    says="How many times children went missing in the twelve months while looked after, for "
    "each 100 children looked after at any time in them. A time that began before and "
    "went on is counted.",
    why="A few children who go missing often are another matter than many who go once.",
    unit="times for each 100 children",
    counts="children",
    timing="in the twelve months to the end of the month",
    better="lower",
    recorded=mean_of(
        "times_missing",
        table="looked_after_in_twelve_months",
        on="month_ends_on",
        stands=AT_THE_END,
        times=100,
    ),
    source=LOOKED_AFTER,
    caution="Councils record absences differently: compare a council first with its own past.",
    reviewed="2026-11-22",
)
