"""Child protection plans that ended in the year after two years or more."""

from headway.measures.published_as import percent
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="cp_plans_ended_over_two_years",
    registry="CP-09",
    title="Child protection plans that ended after two years or more",
    says="Of the child protection plans that ended in the year, the share that had lasted two "
    "years or more.",
    why="It shows how often a child waited years to be safe enough for the plan to end. It rises "
    "in a year when a council at last closes its oldest plans.",
    unit="% of plans ended",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    published=(
        percent(
            "cin_d7/2_years_or_more_percent",
            "lait/CPPlans2yrs/value",
            of={
                "lasting": ("cin_d7/2_years_or_more", "lait/CPRDuration/value"),
                "plans": ("cin_d7/CPP_End",),
            },
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="protection_plans",
            on="ended_on",
            counts="days_open > 729",
            out_of="TRUE",
        ),
    ),
    source="Children in need (DfE), table D7; 2025 through the local authority interactive tool",
    caution="Read it with plans open for two years or more: clearing old plans makes this one "
    "worse for a year.",
    reviewed="2026-11-21",
)
