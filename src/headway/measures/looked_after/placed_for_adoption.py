"""Children placed for adoption."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March("Placement", "Placed for adoption", earlier="CLA_Adopt")

MEASURE = measure_on_31_march(
    id="placed_for_adoption",
    registry="CLA-17",
    title="Children placed for adoption",
    says="Children looked after at 31 March who live with their future adopters, as a share of "
    "all children looked after.",
    why="These children have found a family and wait for the court's order. Small numbers: "
    "look at several years.",
    better="neither",
    published=(LINE.share(called="placed"),),
    recorded=in_care("share", where="PLACE IN ('A3', 'A4', 'A5', 'A6')"),
    source="Children looked after in England including adoptions (DfE), placement at 31 March; "
    "2011 to 2017 worked out from that release's counts",
    reviewed="2026-11-21",
)
