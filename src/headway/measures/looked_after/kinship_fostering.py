"""Children fostered by relatives or friends."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="kinship_fostering",
    registry="CLA-11c",
    title="Children fostered by relatives or friends",
    says="Children looked after who are fostered by a relative or friend (U1 to U3), as a "
    "number and as a share of all children looked after.",
    why="Children who live with people they know move less, and keep their family.",
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
            counts="PLACE IN ('U1', 'U2', 'U3')",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE IN ('U1', 'U2', 'U3')",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
