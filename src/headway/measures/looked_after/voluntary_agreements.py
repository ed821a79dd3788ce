"""Children looked after by agreement, under section 20."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Legal status | "
AGREEMENTS = (f"{GROUP}Voluntary agreements under S20 CA 1989/number", "sfr_cla/CLA_S20")
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="voluntary_agreements",
    registry="CLA-08",
    title="Children looked after by agreement, under section 20",
    says="Children looked after at 31 March under a voluntary agreement (section 20 of the "
    "Children Act 1989, V2), as a share of all children looked after. Planned short "
    "breaks are left out.",
    why="Parents agree, and keep parental responsibility. Unaccompanied children are often "
    "here too, so a high share is not by itself drift.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(f"{GROUP}Voluntary agreements under S20 CA 1989/percent",),
            of={"agreements": AGREEMENTS, "children": CHILDREN},
            numerator="agreements",
            denominator="children",
            times=100,
            computed_decimals=1,
        ),
        Published(kind="count", series=AGREEMENTS),
    ),
    recorded=(
        Recorded(
            kind="count",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="LS = 'V2'",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="LS = 'V2'",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), legal status at 31 "
    "March; 2011 to 2017 worked out from that release's counts",
    reviewed="2026-11-21",
)
