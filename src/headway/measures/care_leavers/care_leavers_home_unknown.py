"""Care leavers aged 19 to 21 whose home is not known."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="care_leavers_home_unknown",
    registry="CL-06",
    title="Care leavers aged 19 to 21 whose home is not known",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share of whom the "
    "return does not say where they live (blank, 0, or residence not known).",
    why="Where this is high, the share in suitable accommodation says little.",
    unit="care leavers",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="care_leavers",
            on="year_ends_on",
            counts="COALESCE(ACCOM, '0') IN ('0', 'R1', 'R2')",
            out_of="is_followed AND age IN (19, 20, 21)",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
