"""Child protection plans that ended within six months."""

from headway.measures.protection import ended_within, measure_of_short_plans

MEASURE = measure_of_short_plans(
    id="cp_plans_ended_within_six_months",
    registry="CP-11b",
    title="Child protection plans that ended within six months",
    says="Of the child protection plans that ended in the period, the share that had lasted "
    "at most six months.",
    recorded=ended_within(6),
    reviewed="2026-11-22",
)
