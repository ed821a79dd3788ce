"""Children living in children's homes."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Placement | "
PLACED = (f"{GROUP}Secure homes and children's homes/number",)
CHILDREN = (f"{GROUP}Total/number",)

MEASURE = Measure(
    id="children_in_homes",
    registry="CLA-12",
    title="Children living in children's homes",
    says="Children looked after at 31 March who live in a children's home or a secure home, as "
    "a share of all children looked after.",
    why="Right for some children; for others it is what was left when no family could be "
    "found. It is the dearest common placement.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(
                f"{GROUP}Secure homes and children's homes/percent",
                "lait/LAC_SecHome_And_ChildHome/value",
            ),
            of={"placed": PLACED, "children": CHILDREN},
            numerator="placed",
            denominator="children",
            times=100,
            computed_decimals=1,
            release="children_looked_after",
        ),
        Published(kind="count", series=PLACED),
    ),
    recorded=(
        Recorded(
            kind="count",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE IN ('K1', 'K2')",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE IN ('K1', 'K2')",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), placement at 31 March; "
    "2020 through LAIT (DfE)",
    caution="The tables of 2010 to 2017 counted hostels together with homes and are not joined to "
    "this series.",
    reviewed="2026-11-21",
)
