"""Children whose teeth were checked."""

from headway.measures.a_year_in_care import measure_of_a_year_in_care, of_a_year_in_care
from headway.measures.published_as import whole_percent

GROUP = "cla_health/Health assessments: Children looked after all ages | "
COUNTED = f"{GROUP}Had their teeth checked by a dentist"

MEASURE = measure_of_a_year_in_care(
    id="dental_checks",
    registry="HL-02",
    title="Children whose teeth were checked",
    says="Of the children looked after for at least 12 months at 31 March, of every age, the "
    "share whose teeth a dentist checked in the year.",
    why="Teeth show early when a child's care has gaps. A child who declines counts as not "
    "checked.",
    better="higher",
    published=(
        whole_percent(
            f"{COUNTED}/percent",
            "lait/LACDental%/value",
            of={"counted": (f"{COUNTED}/number",), "children": (f"{GROUP}Total all ages/number",)},
        ),
    ),
    recorded=of_a_year_in_care("TEETH_CHECK_yes"),
    source="Children looked after in England including adoptions (DfE), health and offending; "
    "2018 to 2020 through LAIT (DfE)",
    caution="Dentists were closed or restricted in 2020 and 2021.",
    reviewed="2026-11-21",
)
