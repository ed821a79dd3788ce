"""Children who are in need by Annex A and by the census alike."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_need_compared"

MEASURE = on_the_list(
    shared(TABLE, "kind = 'on both'", "TRUE"),
    id="in_need_on_both",
    registry="AA-25",
    title="Children in need by the list and the census",
    says="Of the children who are in need on the day of the list, by the list or by the "
    "census, the share whom both know, by the council's own identifier.",
    why="Where the two differ, one of them is wrong, and so is a figure that somebody "
    "relies on. The rows behind it are the children to look up.",
    better="higher",
    caution="Compared only where the return of that year is held. List 6 leaves out care "
    "leavers and children who were only referred; of the census those under 18 with an "
    "assessment are looked for.",
)
