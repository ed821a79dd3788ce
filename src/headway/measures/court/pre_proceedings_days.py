"""How long work before court takes."""

from headway.measures.before_court import measure_before_court
from headway.measures.value import Recorded

MEASURE = measure_before_court(
    id="pre_proceedings_days",
    registry="PLO-01",
    title="How long work before court takes",
    says="The middle number of days from the decision to begin pre-proceedings to the "
    "decision to step up or down, or the application to court where there is no such "
    "decision.",
    why="It is a time of great worry for a family, and should be short enough to be honest.",
    unit="days",
    better="lower",
    recorded=(
        Recorded(
            kind="value",
            table="pre_proceedings",
            on="ended_on",
            middle="days_open",
            counts="days_open >= 0",
        ),
    ),
    reviewed="2026-11-22",
)
