"""Care leavers aged 19 to 21 not in education or work."""

from headway.measures.after_care import AGED_19_TO_21, measure_of_care_leavers, of_care_leavers

MEASURE = measure_of_care_leavers(
    id="care_leavers_not_in_work",
    registry="CL-03",
    title="Care leavers aged 19 to 21 not in education or work",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share known not to be "
    "in education, employment or training (G4, G5, G6). Those not heard of are in the "
    "denominator.",
    why="It follows many of them through life.",
    better="lower",
    recorded=of_care_leavers("ACTIV IN ('G4', 'G5', 'G6')", AGED_19_TO_21),
    source="The council's own looked-after returns; published through LAIT (DfE)",
    reviewed="2026-11-22",
)
