"""From the letter to the first meeting."""

from headway.measures.before_court import measure_before_court
from headway.measures.value import Recorded

MEASURE = measure_before_court(
    id="days_letter_to_meeting",
    registry="PLO-05",
    title="From the letter to the first meeting",
    says="The middle number of days from the letter before proceedings to the first pre- "
    "proceedings meeting, of the meetings of the period.",
    why="A letter like that asks for a meeting soon.",
    unit="days",
    better="lower",
    recorded=(
        Recorded(
            kind="value",
            table="pre_proceedings",
            on="first_meeting_on",
            middle="days_to_meeting",
        ),
    ),
    reviewed="2026-11-22",
)
