"""Children whose distance from home is not known."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="distance_not_known",
    registry="CLA-20c",
    title="Children whose distance from home is not known",
    says="Children looked after for whom the return gives no distance between home and "
    "placement, as a share of all children looked after.",
    why="Where this is high, the shares placed far away say little.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="distance IS NULL OR distance = 999.9",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
