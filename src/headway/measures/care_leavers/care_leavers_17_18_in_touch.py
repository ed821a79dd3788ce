"""Care leavers aged 17 and 18 whom the council is in touch with."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="care_leavers_17_18_in_touch",
    registry="CL-01b",
    title="Care leavers aged 17 and 18 whom the council is in touch with",
    says="Of the care leavers who turned 17 or 18 in the year, the share with whom the "
    "council was in touch around the birthday. Those who died or went back to a parent "
    "for six months are left out.",
    why="A young person whom nobody hears from has nobody to ask.",
    unit="care leavers",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="care_leavers",
            on="year_ends_on",
            counts="IN_TOUCH = 'YES'",
            out_of="is_followed AND age IN (17, 18)",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
