"""Children in other residential placements."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="other_residential",
    registry="CLA-14",
    title="Children in other residential placements",
    says="Children looked after who live in a residential care home, a hospital, a family "
    "centre, a young offender institution or residential employment (R1, R2, R3, R5, "
    "P3), as a number and as a share of all children looked after.",
    why="These are few and unlike each other: each deserves to be known by name.",
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
            counts="PLACE IN ('R1', 'R2', 'R3', 'R5', 'P3')",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="PLACE IN ('R1', 'R2', 'R3', 'R5', 'P3')",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
