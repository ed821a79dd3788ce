"""Children living with foster carers."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Placement | "
PLACED = (f"{GROUP}Foster placements/number", "sfr_cla/CLA_Fost")
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="foster_placements",
    registry="CLA-11",
    title="Children living with foster carers",
    says="Children looked after at 31 March who live with foster carers, relatives and friends "
    "approved as carers among them, as a share of all children looked after.",
    why="Most children do best in a family. A falling share usually means more children in "
    "children's homes, which cost several times as much.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="higher",
    published=(
        Published(
            kind="share",
            series=(
                f"{GROUP}Foster placements/percent",
                "lait/LAC_Foster_Placements/value",
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
            counts="PLACE IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), placement at 31 March; "
    "2011 to 2017 worked out from that release's counts; 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
