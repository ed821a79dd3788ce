"""Children in other residential placements."""

from headway.measures.in_care import in_care, measure_in_care

MEASURE = measure_in_care(
    id="other_residential",
    registry="CLA-14",
    title="Children in other residential placements",
    says="Children looked after who live in a residential care home, a hospital, a family "
    "centre, a young offender institution or residential employment (R1, R2, R3, R5, "
    "P3), as a number and as a share of all children looked after.",
    why="These are few and unlike each other: each deserves to be known by name.",
    better="neither",
    recorded=in_care("count", "share", where="PLACE IN ('R1', 'R2', 'R3', 'R5', 'P3')"),
    reviewed="2026-11-22",
)
