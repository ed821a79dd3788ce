"""Children living in supported accommodation."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march

LINE = On31March(
    "Placement", "Independent and semi-independent living arrangements/supported accommodation"
)

MEASURE = measure_on_31_march(
    id="supported_accommodation",
    registry="CLA-13",
    title="Children living in supported accommodation",
    says="Children looked after at 31 March who live in supported accommodation, or in "
    "independent or semi-independent living as it was before, as a share of all children "
    "looked after.",
    why="Only for those aged 16 and 17, who live there with support but without day-to-day "
    "care. A rising share deserves the question whether each of them was ready.",
    better="neither",
    published=(LINE.share(called="placed", lait="LAC_Ind_SInd_Liv_Arr"),),
    recorded=in_care("share", where="PLACE IN ('H5', 'P2', 'K3')"),
    source="Children looked after in England including adoptions (DfE), placement at 31 March; "
    "2020 through LAIT (DfE)",
    caution="From 28 October 2023 it was unlawful to place a child with a provider that had not "
    "applied to Ofsted to register; children placed there count under other placements. "
    "The department says that 2024 was hard to report: do not compare it with the years "
    "beside it.",
    reviewed="2026-11-21",
)
