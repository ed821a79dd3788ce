"""Care leavers aged 19 to 21 in higher education."""

from headway.measures.after_care import AGED_19_TO_21, measure_of_care_leavers, of_care_leavers

MEASURE = measure_of_care_leavers(
    id="care_leavers_in_higher_education",
    registry="CL-04",
    title="Care leavers aged 19 to 21 in higher education",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share in higher "
    "education, full-time or part-time (F1, P1).",
    why="Few care leavers get there; those who do were encouraged by somebody.",
    better="higher",
    recorded=of_care_leavers("ACTIV IN ('F1', 'P1')", AGED_19_TO_21),
    source="The council's own looked-after returns; published through LAIT (DfE)",
    reviewed="2026-11-22",
)
