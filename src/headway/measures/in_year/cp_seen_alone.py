"""Children on protection plans who were seen alone."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_protection_plans"

MEASURE = on_the_list(
    shared(TABLE, "seen_alone = 'YES'", "is_open AND seen_alone IN ('YES', 'NO')"),
    id="cp_seen_alone",
    registry="AA-07",
    title="Children on protection plans seen alone",
    says="Of the children on a child protection plan on the day of the list of whom it "
    "says so, the share who were seen alone at the last visit.",
    why="A child may say alone what cannot be said before others.",
    better="higher",
    caution="A baby is seen, and cannot be seen alone in this sense.",
)
