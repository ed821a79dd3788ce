"""Care leavers aged 18 still with their foster carers."""

from headway.measures.after_care import measure_of_care_leavers, of_care_leavers
from headway.measures.filed import LOOKED_AFTER

MEASURE = measure_of_care_leavers(
    id="staying_put_at_18",
    registry="CL-07b",
    title="Care leavers aged 18 still with their foster carers",
    says="Of the care leavers who turned 18 in the year and left care from a foster "
    "placement on that birthday, the share who still live with those foster carers.",
    why="Few young people leave home at 18. Staying put gives care leavers the same chance.",
    better="higher",
    recorded=of_care_leavers("ACCOM IN ('Z1', 'Z2')", "age = 18", "left_foster_care_at_18"),
    source=LOOKED_AFTER,
    caution="Only those whose leaving care is in a return loaded are counted.",
    reviewed="2026-11-22",
)
