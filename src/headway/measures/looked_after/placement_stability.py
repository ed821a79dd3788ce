"""Children in a lasting placement."""

from headway.measures.in_care import at_month_end
from headway.measures.published_as import whole_percent
from headway.measures.value import Measure

GROUP = (
    "cla_placement_stability/Children looked after continuously for at least 2.5 years "
    "on 31 March aged under 16 years | "
)
COUNTED = f"{GROUP}Living with the same carer for at least 2 years"

MEASURE = Measure(
    id="placement_stability",
    registry="CLA-19",
    title="Children in a lasting placement",
    says="Of the children under 16 who have been looked after for at least two and a half "
    "years, the share who have lived with the same carer for at least two years, or are "
    "placed for adoption and have been there and in the placement before for two years "
    "together.",
    why="For children who stay in care, a home that lasts is the best single sign that care works.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="higher",
    published=(
        whole_percent(
            f"{COUNTED}/percent",
            "lait/LAC_LongStable%/value",
            of={"counted": (f"{COUNTED}/number",), "children": (f"{GROUP}Total children/number",)},
        ),
    ),
    recorded=at_month_end(
        "share", where="with_carer_days >= 730", out_of="is_under_16 AND days_in_care >= 913"
    ),
    source="Children looked after in England including adoptions (DfE), placement stability; "
    "2018 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
