"""Open assessments that are overdue."""

from headway.measures.counting import rows_counted
from headway.measures.filed import CENSUS
from headway.measures.value import Measure

_UNDER_WAY = "(authorised_on > month_end OR (authorised_on IS NULL AND counted_to >= month_end))"

MEASURE = Measure(
    id="overdue_assessments",
    registry="CIN-07b",
    title="Open assessments that are overdue",
    says="Assessments that were open at the end of the month and had begun more than 45 "
    "working days before, as a number and as a share of all open assessments.",
    why="An assessment that is late is a family that waits to hear.",
    unit="assessments",
    counts="children",
    timing="at the end of the month",
    better="lower",
    recorded=rows_counted(
        "count",
        "share",
        table="assessments",
        on="started_on",
        stands=_UNDER_WAY,
        where="month_end_workday - started_workday > 45",
    ),
    source=CENSUS,
    reviewed="2026-11-22",
)
