"""Care leavers aged 17 and 18 not in education or work."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="care_leavers_17_18_not_in_work",
    registry="CL-03b",
    title="Care leavers aged 17 and 18 not in education or work",
    says="Of the care leavers who turned 17 or 18 in the year, the share known not to be in "
    "education, employment or training (G4, G5, G6). Those not heard of are in the "
    "denominator.",
    why="The first year after school is where most is lost.",
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
            out_of="is_followed AND age IN (17, 18)",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
