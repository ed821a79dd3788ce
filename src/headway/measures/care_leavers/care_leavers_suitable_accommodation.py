"""Care leavers aged 19 to 21 in suitable accommodation."""

from headway.measures.after_care import AGED_19_TO_21, measure_of_care_leavers, of_care_leavers
from headway.measures.published_as import whole_percent

GROUP = "care_leavers_accommodation/19 to 21 years | "
SUITABLE = f"{GROUP}Accommodation considered suitable"

MEASURE = measure_of_care_leavers(
    id="care_leavers_suitable_accommodation",
    registry="CL-05",
    title="Care leavers aged 19 to 21 in suitable accommodation",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share in accommodation "
    "that the council judges suitable around their birthday. Those of whom nothing is "
    "known are in the denominator. Those who died or went back to a parent for at least "
    "six months are left out.",
    why="Custody, emergency and bed and breakfast accommodation do not count as suitable.",
    better="higher",
    published=(
        whole_percent(
            f"{SUITABLE}/percent",
            "lait/CareLeaverAcc/value",
            of={
                "suitable": (f"{SUITABLE}/number", "lait/NoCareLeaverAcc/value"),
                "leavers": (f"{GROUP}Suitability total/number", "lait/NoCareLeavers/value"),
            },
        ),
    ),
    recorded=of_care_leavers("is_suitable", "is_housed_here", AGED_19_TO_21),
    source="Children looked after in England including adoptions (DfE), care leavers; 2016 to "
    "2020 through LAIT (DfE)",
    caution="The total differs by a few from that of education and work in the same release. "
    "From a council's own returns, those who went abroad, were deported or whose residence is "
    "not known are left out.",
    reviewed="2026-11-21",
)
