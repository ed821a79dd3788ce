"""Children whose teeth were checked."""

from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_health/Health assessments: Children looked after all ages | "
COUNTED = f"{GROUP}Had their teeth checked by a dentist"

MEASURE = Measure(
    id="dental_checks",
    registry="HL-02",
    title="Children whose teeth were checked",
    says="Of the children looked after for at least 12 months at 31 March, of every age, the "
    "share whose teeth a dentist checked in the year.",
    why="Teeth show early when a child's care has gaps. A child who declines counts as not "
    "checked.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    published=(
        Published(
            kind="share",
            series=(
                f"{COUNTED}/percent",
                "lait/LACDental%/value",
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
            counts="TEETH_CHECK_yes",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), health and offending; "
    "2018 to 2020 through LAIT (DfE)",
    caution="Dentists were closed or restricted in 2020 and 2021.",
    reviewed="2026-11-21",
)
