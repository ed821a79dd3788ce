"""Assessments of six months that took no more than 45 working days."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_assessments"

MEASURE = on_the_list(
    shared(TABLE, "NOT is_late", "NOT is_open AND is_late IS NOT NULL", each=""),
    id="assessments_in_time_on_list",
    registry="AA-02",
    title="Assessments in time, six months",
    says="Of the assessments authorised by the day of the list, within the six months "
    "that it covers, the share that took no more than 45 working days.",
    why="An assessment that drifts leaves a child without a plan.",
    better="higher",
    unit="assessments",
    counts="other",
    caution="Each month's list holds six months, so that two lists share most of their rows.",
)
