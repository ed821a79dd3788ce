"""Domestic abuse found at assessment."""

from headway.measures.at_assessment import found_at_assessment

MEASURE = found_at_assessment(
    id="domestic_abuse_at_assessment",
    registry="CIN-09c",
    found="domestic abuse",
    factors="3A to 3C",
    column="has_domestic_abuse",
    reviewed="2026-11-22",
)
