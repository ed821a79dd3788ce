"""Children looked after with a placement order."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Legal status | "
ORDERS = (f"{GROUP}Placement order granted/number", "sfr_cla/CLA_PlaceO")
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="placement_orders",
    registry="CLA-09",
    title="Children looked after with a placement order",
    says="Children looked after at 31 March for whom a court has granted a placement order "
    "(E1), as a share of all children looked after.",
    why="A placement order allows the council to place the child for adoption. Children who "
    "wait here without being placed have a plan that is not moving.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(f"{GROUP}Placement order granted/percent",),
            of={"orders": ORDERS, "children": CHILDREN},
            numerator="orders",
            denominator="children",
            times=100,
            computed_decimals=1,
        ),
        Published(kind="count", series=ORDERS),
    ),
    recorded=(
        Recorded(
            kind="count",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="LS = 'E1'",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="LS = 'E1'",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), legal status at 31 "
    "March; 2011 to 2017 worked out from that release's counts",
    reviewed="2026-11-21",
)
