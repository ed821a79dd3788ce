"""Children for whom a strengths and difficulties questionnaire was returned."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="sdq_returned",
    registry="HL-05",
    title="Children with a score of emotional and behavioural difficulties",
    says="Of the children aged 5 to 16 looked after for at least 12 months at 31 March, the share "
    "for whom a score of the strengths and difficulties questionnaire (SDQ) was returned.",
    why="Without a score nobody can say how these children are. The average of a few says little "
    "of the rest.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="looked_after_health",
            on="year_ends_on",
            counts="sdq_score IS NOT NULL",
            out_of="age >= 5 AND age <= 16",
        ),
    ),
    source="The council's own looked-after returns (OC2)",
    reviewed="2026-11-22",
)
