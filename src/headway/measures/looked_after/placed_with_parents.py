"""Children looked after who live with their parents."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_on_31_march/Placement | "
PLACED = (
    f"{GROUP}Placed with parents or other person with parental responsibility/number",
    "sfr_cla/CLA_Parent",
)
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="placed_with_parents",
    registry="CLA-16",
    title="Children looked after who live with their parents",
    says="Children looked after at 31 March who live with a parent or another person with "
    "parental responsibility, as a share of all children looked after.",
    why="The council shares responsibility by a court order while the child is at home. It "
    "can be a step on the way home; orders that stay in place for years keep families "
    "under supervision that they may no longer need.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(
                f"{GROUP}Placed with parents or other person with parental responsibility/percent",
                "lait/LAC_Parents_OR_Others/value",
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
            counts="PLACE = 'P1'",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE = 'P1'",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), placement at 31 March; "
    "2011 to 2017 worked out from that release's counts; 2020 through LAIT (DfE)",
    caution="LAIT treats a higher share as better. Headway does not: a plan to discharge orders "
    "that are no longer needed lowers it.",
    reviewed="2026-11-21",
)
