"""Child protection plans open at 31 March that have lasted two years or more."""

from headway.measures.published_as import percent
from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="cp_plans_over_two_years",
    registry="CP-08",
    title="Child protection plans open for two years or more",
    says="Of the child protection plans open on 31 March, the share that had been open for two "
    "years or more.",
    why="A plan is meant to make a child safer within months. One that is still open after two "
    "years may be drifting.",
    unit="% of plans open",
    counts="children",
    timing="at 31 March",
    better="lower",
    published=(
        # LAIT's text names all the year's children as its denominator, but its values are these.
        percent(
            "cin_d5/2_years_or_more_percent",
            of={"lasting": ("cin_d5/2_years_or_more",), "plans": ("cin_d5/CPP_At31",)},
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="protection_plans",
            on="started_on",
            stands=OPEN,
            counts="month_end_day - started_day > 729",
            out_of="TRUE",
        ),
    ),
    source="Children in need (DfE), table D5: plans open at 31 March by how long they have lasted",
    caution="In most councils fewer than six plans last this long, so the share is withheld: a "
    "middle of neighbours rests on the few that are known.",
    reviewed="2026-11-21",
)
