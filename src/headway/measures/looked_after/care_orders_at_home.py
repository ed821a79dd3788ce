"""Children on a care order who live with their parents."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

_ORDERED = "LS IN ('C1', 'C2')"
_AT_HOME = "PLACE = 'P1' AND LS IN ('C1', 'C2')"

MEASURE = Measure(
    id="care_orders_at_home",
    registry="CLA-10",
    title="Children on a care order who live with their parents",
    says="Children looked after under a full or interim care order (C1, C2) who live with a parent "
    "or another person with parental responsibility (P1), as a number and as a share of all "
    "children on a care order.",
    why="Where home is safe enough for the child to live there, a court can be asked to discharge "
    "the order. Each order that stays means reviews and visits that other children need.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts=_AT_HOME,
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts=_AT_HOME,
            out_of=_ORDERED,
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
