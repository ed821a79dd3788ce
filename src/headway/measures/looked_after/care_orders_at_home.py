"""Children on a care order who live with their parents."""

from headway.measures.in_care import in_care, measure_in_care

_ORDERED = "LS IN ('C1', 'C2')"
_AT_HOME = "PLACE = 'P1' AND LS IN ('C1', 'C2')"

MEASURE = measure_in_care(
    id="care_orders_at_home",
    registry="CLA-10",
    title="Children on a care order who live with their parents",
    says="Children looked after under a full or interim care order (C1, C2) who live with a parent "
    "or another person with parental responsibility (P1), as a number and as a share of all "
    "children on a care order.",
    why="Where home is safe enough for the child to live there, a court can be asked to discharge "
    "the order. Each order that stays means reviews and visits that other children need.",
    better="neither",
    recorded=in_care("count", "share", where=_AT_HOME, out_of=_ORDERED),
    reviewed="2026-11-22",
)
