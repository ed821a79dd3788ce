"""Children with a substance misuse problem who had help."""

from headway.measures.a_year_in_care import measure_of_a_year_in_care, of_a_year_in_care
from headway.measures.filed import LOOKED_AFTER

MEASURE = measure_of_a_year_in_care(
    id="substance_misuse_help",
    registry="HL-07b",
    title="Children with a substance misuse problem who had help",
    says="Of the children looked after for at least 12 months at 31 March and found to have "
    "a substance misuse problem, the share who received an intervention for it.",
    why="To find it and not to help is half the work.",
    better="higher",
    recorded=of_a_year_in_care("INTERVENTION_RECEIVED_yes", "SUBSTANCE_MISUSE_yes"),
    source=LOOKED_AFTER,
    reviewed="2026-11-22",
)
