"""Children placed more than 20 miles from home."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March("Distance between home and placement", "Placed more than 20 miles from home")

MEASURE = measure_on_31_march(
    id="placed_far_away",
    registry="CLA-20",
    title="Children placed more than 20 miles from home",
    says="Children looked after at 31 March who live more than 20 miles from home, inside the "
    "area or outside it, as a share of all children looked after. Children whose distance "
    "is not known are in the denominator.",
    why="Distance makes it harder to see family, keep a school and be visited.",
    better="lower",
    published=(LINE.share(called="placed"),),
    recorded=in_care("share", where="distance > 20 AND distance <> 999.9"),
    source="Children looked after in England including adoptions (DfE), distance between home "
    "and placement at 31 March",
    reviewed="2026-11-21",
)
