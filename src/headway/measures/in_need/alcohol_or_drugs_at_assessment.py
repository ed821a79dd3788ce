"""Misuse of alcohol or drugs found at assessment."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="alcohol_or_drugs_at_assessment",
    registry="CIN-09h",
    title="Misuse of alcohol or drugs found at assessment",
    says="Episodes of need whose assessment found misuse of alcohol or drugs (factors 1A to "
    "2C, of the child, a parent or another in the home), and their share of the "
    "episodes with at least one factor. Each episode counts once in a year.",
    why="What assessments find says what help families need.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="episodes_assessed",
            on="authorised_on",
            counts="has_alcohol_or_drugs",
        ),
        Recorded(
            kind="share",
            table="episodes_assessed",
            on="authorised_on",
            counts="has_alcohol_or_drugs",
            out_of="TRUE",
        ),
    ),
    source="The council's own returns of the census; each factor is published in Children in "
    "need (DfE), table C3",
    reviewed="2026-11-22",
)
