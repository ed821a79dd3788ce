"""Children convicted or cautioned."""

from headway.measures.a_year_in_care import measure_of_a_year_in_care, of_a_year_in_care
from headway.measures.published_as import whole_percent

GROUP = "cla_health/Convictions: Children looked after Ages 10 to 17 years | "
COUNTED = (
    f"{GROUP}Convicted or subject to youth cautions, or youth conditional cautions during the year"
)

MEASURE = measure_of_a_year_in_care(
    id="convicted",
    registry="HL-08",
    title="Children convicted or cautioned",
    says="Of the children aged 10 to 17 looked after for at least 12 months at 31 March, the "
    "share convicted, or given a youth caution or youth conditional caution, in the year.",
    why="Children in care have been drawn into courts for what would be settled at home elsewhere.",
    better="lower",
    published=(
        whole_percent(
            f"{COUNTED}/percent",
            "lait/LAC_Convictions/value",
            of={
                "counted": (f"{COUNTED}/number",),
                "children": (f"{GROUP}Total ages 10 to 17 years/number",),
            },
        ),
    ),
    recorded=of_a_year_in_care("CONVICTED_yes", "age >= 10 AND age <= 17"),
    source="Children looked after in England including adoptions (DfE), health and offending; "
    "2016 to 2020 through LAIT (DfE)",
    caution="Often suppressed: in most councils it is a handful of children.",
    reviewed="2026-11-21",
)
