"""Children's social workers employed by the council."""

from headway.measures.at_census import MONTHS, WORKERS, summed
from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="social_workers",
    registry="WF-01b",
    title="Children's social workers in post",
    says="Children's social workers employed by the council, agency workers left out, counted in "
    "full-time equivalents: two half-time workers are one.",
    why="It is the strength of the council's own service. Shares of vacancies or agency workers "
    "are shares of this.",
    unit="full-time equivalent",
    counts="workers",
    timing="at 30 September",
    better="neither",
    year_ends="workforce",
    published=(Published(kind="count", series=("workforce/inpost_fte",), decimals=1),),
    recorded=summed("count", WORKERS, MONTHS, counts="in post"),
    source="Children's social work workforce (DfE)",
    caution="Kingston and Richmond, and the two Northamptonshires, are published together; the "
    "joint figure is given to neither.",
    reviewed="2026-11-21",
)
