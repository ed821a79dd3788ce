"""Assessments that are open after their 45 working days."""

from headway.measures.on_the_list import counted, on_the_list, shared

TABLE = "annex_a_assessments"

MEASURE = on_the_list(
    counted(TABLE, "is_open AND is_late", each=""),
    shared(TABLE, "is_late", "is_open AND is_late IS NOT NULL", each=""),
    id="open_assessments_overdue",
    registry="AA-01",
    title="Open assessments overdue",
    says="Assessments open on the day of the list that began more than 45 working days "
    "before, as a number and as a share of all open ones.",
    why="A family waits, and nobody has decided yet whether the child needs help.",
    better="lower",
    unit="assessments",
    counts="other",
    caution="An assessment that was finished and not yet authorised counts as open.",
)
