"""From the letter to the first meeting."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="days_letter_to_meeting",
    registry="PLO-05",
    title="From the letter to the first meeting",
    says="The middle number of days from the letter before proceedings to the first pre- "
    "proceedings meeting, of the meetings of the period.",
    why="A letter like that asks for a meeting soon.",
    unit="days",
    counts="children",
    timing="in the month or the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="value",
            table="pre_proceedings",
            on="first_meeting_on",
            middle="days_to_meeting",
        ),
    ),
    source="The council's own returns of the census; it is not published by council",
    caution="The census asks for it from the year to March 2027 on.",
    reviewed="2026-11-22",
)
