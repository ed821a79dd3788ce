"""Children in need on the day of the list."""

from headway.measures.on_the_list import counted, on_the_list

TABLE = "annex_a_children_in_need"

MEASURE = on_the_list(
    counted(TABLE, "is_open"),
    id="in_need_on_list",
    registry="AA-17",
    title="Children in need, by the list",
    says="Children open on list 6 on its day: in need, on plans, looked after or being assessed.",
    why="It is the number of today, months before the census.",
    better="neither",
    caution="The census counts care leavers too; the list leaves out those with no other need.",
)
