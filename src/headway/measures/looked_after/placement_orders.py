"""Children looked after with a placement order."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March("Legal status", "Placement order granted", earlier="CLA_PlaceO")

MEASURE = measure_on_31_march(
    id="placement_orders",
    registry="CLA-09",
    title="Children looked after with a placement order",
    says="Children looked after at 31 March for whom a court has granted a placement order "
    "(E1), as a share of all children looked after.",
    why="A placement order allows the council to place the child for adoption. Children who "
    "wait here without being placed have a plan that is not moving.",
    better="neither",
    published=(
        LINE.share(called="orders"),
        LINE.count(),
    ),
    recorded=in_care("count", "share", where="LS = 'E1'"),
    source="Children looked after in England including adoptions (DfE), legal status at 31 "
    "March; 2011 to 2017 worked out from that release's counts",
    reviewed="2026-11-21",
)
