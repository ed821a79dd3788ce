"""Children convicted or cautioned."""

from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_health/Convictions: Children looked after Ages 10 to 17 years | "
COUNTED = (
    f"{GROUP}Convicted or subject to youth cautions, or youth conditional cautions during the year"
)

MEASURE = Measure(
    id="convicted",
    registry="HL-08",
    title="Children convicted or cautioned",
    says="Of the children aged 10 to 17 looked after for at least 12 months at 31 March, the "
    "share convicted, or given a youth caution or youth conditional caution, in the year.",
    why="Children in care have been drawn into courts for what would be settled at home elsewhere.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    published=(
        Published(
            kind="share",
            series=(
                f"{COUNTED}/percent",
                "lait/LAC_Convictions/value",
            ),
            of={
                "counted": (f"{COUNTED}/number",),
                "children": (f"{GROUP}Total ages 10 to 17 years/number",),
            },
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
            counts="CONVICTED_yes",
            out_of="age >= 10 AND age <= 17",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), health and offending; "
    "2016 to 2020 through LAIT (DfE)",
    caution="Often suppressed: in most councils it is a handful of children.",
    reviewed="2026-11-21",
)
