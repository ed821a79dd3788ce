"""How long assessments take."""

from headway.measures.filed import CENSUS
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="assessment_days",
    registry="CIN-07d",
    title="How long assessments take",
    says="The middle number of working days from the start of an assessment to its "
    "authorisation, of those authorised in the period.",
    why="A deadline says how many are late; this says how long families usually wait.",
    unit="working days",
    counts="children",
    timing="in the month or the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="value",
            table="assessments",
            on="authorised_on",
            middle="working_days",
        ),
    ),
    source=CENSUS,
    reviewed="2026-11-22",
)
