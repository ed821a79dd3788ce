"""Children found to misuse drugs or alcohol."""

from headway.measures.a_year_in_care import measure_of_a_year_in_care, of_a_year_in_care
from headway.measures.published_as import whole_percent

GROUP = "cla_health/Substance misuse: Children looked after all ages | "
COUNTED = f"{GROUP}Identified as having a substance misuse problem"

MEASURE = measure_of_a_year_in_care(
    id="substance_misuse",
    registry="HL-07",
    title="Children found to misuse drugs or alcohol",
    says="Of the children looked after for at least 12 months at 31 March, the share in whom "
    "misuse of drugs or alcohol was found in the year.",
    why="Small shares of small numbers: a council that looks harder finds more.",
    better="lower",
    published=(
        whole_percent(
            f"{COUNTED}/percent",
            "lait/LACSubstance/value",
            of={"counted": (f"{COUNTED}/number",), "children": (f"{GROUP}Total all ages/number",)},
        ),
    ),
    recorded=of_a_year_in_care("SUBSTANCE_MISUSE_yes"),
    source="Children looked after in England including adoptions (DfE), health and offending; "
    "2016 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
