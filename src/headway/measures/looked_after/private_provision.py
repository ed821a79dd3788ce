"""Children in placements of private providers."""

from headway.measures.in_care import On31March, in_care, measure_of_provision

LINE = On31March("Place providers", "Private provision", earlier="CLA_Priv")

MEASURE = measure_of_provision(
    id="private_provision",
    registry="CLA-22b",
    title="Children in placements of private providers",
    says="Children looked after at 31 March whose placement a private company provides, as a "
    "share of all children looked after.",
    why="It shows how far the council depends on a market. It says nothing of quality: homes "
    "and agencies of every owner range from outstanding to inadequate.",
    published=(
        LINE.share(called="placed"),
        LINE.count(),
    ),
    recorded=in_care("count", "share", where="PLACE_PROVIDER = 'PR4'"),
    reviewed="2026-11-21",
)
