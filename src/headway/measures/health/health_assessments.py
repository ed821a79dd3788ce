"""Children whose yearly health assessment was done."""

from headway.measures.a_year_in_care import measure_of_a_year_in_care, of_a_year_in_care
from headway.measures.published_as import whole_percent

GROUP = "cla_health/Health assessments: Children looked after all ages | "
COUNTED = f"{GROUP}Had their annual health assessment"

MEASURE = measure_of_a_year_in_care(
    id="health_assessments",
    registry="HL-01",
    title="Children whose yearly health assessment was done",
    says="Of the children looked after for at least 12 months at 31 March, the share who had "
    "their health assessment in the year. Children under five need two in the year.",
    why="Many children come into care with health needs that nobody has met. Declining counts "
    "as not having had it.",
    better="higher",
    published=(
        whole_percent(
            f"{COUNTED}/percent",
            "lait/LACHealth%/value",
            of={"counted": (f"{COUNTED}/number",), "children": (f"{GROUP}Total all ages/number",)},
        ),
    ),
    recorded=of_a_year_in_care("HEALTH_ASSESSMENT_yes"),
    source="Children looked after in England including adoptions (DfE), health and offending; "
    "2018 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
