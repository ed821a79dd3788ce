"""Looked-after children whose review is overdue."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_looked_after"

MEASURE = on_the_list(
    shared(TABLE, "is_review_overdue", "is_review_overdue IS NOT NULL"),
    id="care_reviews_overdue",
    registry="AA-04",
    title="Reviews of looked-after children overdue",
    says="Of the children looked after on the day of the list, the share whose last "
    "review was more than six months before, or who have had none 20 working days "
    "after care began.",
    why="A review is where the plan for a child in care is tested by somebody independent.",
    better="lower",
    caution="The list gives the last review alone, so that a second one, due after three "
    "months, counts as late only after six.",
)
