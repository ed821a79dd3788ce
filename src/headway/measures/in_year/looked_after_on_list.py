"""Children looked after on the day of the list."""

from headway.measures.on_the_list import counted, on_the_list

TABLE = "annex_a_looked_after"

MEASURE = on_the_list(
    counted(TABLE, "is_open"),
    id="looked_after_on_list",
    registry="AA-15",
    title="Children looked after, by the list",
    says="Children looked after on the day of the list, without short breaks.",
    why="It is the number of today, months before the yearly return.",
    better="neither",
)
