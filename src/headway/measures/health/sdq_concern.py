"""Children whose questionnaire score is a cause for concern."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="sdq_concern",
    registry="HL-06",
    title="Children whose emotional and behavioural difficulties are a cause for concern",
    says="Of the children aged 5 to 16 looked after for at least 12 months at 31 March who have a "
    "score of the strengths and difficulties questionnaire (SDQ), the share with 17 points or more.",
    why="These children need to be seen by someone who can help, and soon.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="looked_after_health",
            on="year_ends_on",
            counts="sdq_score >= 17",
            out_of="age >= 5 AND age <= 16 AND sdq_score IS NOT NULL",
        ),
    ),
    source="The council's own looked-after returns (OC2)",
    caution="Look at the share of children with a score first.",
    reviewed="2026-11-22",
)
