"""Child protection plans whose review conference is overdue."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_protection_plans"

MEASURE = on_the_list(
    shared(TABLE, "is_review_overdue", "is_review_overdue IS NOT NULL"),
    id="cp_reviews_overdue",
    registry="AA-06",
    title="Child protection reviews overdue",
    says="Of the children on a child protection plan on the day of the list, the share "
    "whose last review conference was more than six months before, or who have had "
    "none three months after the plan began.",
    why="A plan that nobody reviews can go on without making a child safer.",
    better="lower",
)
