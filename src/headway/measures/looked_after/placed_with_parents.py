"""Children looked after who live with their parents."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March(
    "Placement",
    "Placed with parents or other person with parental responsibility",
    earlier="CLA_Parent",
)

MEASURE = measure_on_31_march(
    id="placed_with_parents",
    registry="CLA-16",
    title="Children looked after who live with their parents",
    says="Children looked after at 31 March who live with a parent or another person with "
    "parental responsibility, as a share of all children looked after.",
    why="The council shares responsibility by a court order while the child is at home. It "
    "can be a step on the way home; orders that stay in place for years keep families "
    "under supervision that they may no longer need.",
    better="neither",
    published=(
        LINE.share(called="placed", lait="LAC_Parents_OR_Others"),
        LINE.count(),
    ),
    recorded=in_care("count", "share", where="PLACE = 'P1'"),
    source="Children looked after in England including adoptions (DfE), placement at 31 March; "
    "2011 to 2017 worked out from that release's counts; 2020 through LAIT (DfE)",
    caution="LAIT treats a higher share as better. Headway does not: a plan to discharge orders "
    "that are no longer needed lowers it.",
    reviewed="2026-11-21",
)
