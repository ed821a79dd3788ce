"""Care leavers aged 17 and 18 not in education or work."""

from headway.measures.after_care import AGED_17_TO_18, measure_of_care_leavers, of_care_leavers
from headway.measures.filed import LOOKED_AFTER

MEASURE = measure_of_care_leavers(
    id="care_leavers_17_18_not_in_work",
    registry="CL-03b",
    title="Care leavers aged 17 and 18 not in education or work",
    says="Of the care leavers who turned 17 or 18 in the year, the share known not to be in "
    "education, employment or training (G4, G5, G6). Those not heard of are in the "
    "denominator.",
    why="The first year after school is where most is lost.",
    better="lower",
    recorded=of_care_leavers("ACTIV IN ('G4', 'G5', 'G6')", AGED_17_TO_18),
    source=LOOKED_AFTER,
    reviewed="2026-11-22",
)
