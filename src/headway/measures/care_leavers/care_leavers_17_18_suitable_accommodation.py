"""Care leavers aged 17 and 18 in suitable accommodation."""

from headway.measures.value import Measure, Published, Recorded

GROUP = "care_leavers_accommodation/17 to 18 years | "
SUITABLE = f"{GROUP}Accommodation considered suitable"

MEASURE = Measure(
    id="care_leavers_17_18_suitable_accommodation",
    registry="CL-05b",
    title="Care leavers aged 17 and 18 in suitable accommodation",
    says="Of the care leavers who turned 17 or 18 in the year, the share in accommodation that "
    "the council judges suitable around their birthday. Those who died or went back to a "
    "parent for at least six months are left out.",
    why="At 17 and 18 an unsuitable place, or none, does lasting harm.",
    unit="care leavers",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    published=(
        Published(
            kind="share",
            series=(f"{SUITABLE}/percent",),
            of={
                "suitable": (f"{SUITABLE}/number",),
                "leavers": (f"{GROUP}Suitability total/number",),
            },
            numerator="suitable",
            denominator="leavers",
            times=100,
            computed_decimals=1,
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="care_leavers",
            on="year_ends_on",
            counts="is_suitable",
            out_of="is_followed AND is_housed_here AND age IN (17, 18)",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), care leavers",
    caution="From a council's own returns, those who went abroad, were deported or whose residence is "
    "not known are left out.",
    reviewed="2026-11-21",
)
