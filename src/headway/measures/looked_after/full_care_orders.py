"""Children looked after under a full care order at 31 March."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march
from headway.measures.published_as import whole_rate

LINE = On31March("Legal status", "Full care order", earlier="CLA_FCO")

MEASURE = measure_on_31_march(
    id="full_care_orders",
    registry="CLA-06",
    title="Children looked after under a full care order",
    says="Children looked after at 31 March under a full care order (C2), as a share of all "
    "children looked after and per 10,000 children in the area.",
    why="A full care order gives the council parental responsibility until the child is 18. Share "
    "and rate can point different ways: look at both before saying too many.",
    better="neither",
    published=(
        LINE.share(called="orders"),
        whole_rate(of={"orders": LINE.number}),
        LINE.count(),
    ),
    recorded=in_care("count", "share", where="LS = 'C2'"),
    source="Children looked after in England including adoptions (DfE), legal status at 31 March",
    reviewed="2026-11-21",
)
