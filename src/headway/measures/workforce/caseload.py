"""Cases held by each social worker who holds any."""

from headway.measures.at_census import MONTHS, WORKERS, measure_at_census, summed
from headway.measures.value import Published

MEASURE = measure_at_census(
    id="caseload",
    registry="WF-05",
    title="Average caseload of a social worker",
    says="Cases held by children's social workers, agency workers among them, divided by the "
    "full-time equivalent of those who hold at least one case.",
    why="A worker with too many children cannot see each of them often enough.",
    unit="cases for each full-time social worker",
    counts="children",
    better="lower",
    published=(
        Published(
            kind="value",
            series=("workforce/caseload_fte",),
            of={"cases": ("workforce/cases",), "holders": ("workforce/case_holders_fte",)},
            numerator="cases",
            denominator="holders",
            decimals=1,
        ),
    ),
    recorded=summed("value", WORKERS, MONTHS, counts="cases", out_of=("case holders",)),
    caution="An average hides the spread: newly qualified workers should hold fewer. Cases held "
    "by people who are not registered social workers are not counted.",
    reviewed="2026-11-21",
)
