"""Children who are on a child protection plan by Annex A and by the census alike."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_plan_compared"

MEASURE = on_the_list(
    shared(TABLE, "kind = 'on both'", "TRUE"),
    id="cp_plans_on_both",
    registry="AA-24",
    title="Children on protection plans by the list and the census",
    says="Of the children who are on a child protection plan on the day of the list, by "
    "the list or by the census, the share whom both know, by the council's own "
    "identifier.",
    why="Where the two differ, one of them is wrong, and so is a figure that somebody "
    "relies on. The rows behind it are the children to look up.",
    better="higher",
    caution="Compared only where the return of that year is held.",
)
