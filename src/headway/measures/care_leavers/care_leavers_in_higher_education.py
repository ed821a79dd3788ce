"""Care leavers aged 19 to 21 in higher education."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="care_leavers_in_higher_education",
    registry="CL-04",
    title="Care leavers aged 19 to 21 in higher education",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share in higher "
    "education, full-time or part-time (F1, P1).",
    why="Few care leavers get there; those who do were encouraged by somebody.",
    unit="care leavers",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="care_leavers",
            on="year_ends_on",
            counts="ACTIV IN ('F1', 'P1')",
            out_of="is_followed AND age IN (19, 20, 21)",
        ),
    ),
    source="The council's own looked-after returns; published through LAIT (DfE)",
    reviewed="2026-11-22",
)
