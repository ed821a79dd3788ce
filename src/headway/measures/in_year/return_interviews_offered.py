"""Children who were missing and were offered a return interview."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_looked_after"

MEASURE = on_the_list(
    shared(
        TABLE,
        "interview_offered = 'YES'",
        "times_missing >= 1 AND interview_offered IN ('YES', 'NO')",
    ),
    id="return_interviews_offered",
    registry="AA-08",
    title="Return interviews offered",
    says="Of the looked-after children on the list who were missing in the 12 months "
    "before and of whom it says so, the share who were offered a return interview "
    "after the last time.",
    why="A child who comes back is to be asked by somebody independent what they ran from, or to.",
    better="higher",
    caution="Children who left care in the six months before are on the list too.",
)
