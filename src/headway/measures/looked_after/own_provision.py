"""Children in the council's own placements."""

from headway.measures.in_care import On31March, in_care, measure_of_provision

LINE = On31March("Place providers", "Own provision (by the LA)", earlier="CLA_OwnP")

MEASURE = measure_of_provision(
    id="own_provision",
    registry="CLA-22",
    title="Children in the council's own placements",
    says="Children looked after at 31 March whose placement the council provides itself, such "
    "as its own foster carers and children's homes, as a share of all children looked "
    "after.",
    why="A council with too few placements of its own must buy them, often further away and "
    "at a price that it does not set.",
    published=(
        LINE.share(called="placed"),
        LINE.count(),
    ),
    recorded=in_care("count", "share", where="PLACE_PROVIDER = 'PR1'"),
    reviewed="2026-11-21",
)
