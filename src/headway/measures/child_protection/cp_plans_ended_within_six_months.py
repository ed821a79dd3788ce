"""Child protection plans that ended within six months."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="cp_plans_ended_within_six_months",
    registry="CP-11b",
    title="Child protection plans that ended within six months",
    says="Of the child protection plans that ended in the period, the share that had lasted "
    "at most six months.",
    why="A plan that ends so soon may have been a plan too many, or have ended too soon.",
    unit="plans",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="share",
            table="protection_plans",
            on="ended_on",
            counts="ended_on <= started_on + INTERVAL 6 MONTH",
            out_of="TRUE",
        ),
    ),
    source="The council's own returns of the census; published in Children in need (DfE), "
    "tables D7 and D8",
    reviewed="2026-11-22",
)
