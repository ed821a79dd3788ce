"""Children looked after under an interim care order."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March("Legal status", "Interim care order", earlier="CLA_ICO")

MEASURE = measure_on_31_march(
    id="interim_care_orders",
    registry="CLA-07",
    title="Children looked after under an interim care order",
    says="Children looked after at 31 March under an interim care order (C1), as a share of "
    "all children looked after.",
    why="An interim order holds while the court decides. A large share may mean that more "
    "cases reach court, or that they take longer there.",
    better="neither",
    published=(
        LINE.share(called="orders"),
        LINE.count(),
    ),
    recorded=in_care("count", "share", where="LS = 'C1'"),
    source="Children looked after in England including adoptions (DfE), legal status at 31 "
    "March; 2011 to 2017 worked out from that release's counts",
    reviewed="2026-11-21",
)
