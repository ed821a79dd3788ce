"""Children in long-term foster placements."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="long_term_fostering",
    registry="CLA-11b",
    title="Children in long-term foster placements",
    says="Children looked after who live with foster carers for the long term (U1, U4), as a "
    "number and as a share of all children looked after.",
    why="A foster home that is meant to last until the child is grown gives what a family gives.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="higher",
    recorded=(
        Recorded(
            kind="count",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE IN ('U1', 'U4')",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE IN ('U1', 'U4')",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="Whether a placement is long-term is the council's own word in the return.",
    reviewed="2026-11-22",
)
