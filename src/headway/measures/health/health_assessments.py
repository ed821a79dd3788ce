"""Children whose yearly health assessment was done."""

from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_health/Health assessments: Children looked after all ages | "
COUNTED = f"{GROUP}Had their annual health assessment"

MEASURE = Measure(
    id="health_assessments",
    registry="HL-01",
    title="Children whose yearly health assessment was done",
    says="Of the children looked after for at least 12 months at 31 March, the share who had "
    "their health assessment in the year. Children under five need two in the year.",
    why="Many children come into care with health needs that nobody has met. Declining counts "
    "as not having had it.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    published=(
        Published(
            kind="share",
            series=(
                f"{COUNTED}/percent",
                "lait/LACHealth%/value",
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
            counts="HEALTH_ASSESSMENT_yes",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), health and offending; "
    "2018 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
