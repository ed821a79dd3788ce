"""Average score of the strengths and difficulties questionnaire."""

from headway.measures.a_year_in_care import (
    SCORED,
    mean_over_a_year_in_care,
    measure_of_a_year_in_care,
)
from headway.measures.value import Published

AVERAGE = "cla_health/Ages 5 to 16 years with SDQ score | SDQ average score/number"

MEASURE = measure_of_a_year_in_care(
    id="sdq_score",
    registry="HL-06",
    title="Average score of emotional and behavioural difficulties",
    says="Average total score of the strengths and difficulties questionnaire (SDQ) for "
    "children aged 5 to 16 looked after for at least 12 months at 31 March, as their main "
    "carer filled it in. 0 to 13 is normal, 14 to 16 borderline, 17 to 40 a cause for "
    "concern.",
    why="It is the only yearly figure of how these children feel and behave. It rests on "
    "those for whom a form was returned.",
    unit="points",
    better="lower",
    published=(
        Published(
            kind="value",
            series=(AVERAGE, "lait/Emotional_LAC/value"),
            decimals=1,
            release="children_looked_after",
        ),
    ),
    recorded=mean_over_a_year_in_care("sdq_score", SCORED),
    source="Children looked after in England including adoptions (DfE), emotional and "
    "behavioural health; 2016 to 2020 through LAIT (DfE)",
    caution="Look at the share of children with a score before comparing councils.",
    reviewed="2026-11-21",
)
