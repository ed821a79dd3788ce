"""Cases held by children's social workers."""

from headway.measures.at_census import MONTHS, WORKERS, measure_at_census, summed
from headway.measures.value import Published

MEASURE = measure_at_census(
    id="cases_held",
    registry="WF-05b",
    title="Cases held by social workers",
    says="Children, unborn children among them, whose case was held by one of the council's "
    "children's social workers, agency workers among them.",
    why="Set beside the number of social workers, it shows whether caseloads change because of "
    "the children or because of the staff.",
    unit="cases",
    counts="children",
    better="neither",
    published=(Published(kind="count", series=("workforce/cases",)),),
    recorded=summed("count", WORKERS, MONTHS, counts="cases"),
    caution="Not the same day, nor the same rules, as children in need at 31 March.",
    reviewed="2026-11-21",
)
