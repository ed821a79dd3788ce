"""Care applications to the family court, per 10,000 children."""

from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="care_applications",
    registry="PLO-07",
    title="Care applications to the family court",
    says="Applications for care orders that Cafcass received from the family court in the "
    "year, per 10,000 children in the area. One application may concern several children.",
    why="Every care order begins with one. Fewer applications may mean better work before "
    "court, or delay.",
    unit="applications",
    counts="other",
    timing="in the year to 31 March",
    better="neither",
    published=(Published(kind="rate", series=("lait/CareApplications/value",), decimals=1),),
    source="Cafcass, through LAIT (DfE)",
    caution="Cafcass divides by projected population, so rates differ a little from others. No "
    "figures for regions.",
    reviewed="2026-11-21",
)
