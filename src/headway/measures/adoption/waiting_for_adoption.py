"""Children with a placement order who are not placed for adoption."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="waiting_for_adoption",
    registry="AD-06",
    title="Children with a placement order who are not placed for adoption",
    says="Children looked after under a placement order (E1) who do not live with adopters "
    "(A3 to A6), as a number and as a share of those under a placement order.",
    why="For these children a court has agreed to adoption and no family is found yet.",
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
            counts="LS = 'E1' AND COALESCE(PLACE, '') NOT IN ('A3', 'A4', 'A5', 'A6')",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="LS = 'E1' AND COALESCE(PLACE, '') NOT IN ('A3', 'A4', 'A5', 'A6')",
            out_of="LS = 'E1'",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="Among them are children whose plan has changed and whose order was not revoked yet.",
    reviewed="2026-11-22",
)
