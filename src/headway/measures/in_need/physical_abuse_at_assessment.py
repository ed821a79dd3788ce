"""Physical abuse found at assessment."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="physical_abuse_at_assessment",
    registry="CIN-09e",
    title="Physical abuse found at assessment",
    says="Episodes of need whose assessment found physical abuse (factors 18A to 18C, of the "
    "child, a parent or another in the home), and their share of the episodes with at "
    "least one factor. Each episode counts once in a year.",
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
            counts="has_physical_abuse",
        ),
        Recorded(
            kind="share",
            table="episodes_assessed",
            on="authorised_on",
            counts="has_physical_abuse",
            out_of="TRUE",
        ),
    ),
    source="The council's own returns of the census; each factor is published in Children in "
    "need (DfE), table C3",
    reviewed="2026-11-22",
)
