"""Care leavers aged 17 and 18 in education, employment or training."""

from headway.measures.value import Measure, Published, Recorded

GROUP = "care_leavers_activity/17 to 18 years | "
BUSY = f"{GROUP}Total in education, employment or training"

MEASURE = Measure(
    id="care_leavers_17_18_in_education_or_work",
    registry="CL-02b",
    title="Care leavers aged 17 and 18 in education, employment or training",
    says="Of the care leavers who turned 17 or 18 in the year, the share in education, "
    "employment or training around their birthday. Those of whom nothing is known are in "
    "the denominator. Those who died or went back to a parent for at least six months are "
    "left out.",
    why="The first year or two after leaving care sets the course. The department publishes "
    "this age apart from 19 to 21: never add the two.",
    unit="care leavers",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    published=(
        Published(
            kind="share",
            series=(f"{BUSY}/percent",),
            of={"busy": (f"{BUSY}/number",), "leavers": (f"{GROUP}Total/number",)},
            numerator="busy",
            denominator="leavers",
            times=100,
            computed_decimals=1,
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="care_leavers",
            on="year_ends_on",
            counts="is_busy",
            out_of="is_followed AND age IN (17, 18)",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), care leavers",
    reviewed="2026-11-21",
)
