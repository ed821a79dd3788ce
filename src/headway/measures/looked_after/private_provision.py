"""Children in placements of private providers."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Place providers | "
PLACED = (f"{GROUP}Private provision/number", "sfr_cla/CLA_Priv")
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="private_provision",
    registry="CLA-22b",
    title="Children in placements of private providers",
    says="Children looked after at 31 March whose placement a private company provides, as a "
    "share of all children looked after.",
    why="It shows how far the council depends on a market. It says nothing of quality: homes "
    "and agencies of every owner range from outstanding to inadequate.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(f"{GROUP}Private provision/percent",),
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
            counts="PLACE_PROVIDER = 'PR4'",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE_PROVIDER = 'PR4'",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), provider of the "
    "placement at 31 March; 2011 to 2017 worked out from that release's counts",
    caution="The provider of about 1 child in 20 in England was not reported in 2024, over three "
    "times as many as in 2023, and of 1 in 40 in 2025: compare those years with care.",
    reviewed="2026-11-21",
)
