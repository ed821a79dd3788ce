"""Children with three or more placements in the year."""

from headway.measures.in_care import at_month_end
from headway.measures.published_as import whole_percent
from headway.measures.value import Measure

GROUP = "cla_placement_stability/CLA on 31 March | "
COUNTED = f"{GROUP}With 3 or more placements during the year"

MEASURE = Measure(
    id="placement_moves",
    registry="CLA-18",
    title="Children with three or more placements in the year",
    says="Of the children looked after at 31 March, the share who lived in three or more "
    "placements during the year. The placement they were in when the year began counts; "
    "stays of under a day do not.",
    why="Every move can cost a child a carer, friends and a school. Children who start in an "
    "emergency may move twice within days, so a year with many starts can push this up.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    published=(
        whole_percent(
            f"{COUNTED}/percent",
            "lait/LACStable_2016on/value",
            of={"counted": (f"{COUNTED}/number",), "children": (f"{GROUP}Total children/number",)},
        ),
    ),
    recorded=at_month_end("share", where="placements >= 3", out_of="placements IS NOT NULL"),
    source="Children looked after in England including adoptions (DfE), placement stability; "
    "2016 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
