"""Letters before proceedings that offered a family meeting."""

from headway.measures.before_court import measure_before_court
from headway.measures.value import Recorded

MEASURE = measure_before_court(
    id="family_meetings_offered",
    registry="PLO-04",
    title="Letters before proceedings that offered a family meeting",
    says="Of the letters before proceedings sent in the period, the share that offered a "
    "family group decision-making meeting.",
    why="A family that meets may find an answer of its own.",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="pre_proceedings",
            on="letter_on",
            counts="is_offered",
            out_of="TRUE",
        ),
    ),
    reviewed="2026-11-22",
)
