"""Children living in children's homes."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March("Placement", "Secure homes and children's homes")

MEASURE = measure_on_31_march(
    id="children_in_homes",
    registry="CLA-12",
    title="Children living in children's homes",
    says="Children looked after at 31 March who live in a children's home or a secure home, as "
    "a share of all children looked after.",
    why="Right for some children; for others it is what was left when no family could be "
    "found. It is the dearest common placement.",
    better="neither",
    published=(
        LINE.share(called="placed", lait="LAC_SecHome_And_ChildHome"),
        LINE.count(),
    ),
    recorded=in_care("count", "share", where="PLACE IN ('K1', 'K2')"),
    source="Children looked after in England including adoptions (DfE), placement at 31 March; "
    "2020 through LAIT (DfE)",
    caution="The tables of 2010 to 2017 counted hostels together with homes and are not joined to "
    "this series.",
    reviewed="2026-11-21",
)
