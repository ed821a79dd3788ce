"""Mental ill health found at assessment."""

from headway.measures.at_assessment import found_at_assessment

MEASURE = found_at_assessment(
    id="mental_health_at_assessment",
    registry="CIN-09g",
    found="mental ill health",
    factors="4A to 4C",
    column="has_mental_ill_health",
    reviewed="2026-11-22",
)
