"""Children looked after in residential schools."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="in_residential_schools",
    registry="CLA-14b",
    title="Children looked after in residential schools",
    says="Children looked after who live in a residential school (S1), as a number and as a "
    "share of all children looked after.",
    why="These placements are few, far away and dear; most are for disabled children.",
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
            counts="PLACE = 'S1'",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE = 'S1'",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
