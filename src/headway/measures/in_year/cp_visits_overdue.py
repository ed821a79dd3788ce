"""Children on protection plans who were not visited for four weeks."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_protection_plans"

MEASURE = on_the_list(
    shared(TABLE, "is_visit_overdue", "is_visit_overdue IS NOT NULL"),
    id="cp_visits_overdue",
    registry="AA-05",
    title="Child protection visits overdue",
    says="Of the children on a child protection plan on the day of the list, the share "
    "whose last visit, or whose plan's first day, was more than four weeks before.",
    why="These are the children thought to be at the greatest risk of harm.",
    better="lower",
    caution="No law gives a number of weeks; most councils ask for visits more often.",
)
