"""Child in need plans open at 31 March."""

from headway.measures.published_as import rate
from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

PLANS = ("cin_b7/CINPlan_At31",)

MEASURE = Measure(
    id="in_need_plans",
    registry="CIN-10",
    title="Child in need plans open at 31 March",
    says="Child in need plans open on 31 March: a written plan for a child who needs social "
    "care's help and has no child protection plan and is not looked after.",
    why="It is the work between early help and child protection, where most families are helped.",
    unit="child in need plans",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(kind="count", series=PLANS),
        rate("cin_b7/CINPlan_At31_rate", of={"plans": PLANS}),
    ),
    recorded=(
        Recorded(kind="count", table="in_need_plans", on="started_on", stands=OPEN, each="child"),
    ),
    source="Children in need (DfE), table B7: child in need plans",
    caution="Published from 2022, and by council to 2024 in the files that headway holds: too "
    "short to judge a change by.",
    reviewed="2026-11-21",
)
