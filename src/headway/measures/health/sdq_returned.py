"""Children for whom a strengths and difficulties questionnaire was returned."""

from headway.measures.a_year_in_care import SCHOOL_AGE, measure_of_a_year_in_care, of_a_year_in_care

MEASURE = measure_of_a_year_in_care(
    id="sdq_returned",
    registry="HL-05",
    title="Children with a score of emotional and behavioural difficulties",
    says="Of the children aged 5 to 16 looked after for at least 12 months at 31 March, the share "
    "for whom a score of the strengths and difficulties questionnaire (SDQ) was returned.",
    why="Without a score nobody can say how these children are. The average of a few says little "
    "of the rest.",
    better="higher",
    recorded=of_a_year_in_care("sdq_score IS NOT NULL", SCHOOL_AGE),
    source="The council's own looked-after returns (OC2)",
    reviewed="2026-11-22",
)
