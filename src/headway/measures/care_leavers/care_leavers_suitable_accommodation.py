"""Care leavers aged 19 to 21 in suitable accommodation."""

from headway.measures.value import Measure, Published, Recorded

GROUP = "care_leavers_accommodation/19 to 21 years | "
SUITABLE = f"{GROUP}Accommodation considered suitable"

MEASURE = Measure(
    id="care_leavers_suitable_accommodation",
    registry="CL-05",
    title="Care leavers aged 19 to 21 in suitable accommodation",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share in accommodation "
    "that the council judges suitable around their birthday. Those of whom nothing is "
    "known are in the denominator. Those who died or went back to a parent for at least "
    "six months are left out.",
    why="Custody, emergency and bed and breakfast accommodation do not count as suitable.",
    unit="care leavers",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    published=(
        Published(
            kind="share",
            series=(f"{SUITABLE}/percent", "lait/CareLeaverAcc/value"),
            of={
                "suitable": (f"{SUITABLE}/number", "lait/NoCareLeaverAcc/value"),
                "leavers": (f"{GROUP}Suitability total/number", "lait/NoCareLeavers/value"),
            },
            numerator="suitable",
            denominator="leavers",
            times=100,
            computed_decimals=1,
            release="children_looked_after",
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="care_leavers",
            on="year_ends_on",
            counts="is_suitable",
            out_of="is_followed AND is_housed_here AND age IN (19, 20, 21)",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), care leavers; 2016 to "
    "2020 through LAIT (DfE)",
    caution="The total differs by a few from that of education and work in the same release. "
    "From a council's own returns, those who went abroad, were deported or whose residence is "
    "not known are left out.",
    reviewed="2026-11-21",
)
