"""Looked-after children with three or more placements in twelve months."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_looked_after"

MEASURE = on_the_list(
    shared(TABLE, "placements >= 3", "is_open AND placements IS NOT NULL"),
    id="three_placements_on_list",
    registry="AA-18",
    title="Three or more placements, by the list",
    says="Of the children looked after on the day of the list, the share with three or "
    "more placements in the 12 months before, as the council counts them.",
    why="Each move costs a child friends, school and trust.",
    better="lower",
    caution="The number stands on the list: headway does not count the placements here.",
)
