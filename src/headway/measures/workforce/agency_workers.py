"""Agency social workers."""

from headway.measures.at_census import MONTHS, WORKERS, measure_at_census, summed
from headway.measures.value import Published

MEASURE = measure_at_census(
    id="agency_workers",
    registry="WF-02b",
    title="Agency social workers",
    says="Agency workers working as children's social workers for the council, counted in "
    "full-time equivalents.",
    why="The number behind the agency rate: it shows whether a falling rate means fewer agency "
    "workers or more employed ones.",
    unit="full-time equivalent",
    better="neither",
    published=(Published(kind="count", series=("workforce/agency_fte",), decimals=1),),
    recorded=summed("count", WORKERS, MONTHS, counts="agency"),
    caution="One day in the year. A worker on the books of two councils counts in both.",
    reviewed="2026-11-21",
)
