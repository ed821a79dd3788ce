"""Child protection plans that ended within three months."""

from headway.measures.protection import ended_within, measure_of_short_plans

MEASURE = measure_of_short_plans(
    id="cp_plans_ended_within_three_months",
    registry="CP-11",
    title="Child protection plans that ended within three months",
    says="Of the child protection plans that ended in the period, the share that had lasted "
    "at most three months.",
    recorded=ended_within(3),
    reviewed="2026-11-22",
)
