"""Children living with foster carers."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March("Placement", "Foster placements", earlier="CLA_Fost")

MEASURE = measure_on_31_march(
    id="foster_placements",
    registry="CLA-11",
    title="Children living with foster carers",
    says="Children looked after at 31 March who live with foster carers, relatives and friends "
    "approved as carers among them, as a share of all children looked after.",
    why="Most children do best in a family. A falling share usually means more children in "
    "children's homes, which cost several times as much.",
    better="higher",
    published=(
        LINE.share(called="placed", lait="LAC_Foster_Placements"),
        LINE.count(),
    ),
    recorded=in_care("count", "share", where="PLACE IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')"),
    source="Children looked after in England including adoptions (DfE), placement at 31 March; "
    "2011 to 2017 worked out from that release's counts; 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
