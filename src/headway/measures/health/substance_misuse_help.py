"""Children with a substance misuse problem who had help."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="substance_misuse_help",
    registry="HL-07b",
    title="Children with a substance misuse problem who had help",
    says="Of the children looked after for at least 12 months at 31 March and found to have "
    "a substance misuse problem, the share who received an intervention for it.",
    why="To find it and not to help is half the work.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="looked_after_health",
            on="year_ends_on",
            counts="INTERVENTION_RECEIVED_yes",
            out_of="SUBSTANCE_MISUSE_yes",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
