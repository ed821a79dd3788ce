"""Care leavers aged 17 and 18 in education, employment or training."""

from headway.measures.after_care import AGED_17_TO_18, measure_of_care_leavers, of_care_leavers
from headway.measures.published_as import whole_percent

GROUP = "care_leavers_activity/17 to 18 years | "
BUSY = f"{GROUP}Total in education, employment or training"

MEASURE = measure_of_care_leavers(
    id="care_leavers_17_18_in_education_or_work",
    registry="CL-02b",
    title="Care leavers aged 17 and 18 in education, employment or training",
    says="Of the care leavers who turned 17 or 18 in the year, the share in education, "
    "employment or training around their birthday. Those of whom nothing is known are in "
    "the denominator. Those who died or went back to a parent for at least six months are "
    "left out.",
    why="The first year or two after leaving care sets the course. The department publishes "
    "this age apart from 19 to 21: never add the two.",
    better="higher",
    published=(
        whole_percent(
            f"{BUSY}/percent",
            of={"busy": (f"{BUSY}/number",), "leavers": (f"{GROUP}Total/number",)},
        ),
    ),
    recorded=of_care_leavers("is_busy", AGED_17_TO_18),
    source="Children looked after in England including adoptions (DfE), care leavers",
    reviewed="2026-11-21",
)
