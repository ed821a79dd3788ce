"""Children looked after who are persistently absent from school."""

from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="looked_after_persistent_absence",
    registry="ED-01",
    title="Children looked after who miss much school",
    says="Of the children looked after for at least 12 months who go to a state school, the "
    "share who missed a tenth or more of the time they could have been there.",
    why="A child who is not in school falls behind, and is seen by fewer adults.",
    unit="children",
    counts="children",
    timing="in the school year",
    better="lower",
    published=(Published(kind="share", series=("lait/LAC_Pers_Abs/value",), decimals=1),),
    source="Outcomes for children in need, including children looked after (DfE), through LAIT "
    "(DfE)",
    year_ends="academic",
    caution="Not published for 2020. The school years 2021 and 2022 were shaped by the pandemic.",
    reviewed="2026-11-21",
)
