"""Children looked after under an interim care order."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Legal status | "
ORDERS = (f"{GROUP}Interim care order/number", "sfr_cla/CLA_ICO")
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="interim_care_orders",
    registry="CLA-07",
    title="Children looked after under an interim care order",
    says="Children looked after at 31 March under an interim care order (C1), as a share of "
    "all children looked after.",
    why="An interim order holds while the court decides. A large share may mean that more "
    "cases reach court, or that they take longer there.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(f"{GROUP}Interim care order/percent",),
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
            counts="LS = 'C1'",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="LS = 'C1'",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), legal status at 31 "
    "March; 2011 to 2017 worked out from that release's counts",
    reviewed="2026-11-21",
)
