"""Children placed more than 20 miles from home and outside the council's area."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Distance between home and placement and locality of placement | "
FAR = f"{GROUP}4. Placed outside the LA boundary, more than 20 miles from home"

MEASURE = Measure(
    id="placed_far_and_outside",
    registry="CLA-20b",
    title="Children placed more than 20 miles away and outside the area",
    says="Children looked after at 31 March who live more than 20 miles from home and outside "
    "the council's boundary, as a share of all children looked after. Children whose "
    "distance is not known are in the denominator.",
    why="It leaves out long distances within a large county, so councils of different size "
    "can be compared.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="lower",
    published=(
        Published(
            kind="share",
            series=(
                f"{FAR}/percent",
                "lait/LACDistance/value",
            ),
            of={"placed": (f"{FAR}/number",), "children": (f"{GROUP}Total/number",)},
            numerator="placed",
            denominator="children",
            times=100,
            computed_decimals=1,
            release="children_looked_after",
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PL_LOCATION = 'OUT' AND distance > 20 AND distance <> 999.9",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), distance and locality at "
    "31 March; 2016 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
