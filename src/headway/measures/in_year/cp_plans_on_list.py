"""Children on protection plans on the day of the list."""

from headway.measures.on_the_list import counted, on_the_list

TABLE = "annex_a_protection_plans"

MEASURE = on_the_list(
    counted(TABLE, "is_open"),
    id="cp_plans_on_list",
    registry="AA-16",
    title="Children on child protection plans, by the list",
    says="Children with an open child protection plan on the day of the list.",
    why="It is the number of today, months before the census.",
    better="neither",
)
