"""Care leavers aged 19 to 21 not in education or work."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="care_leavers_not_in_work",
    registry="CL-03",
    title="Care leavers aged 19 to 21 not in education or work",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share known not to be "
    "in education, employment or training (G4, G5, G6). Those not heard of are in the "
    "denominator.",
    why="It follows many of them through life.",
    unit="care leavers",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="care_leavers",
            on="year_ends_on",
            counts="ACTIV IN ('G4', 'G5', 'G6')",
            out_of="is_followed AND age IN (19, 20, 21)",
        ),
    ),
    source="The council's own looked-after returns; published through LAIT (DfE)",
    reviewed="2026-11-22",
)
