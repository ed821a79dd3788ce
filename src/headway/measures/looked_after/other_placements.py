"""Children in other placements."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="other_placements",
    registry="CLA-15",
    title="Children in other placements",
    says="Children looked after in a placement that fits no other group (Z1; from 2026 Z11 "
    "to Z14), as a number and as a share of all children looked after.",
    why="Unregistered homes are counted here, so each of these placements needs a reason.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="lower",
    recorded=(
        Recorded(
            kind="count",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE IN ('Z1', 'Z11', 'Z12', 'Z13', 'Z14')",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE IN ('Z1', 'Z11', 'Z12', 'Z13', 'Z14')",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
