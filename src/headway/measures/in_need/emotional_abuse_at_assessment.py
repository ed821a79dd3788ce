"""Emotional abuse found at assessment."""

from headway.measures.at_assessment import found_at_assessment

MEASURE = found_at_assessment(
    id="emotional_abuse_at_assessment",
    registry="CIN-09b",
    found="emotional abuse",
    factors="17A",
    column="has_emotional_abuse",
    reviewed="2026-11-22",
)
