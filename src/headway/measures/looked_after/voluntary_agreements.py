"""Children looked after by agreement, under section 20."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March("Legal status", "Voluntary agreements under S20 CA 1989", earlier="CLA_S20")

MEASURE = measure_on_31_march(
    id="voluntary_agreements",
    registry="CLA-08",
    title="Children looked after by agreement, under section 20",
    says="Children looked after at 31 March under a voluntary agreement (section 20 of the "
    "Children Act 1989, V2), as a share of all children looked after. Planned short "
    "breaks are left out.",
    why="Parents agree, and keep parental responsibility. Unaccompanied children are often "
    "here too, so a high share is not by itself drift.",
    better="neither",
    published=(
        LINE.share(called="agreements"),
        LINE.count(),
    ),
    recorded=in_care("count", "share", where="LS = 'V2'"),
    source="Children looked after in England including adoptions (DfE), legal status at 31 "
    "March; 2011 to 2017 worked out from that release's counts",
    reviewed="2026-11-21",
)
