"""Children in placements of voluntary providers."""

from headway.measures.in_care import On31March, in_care, measure_of_provision

LINE = On31March("Place providers", "Voluntary/third sector provision", earlier="CLA_Vol")

MEASURE = measure_of_provision(
    id="voluntary_provision",
    registry="CLA-22c",
    title="Children in placements of voluntary providers",
    says="Children looked after at 31 March whose placement a charity or another voluntary "
    "body provides, as a share of all children looked after.",
    why="With own and private provision it shows who cares for the council's children. The "
    "numbers are small and often suppressed.",
    published=(
        LINE.share(called="placed"),
        LINE.count(),
    ),
    recorded=in_care("count", "share", where="PLACE_PROVIDER = 'PR5'"),
    reviewed="2026-11-21",
)
