"""Children placed outside the council's area."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March(
    "Locality of placement", "Placed outside the local authority boundary", earlier="CLA_Outbound"
)

MEASURE = measure_on_31_march(
    id="placed_outside_area",
    registry="CLA-21",
    title="Children placed outside the council's area",
    says="Children looked after at 31 March who live outside the council's boundary, as a "
    "share of all children looked after.",
    why="Further from family, school and social worker. In a small council the next street "
    "may be outside: read it together with distance.",
    better="lower",
    published=(LINE.share(called="placed"),),
    recorded=in_care("share", where="PL_LOCATION = 'OUT'"),
    source="Children looked after in England including adoptions (DfE), locality of placement at "
    "31 March; 2011 to 2017 worked out from that release's counts",
    caution="Before 2021 children whose locality is not known are among all children.",
    reviewed="2026-11-21",
)
