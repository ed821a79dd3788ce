"""Children placed more than 20 miles from home."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Distance between home and placement | "
PLACED = (f"{GROUP}Placed more than 20 miles from home/number",)
CHILDREN = (f"{GROUP}Total/number",)

MEASURE = Measure(
    id="placed_far_away",
    registry="CLA-20",
    title="Children placed more than 20 miles from home",
    says="Children looked after at 31 March who live more than 20 miles from home, inside the "
    "area or outside it, as a share of all children looked after. Children whose distance "
    "is not known are in the denominator.",
    why="Distance makes it harder to see family, keep a school and be visited.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="lower",
    published=(
        Published(
            kind="share",
            series=(f"{GROUP}Placed more than 20 miles from home/percent",),
            of={"placed": PLACED, "children": CHILDREN},
            numerator="placed",
            denominator="children",
            times=100,
            computed_decimals=1,
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="distance > 20 AND distance <> 999.9",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), distance between home "
    "and placement at 31 March",
    reviewed="2026-11-21",
)
