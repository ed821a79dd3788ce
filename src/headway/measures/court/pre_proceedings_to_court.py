"""Work before court that went to court."""

from headway.measures.before_court import measure_before_court
from headway.measures.value import Recorded

MEASURE = measure_before_court(
    id="pre_proceedings_to_court",
    registry="PLO-03",
    title="Work before court that went to court",
    says="Of the periods of pre-proceedings that ended in the period, the share that went to "
    "court.",
    why="It says how often the work before court kept a family out of it.",
    better="neither",
    recorded=(
        Recorded(
            kind="share",
            table="pre_proceedings",
            on="ended_on",
            counts="court_on IS NOT NULL",
            out_of="TRUE",
        ),
    ),
    reviewed="2026-11-22",
)
