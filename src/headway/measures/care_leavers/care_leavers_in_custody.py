"""Care leavers aged 19 to 21 in custody."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="care_leavers_in_custody",
    registry="CL-08",
    title="Care leavers aged 19 to 21 in custody",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share in custody "
    "(X2), and their number.",
    why="They are few, and each of them was once in the council's care.",
    unit="care leavers",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="care_leavers",
            on="year_ends_on",
            counts="ACCOM = 'X2'",
            out_of="is_followed AND age IN (19, 20, 21)",
        ),
        Recorded(
            kind="count",
            table="care_leavers",
            on="year_ends_on",
            counts="is_followed AND age IN (19, 20, 21) AND ACCOM = 'X2'",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
