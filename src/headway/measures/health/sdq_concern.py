"""Children whose questionnaire score is a cause for concern."""

from headway.measures.a_year_in_care import SCORED, measure_of_a_year_in_care, of_a_year_in_care

MEASURE = measure_of_a_year_in_care(
    id="sdq_concern",
    registry="HL-06",
    title="Children whose emotional and behavioural difficulties are a cause for concern",
    says="Of the children aged 5 to 16 looked after for at least 12 months at 31 March who have a "
    "score of the strengths and difficulties questionnaire (SDQ), the share with 17 points or more.",
    why="These children need to be seen by someone who can help, and soon.",
    better="lower",
    recorded=of_a_year_in_care("sdq_score >= 17", SCORED),
    source="The council's own looked-after returns (OC2)",
    caution="Look at the share of children with a score first.",
    reviewed="2026-11-22",
)
