"""Care leavers aged 17 and 18 whom the council is in touch with."""

from headway.measures.after_care import AGED_17_TO_18, measure_of_care_leavers, of_care_leavers
from headway.measures.filed import LOOKED_AFTER

MEASURE = measure_of_care_leavers(
    id="care_leavers_17_18_in_touch",
    registry="CL-01b",
    title="Care leavers aged 17 and 18 whom the council is in touch with",
    says="Of the care leavers who turned 17 or 18 in the year, the share with whom the "
    "council was in touch around the birthday. Those who died or went back to a parent "
    "for six months are left out.",
    why="A young person whom nobody hears from has nobody to ask.",
    better="higher",
    recorded=of_care_leavers("IN_TOUCH = 'YES'", AGED_17_TO_18),
    source=LOOKED_AFTER,
    reviewed="2026-11-22",
)
