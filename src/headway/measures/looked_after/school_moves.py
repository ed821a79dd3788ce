"""Children who changed school in the middle of the year."""

from headway.measures.published_as import whole_percent
from headway.measures.value import Measure

GROUP = "cla_school_moves/CLA on 31 March | Mid-year moves | "
COUNTED = f"{GROUP}With one or more mid-year moves during the year"

MEASURE = Measure(
    id="school_moves",
    registry="CLA-26",
    title="Children who changed school in the middle of the year",
    says="Of the children looked after at 31 March who could be matched to the school census, "
    "the share who changed school at least once outside August and September.",
    why="A school can be the one thing that stays the same when home changes.",
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
    source="Stability measures for children looked after in England (DfE)",
    caution="Only children matched to a state school are counted. LAIT's figures for 2018 and "
    "2019 (12% and 5% in England) do not fit this series and are not joined to it.",
    reviewed="2026-11-21",
)
