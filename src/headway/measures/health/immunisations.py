"""Children whose immunisations are up to date."""

from headway.measures.value import Measure, Published, Recorded

GROUP = "cla_health/Health assessments: Children looked after all ages | "
COUNTED = f"{GROUP}Had their immunisations up to date"

MEASURE = Measure(
    id="immunisations",
    registry="HL-03",
    title="Children whose immunisations are up to date",
    says="Of the children looked after for at least 12 months at 31 March, the share who have "
    "had every immunisation due at their age, those due before they were looked after "
    "among them.",
    why="It protects the child, and shows whether the council keeps track as a parent would.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    published=(
        Published(
            kind="share",
            series=(
                f"{COUNTED}/percent",
                "lait/LACVaccinations%/value",
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
            counts="IMMUNISATIONS_yes",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), health and offending; "
    "2018 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
