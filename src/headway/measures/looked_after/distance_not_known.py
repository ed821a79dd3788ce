"""Children whose distance from home is not known."""

from headway.measures.in_care import in_care, measure_in_care

MEASURE = measure_in_care(
    id="distance_not_known",
    registry="CLA-20c",
    title="Children whose distance from home is not known",
    says="Children looked after for whom the return gives no distance between home and "
    "placement, as a share of all children looked after.",
    why="Where this is high, the shares placed far away say little.",
    better="lower",
    recorded=in_care("share", where="distance IS NULL OR distance = 999.9"),
    reviewed="2026-11-22",
)
