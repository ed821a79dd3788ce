"""Children in placements of voluntary providers."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Place providers | "
PLACED = (f"{GROUP}Voluntary/third sector provision/number", "sfr_cla/CLA_Vol")
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="voluntary_provision",
    registry="CLA-22c",
    title="Children in placements of voluntary providers",
    says="Children looked after at 31 March whose placement a charity or another voluntary "
    "body provides, as a share of all children looked after.",
    why="With own and private provision it shows who cares for the council's children. The "
    "numbers are small and often suppressed.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(f"{GROUP}Voluntary/third sector provision/percent",),
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
            counts="PLACE_PROVIDER = 'PR5'",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE_PROVIDER = 'PR5'",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), provider of the "
    "placement at 31 March; 2011 to 2017 worked out from that release's counts",
    caution="The provider of about 1 child in 20 in England was not reported in 2024, over three "
    "times as many as in 2023, and of 1 in 40 in 2025: compare those years with care.",
    reviewed="2026-11-21",
)
