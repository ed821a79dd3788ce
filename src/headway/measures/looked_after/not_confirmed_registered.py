"""Placements not confirmed as registered."""

from headway.measures.in_care import in_care, measure_in_care

# From this day supported accommodation has had to be registered. XXXXXXX is the return's own code
# for an Ofsted number that is not known.
_UNCONFIRMED = (
    "PLACE IN ('Z1', 'Z11', 'Z12', 'Z13', 'Z14') "
    "OR (PLACE IN ('H5', 'P2') AND month_end >= DATE '2023-10-28') "
    "OR (PLACE IN ('K1', 'K2', 'K3') AND COALESCE(URN, 'XXXXXXX') = 'XXXXXXX') "
    "OR (PLACE IN ('H5', 'K3') AND born_on + INTERVAL 16 YEAR > month_end)"
)

MEASURE = measure_in_care(
    id="not_confirmed_registered",
    registry="CLA-23",
    title="Placements not confirmed as registered",
    says="Children looked after in a placement that the return does not show to be "
    "registered: other placements (Z); semi-independent or independent living (H5, P2) "
    "from 28 October 2023 on; a home or supported accommodation (K1, K2, K3) without "
    "Ofsted's number; or supported accommodation under the age of 16. As a number and "
    "as a share of all children looked after.",
    why="It is against the law to place a child where registration is needed and missing.",
    better="lower",
    recorded=in_care("count", "share", where=_UNCONFIRMED),
    caution="No return says that a placement is unregistered. This is a list of those to look "
    "at, not a finding: look each number up with Ofsted.",
    reviewed="2026-11-22",
)
