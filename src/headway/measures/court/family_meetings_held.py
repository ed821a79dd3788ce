"""Family meetings held of those offered."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="family_meetings_held",
    registry="PLO-04b",
    title="Family meetings held of those offered",
    says="Of the family group decision-making meetings offered in letters of the period, the "
    "share that was held.",
    why="An offer that comes to nothing helps nobody.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="pre_proceedings",
            on="letter_on",
            counts="is_held",
            out_of="is_offered",
        ),
    ),
    source="The council's own returns of the census; it is not published by council",
    caution="The census asks for it from the year to March 2027 on.",
    reviewed="2026-11-22",
)
