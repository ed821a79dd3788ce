"""Children with three or more social workers in the year."""

from headway.measures.standing_open import AT_THE_END
from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_social_workers/CLA on 31 March | "
COUNTED = f"{GROUP}3 or more social workers during the year"

MEASURE = Measure(
    id="social_worker_changes",
    registry="CLA-25",
    title="Children with three or more social workers in the year",
    says="Of the children looked after at 31 March, the share who had three or more different "
    "social workers during the year.",
    why="Children say that they have to tell their story again to each new one. It follows "
    "vacancies, agency work and reorganisations.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    published=(
        Published(
            kind="share",
            series=(f"{COUNTED}/percent",),
            of={"counted": (f"{COUNTED}/number",), "children": (f"{GROUP}Total children/number",)},
            numerator="counted",
            denominator="children",
            times=100,
            computed_decimals=1,
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="looked_after_at_month_end",
            on="month_ends_on",
            stands=AT_THE_END,
            counts="workers >= 3",
            out_of="workers IS NOT NULL",
        ),
    ),
    source="Stability measures for children looked after in England (DfE)",
    caution="Published for 2024 only: there is no trend yet.",
    reviewed="2026-11-21",
)
