"""Times missing for each 100 children looked after."""

from headway.measures.standing_open import AT_THE_END
from headway.measures.value import Measure, Recorded

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
    recorded=(
        Recorded(
            kind="value",
            table="looked_after_in_twelve_months",
            on="month_ends_on",
            stands=AT_THE_END,
            amount="times_missing",
            per="1",
            counts="times_missing IS NOT NULL",
            out_of="times_missing IS NOT NULL",
            times=100,
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="Councils record absences differently: compare a council first with its own past.",
    reviewed="2026-11-22",
)
