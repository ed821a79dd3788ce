"""Care leavers aged 18 still with their foster carers."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="staying_put_at_18",
    registry="CL-07b",
    title="Care leavers aged 18 still with their foster carers",
    says="Of the care leavers who turned 18 in the year and left care from a foster "
    "placement on that birthday, the share who still live with those foster carers.",
    why="Few young people leave home at 18. Staying put gives care leavers the same chance.",
    unit="care leavers",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="care_leavers",
            on="year_ends_on",
            counts="ACCOM IN ('Z1', 'Z2')",
            out_of="is_followed AND age = 18 AND left_foster_care_at_18",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="Only those whose leaving care is in a return loaded are counted.",
    reviewed="2026-11-22",
)
