"""Looked-after children who were visited within six weeks."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_looked_after"

MEASURE = on_the_list(
    shared(TABLE, "NOT is_visit_overdue", "is_visit_overdue IS NOT NULL"),
    id="visits_in_time",
    registry="AA-03",
    title="Looked-after children visited in time",
    says="Of the children looked after on the day of the list, the share whose last "
    "visit by a social worker, or whose first day in care, was no more than six "
    "weeks before.",
    why="A visit is when a child in care can say how things are.",
    better="higher",
    caution="Some children in a placement that is to last may be visited every 12 weeks; "
    "the list does not say which, so they count as late. Short breaks are left out.",
)
