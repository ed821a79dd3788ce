"""Sexual abuse found at assessment."""

from headway.measures.at_assessment import found_at_assessment

MEASURE = found_at_assessment(
    id="sexual_abuse_at_assessment",
    registry="CIN-09f",
    found="sexual abuse",
    factors="19A to 19C",
    column="has_sexual_abuse",
    reviewed="2026-11-22",
)
