"""Foster placements bought from agencies."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

_FOSTER = "PLACE IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')"
_AGENCY = f"{_FOSTER} AND PLACE_PROVIDER IN ('PR4', 'PR5')"

MEASURE = Measure(
    id="agency_fostering",
    registry="CLA-11d",
    title="Foster placements bought from agencies",
    says="Children fostered through an independent agency, private or voluntary (U1 to U6 "
    "with provider PR4 or PR5), as a number and as a share of all children in foster "
    "placements.",
    why="A council with too few foster carers of its own buys places, often further away "
    "and at a price that it does not set.",
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
            counts=_AGENCY,
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts=_AGENCY,
            out_of=_FOSTER,
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
