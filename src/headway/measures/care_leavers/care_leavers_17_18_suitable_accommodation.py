"""Care leavers aged 17 and 18 in suitable accommodation."""

from headway.measures.after_care import AGED_17_TO_18, measure_of_care_leavers, of_care_leavers
from headway.measures.published_as import whole_percent

GROUP = "care_leavers_accommodation/17 to 18 years | "
SUITABLE = f"{GROUP}Accommodation considered suitable"

MEASURE = measure_of_care_leavers(
    id="care_leavers_17_18_suitable_accommodation",
    registry="CL-05b",
    title="Care leavers aged 17 and 18 in suitable accommodation",
    says="Of the care leavers who turned 17 or 18 in the year, the share in accommodation that "
    "the council judges suitable around their birthday. Those who died or went back to a "
    "parent for at least six months are left out.",
    why="At 17 and 18 an unsuitable place, or none, does lasting harm.",
    better="higher",
    published=(
        whole_percent(
            f"{SUITABLE}/percent",
            of={
                "suitable": (f"{SUITABLE}/number",),
                "leavers": (f"{GROUP}Suitability total/number",),
            },
        ),
    ),
    recorded=of_care_leavers("is_suitable", "is_housed_here", AGED_17_TO_18),
    source="Children looked after in England including adoptions (DfE), care leavers",
    caution="From a council's own returns, those who went abroad, were deported or whose residence is "
    "not known are left out.",
    reviewed="2026-11-21",
)
