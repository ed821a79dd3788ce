"""Care leavers aged 19 to 21 whose home is not known."""

from headway.measures.after_care import AGED_19_TO_21, measure_of_care_leavers, of_care_leavers
from headway.measures.filed import LOOKED_AFTER

MEASURE = measure_of_care_leavers(
    id="care_leavers_home_unknown",
    registry="CL-06",
    title="Care leavers aged 19 to 21 whose home is not known",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share of whom the "
    "return does not say where they live (blank, 0, or residence not known).",
    why="Where this is high, the share in suitable accommodation says little.",
    better="lower",
    recorded=of_care_leavers("COALESCE(ACCOM, '0') IN ('0', 'R1', 'R2')", AGED_19_TO_21),
    source=LOOKED_AFTER,
    reviewed="2026-11-22",
)
