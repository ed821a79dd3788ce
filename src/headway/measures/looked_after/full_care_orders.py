"""Children looked after under a full care order at 31 March."""

from headway.measures.standing_open import OPEN
from headway.measures.value import POPULATION, Measure, Published, Recorded

ORDER = "cla_on_31_march/Legal status | Full care order"
CHILDREN = ("cla_on_31_march/Legal status | Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="full_care_orders",
    registry="CLA-06",
    title="Children looked after under a full care order",
    says="Children looked after at 31 March under a full care order (C2), as a share of all "
    "children looked after and per 10,000 children in the area.",
    why="A full care order gives the council parental responsibility until the child is 18. Share "
    "and rate can point different ways: look at both before saying too many.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(f"{ORDER}/percent",),
            of={"orders": (f"{ORDER}/number", "sfr_cla/CLA_FCO"), "children": CHILDREN},
            numerator="orders",
            denominator="children",
            times=100,
            computed_decimals=1,
        ),
        Published(
            kind="rate",
            of={"orders": (f"{ORDER}/number", "sfr_cla/CLA_FCO"), "population": POPULATION},
            numerator="orders",
            denominator="population",
            times=10_000,
        ),
        Published(kind="count", series=(f"{ORDER}/number", "sfr_cla/CLA_FCO")),
    ),
    recorded=(
        Recorded(
            kind="count",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="LS = 'C2'",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="LS = 'C2'",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), legal status at 31 March",
    reviewed="2026-11-21",
)
