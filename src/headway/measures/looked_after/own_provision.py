"""Children in the council's own placements."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Place providers | "
PLACED = (f"{GROUP}Own provision (by the LA)/number", "sfr_cla/CLA_OwnP")
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="own_provision",
    registry="CLA-22",
    title="Children in the council's own placements",
    says="Children looked after at 31 March whose placement the council provides itself, such "
    "as its own foster carers and children's homes, as a share of all children looked "
    "after.",
    why="A council with too few placements of its own must buy them, often further away and "
    "at a price that it does not set.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(f"{GROUP}Own provision (by the LA)/percent",),
            of={"placed": PLACED, "children": CHILDREN},
            numerator="placed",
            denominator="children",
            times=100,
            computed_decimals=1,
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
            counts="PLACE_PROVIDER = 'PR1'",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE_PROVIDER = 'PR1'",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), provider of the "
    "placement at 31 March; 2011 to 2017 worked out from that release's counts",
    caution="The provider of about 1 child in 20 in England was not reported in 2024, over three "
    "times as many as in 2023, and of 1 in 40 in 2025: compare those years with care.",
    reviewed="2026-11-21",
)
