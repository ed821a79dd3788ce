"""Open assessments that are overdue."""

from headway.measures.value import Measure, Recorded

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
    recorded=(
        Recorded(
            kind="count",
            table="assessments",
            on="started_on",
            stands=_UNDER_WAY,
            counts="month_end_workday - started_workday > 45",
        ),
        Recorded(
            kind="share",
            table="assessments",
            on="started_on",
            stands=_UNDER_WAY,
            counts="month_end_workday - started_workday > 45",
            out_of="TRUE",
        ),
    ),
    source="The council's own returns of the census; it is not published by council",
    reviewed="2026-11-22",
)
