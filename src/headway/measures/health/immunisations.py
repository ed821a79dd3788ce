"""Children whose immunisations are up to date."""

from headway.measures.a_year_in_care import measure_of_a_year_in_care, of_a_year_in_care
from headway.measures.published_as import whole_percent

GROUP = "cla_health/Health assessments: Children looked after all ages | "
COUNTED = f"{GROUP}Had their immunisations up to date"

MEASURE = measure_of_a_year_in_care(
    id="immunisations",
    registry="HL-03",
    title="Children whose immunisations are up to date",
    says="Of the children looked after for at least 12 months at 31 March, the share who have "
    "had every immunisation due at their age, those due before they were looked after "
    "among them.",
    why="It protects the child, and shows whether the council keeps track as a parent would.",
    better="higher",
    published=(
        whole_percent(
            f"{COUNTED}/percent",
            "lait/LACVaccinations%/value",
            of={"counted": (f"{COUNTED}/number",), "children": (f"{GROUP}Total all ages/number",)},
        ),
    ),
    recorded=of_a_year_in_care("IMMUNISATIONS_yes"),
    source="Children looked after in England including adoptions (DfE), health and offending; "
    "2018 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
