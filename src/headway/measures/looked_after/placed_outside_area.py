"""Children placed outside the council's area."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Locality of placement | "
PLACED = (f"{GROUP}Placed outside the local authority boundary/number", "sfr_cla/CLA_Outbound")
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="placed_outside_area",
    registry="CLA-21",
    title="Children placed outside the council's area",
    says="Children looked after at 31 March who live outside the council's boundary, as a "
    "share of all children looked after.",
    why="Further from family, school and social worker. In a small council the next street "
    "may be outside: read it together with distance.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="lower",
    published=(
        Published(
            kind="share",
            series=(f"{GROUP}Placed outside the local authority boundary/percent",),
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
            counts="PL_LOCATION = 'OUT'",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), locality of placement at "
    "31 March; 2011 to 2017 worked out from that release's counts",
    caution="Before 2021 children whose locality is not known are among all children.",
    reviewed="2026-11-21",
)
