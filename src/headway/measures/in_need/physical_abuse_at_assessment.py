"""Physical abuse found at assessment."""

from headway.measures.at_assessment import found_at_assessment

MEASURE = found_at_assessment(
    id="physical_abuse_at_assessment",
    registry="CIN-09e",
    found="physical abuse",
    factors="18A to 18C",
    column="has_physical_abuse",
    reviewed="2026-11-22",
)
