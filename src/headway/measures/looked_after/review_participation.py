"""Children who took part in the reviews of their care."""

from headway.measures.filed import LOOKED_AFTER
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="review_participation",
    registry="CLA-27b",
    title="Reviews of care in which the child took part",
    says="Of the reviews of the care of children aged 4 and over, the share in which the child spoke, "
    "made their views known in another way, or had someone speak for them (PN1, PN2, PN3, PN5, "
    "PN6).",
    why="A plan for a child that was made without the child is seldom the right one.",
    unit="% of reviews",
    counts="other",
    timing="in the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="care_reviews",
            on="held_on",
            counts="REVIEW_CODE IN ('PN1', 'PN2', 'PN3', 'PN5', 'PN6')",
            out_of="REVIEW_CODE IS NULL OR REVIEW_CODE <> 'PN0'",
        ),
    ),
    source=LOOKED_AFTER,
    reviewed="2026-11-22",
)
