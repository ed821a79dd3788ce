"""Family meetings held of those offered."""

from headway.measures.before_court import measure_before_court
from headway.measures.value import Recorded

MEASURE = measure_before_court(
    id="family_meetings_held",
    registry="PLO-04b",
    title="Family meetings held of those offered",
    says="Of the family group decision-making meetings offered in letters of the period, the "
    "share that was held.",
    why="An offer that comes to nothing helps nobody.",
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
    reviewed="2026-11-22",
)
