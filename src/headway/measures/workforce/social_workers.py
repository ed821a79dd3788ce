"""Children's social workers employed by the council."""

from headway.measures.at_census import MONTHS, WORKERS, measure_at_census, summed
from headway.measures.value import Published

MEASURE = measure_at_census(
    id="social_workers",
    registry="WF-01b",
    title="Children's social workers in post",
    says="Children's social workers employed by the council, agency workers left out, counted in "
    "full-time equivalents: two half-time workers are one.",
    why="It is the strength of the council's own service. Shares of vacancies or agency workers "
    "are shares of this.",
    unit="full-time equivalent",
    better="neither",
    published=(Published(kind="count", series=("workforce/inpost_fte",), decimals=1),),
    recorded=summed("count", WORKERS, MONTHS, counts="in post"),
    caution="Kingston and Richmond, and the two Northamptonshires, are published together; the "
    "joint figure is given to neither.",
    reviewed="2026-11-21",
)
