"""Children looked after in residential schools."""

from headway.measures.in_care import in_care, measure_in_care

MEASURE = measure_in_care(
    id="in_residential_schools",
    registry="CLA-14b",
    title="Children looked after in residential schools",
    says="Children looked after who live in a residential school (S1), as a number and as a "
    "share of all children looked after.",
    why="These placements are few, far away and dear; most are for disabled children.",
    better="neither",
    recorded=in_care("count", "share", where="PLACE = 'S1'"),
    reviewed="2026-11-22",
)
