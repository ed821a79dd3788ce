"""Children found to misuse drugs or alcohol."""

from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_health/Substance misuse: Children looked after all ages | "
COUNTED = f"{GROUP}Identified as having a substance misuse problem"

MEASURE = Measure(
    id="substance_misuse",
    registry="HL-07",
    title="Children found to misuse drugs or alcohol",
    says="Of the children looked after for at least 12 months at 31 March, the share in whom "
    "misuse of drugs or alcohol was found in the year.",
    why="Small shares of small numbers: a council that looks harder finds more.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    published=(
        Published(
            kind="share",
            series=(
                f"{COUNTED}/percent",
                "lait/LACSubstance/value",
            ),
            of={"counted": (f"{COUNTED}/number",), "children": (f"{GROUP}Total all ages/number",)},
            numerator="counted",
            denominator="children",
            times=100,
            computed_decimals=1,
            release="children_looked_after",
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="looked_after_health",
            on="year_ends_on",
            counts="SUBSTANCE_MISUSE_yes",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), health and offending; "
    "2016 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
