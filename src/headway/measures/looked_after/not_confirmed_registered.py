"""Placements not confirmed as registered."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

# From this day supported accommodation has had to be registered.
_UNCONFIRMED = (
    "PLACE IN ('Z1', 'Z11', 'Z12', 'Z13', 'Z14') "
    "OR (PLACE IN ('H5', 'P2') AND month_end >= DATE '2023-10-28') "
    "OR (PLACE IN ('K1', 'K2', 'K3') AND COALESCE(URN, 'XXXXXXX') = 'XXXXXXX') "
    "OR (PLACE IN ('H5', 'K3') AND born_on + INTERVAL 16 YEAR > month_end)"
)

MEASURE = Measure(
    id="not_confirmed_registered",
    registry="CLA-23",
    title="Placements not confirmed as registered",
    says="Children looked after in a placement that the return does not show to be "
    "registered: other placements (Z); semi-independent or independent living (H5, P2) "
    "from 28 October 2023 on; a home or supported accommodation (K1, K2, K3) without "
    "Ofsted's number; or supported accommodation under the age of 16. As a number and "
    "as a share of all children looked after.",
    why="It is against the law to place a child where registration is needed and missing.",
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
            counts=_UNCONFIRMED,
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts=_UNCONFIRMED,
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="No return says that a placement is unregistered. This is a list of those to look "
    "at, not a finding: look each number up with Ofsted.",
    reviewed="2026-11-22",
)
