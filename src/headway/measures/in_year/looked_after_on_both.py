"""Children who are looked after by Annex A and by the looked-after return alike."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_care_compared"

MEASURE = on_the_list(
    shared(TABLE, "kind = 'on both'", "TRUE"),
    id="looked_after_on_both",
    registry="AA-23",
    title="Children looked after by the list and the return",
    says="Of the children who are looked after on the day of the list, by the list or by "
    "the looked-after return, the share whom both know, by the council's own "
    "identifier.",
    why="Where the two differ, one of them is wrong, and so is a figure that somebody "
    "relies on. The rows behind it are the children to look up.",
    better="higher",
    caution="Compared only where the return of that year is held.",
)
