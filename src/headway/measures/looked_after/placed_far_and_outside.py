"""Children placed more than 20 miles from home and outside the council's area."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March(
    "Distance between home and placement and locality of placement",
    "4. Placed outside the LA boundary, more than 20 miles from home",
)

MEASURE = measure_on_31_march(
    id="placed_far_and_outside",
    registry="CLA-20b",
    title="Children placed more than 20 miles away and outside the area",
    says="Children looked after at 31 March who live more than 20 miles from home and outside "
    "the council's boundary, as a share of all children looked after. Children whose "
    "distance is not known are in the denominator.",
    why="It leaves out long distances within a large county, so councils of different size "
    "can be compared.",
    better="lower",
    published=(LINE.share(called="placed", lait="LACDistance"),),
    recorded=in_care("share", where="PL_LOCATION = 'OUT' AND distance > 20 AND distance <> 999.9"),
    source="Children looked after in England including adoptions (DfE), distance and locality at "
    "31 March; 2016 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
