"""Misuse of alcohol or drugs found at assessment."""

from headway.measures.at_assessment import found_at_assessment

MEASURE = found_at_assessment(
    id="alcohol_or_drugs_at_assessment",
    registry="CIN-09h",
    found="misuse of alcohol or drugs",
    factors="1A to 2C",
    column="has_alcohol_or_drugs",
    reviewed="2026-11-22",
)
