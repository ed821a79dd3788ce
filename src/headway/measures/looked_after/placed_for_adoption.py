"""Children placed for adoption."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Placement | "
PLACED = (f"{GROUP}Placed for adoption/number", "sfr_cla/CLA_Adopt")
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="placed_for_adoption",
    registry="CLA-17",
    title="Children placed for adoption",
    says="Children looked after at 31 March who live with their future adopters, as a share of "
    "all children looked after.",
    why="These children have found a family and wait for the court's order. Small numbers: "
    "look at several years.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(f"{GROUP}Placed for adoption/percent",),
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
            counts="PLACE IN ('A3', 'A4', 'A5', 'A6')",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), placement at 31 March; "
    "2011 to 2017 worked out from that release's counts",
    reviewed="2026-11-21",
)
