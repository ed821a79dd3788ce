"""Children with three or more social workers in the year."""

from headway.measures.in_care import at_month_end
from headway.measures.published_as import whole_percent
from headway.measures.value import Measure

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
        whole_percent(
            f"{COUNTED}/percent",
            of={"counted": (f"{COUNTED}/number",), "children": (f"{GROUP}Total children/number",)},
        ),
    ),
    recorded=at_month_end("share", where="workers >= 3", out_of="workers IS NOT NULL"),
    source="Stability measures for children looked after in England (DfE)",
    caution="Published for 2024 only: there is no trend yet.",
    reviewed="2026-11-21",
)
