"""Children who were offered a return interview and took it."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_looked_after"

MEASURE = on_the_list(
    shared(
        TABLE,
        "interview_accepted = 'YES'",
        "times_missing >= 1 AND interview_offered = 'YES' AND interview_accepted IN ('YES', 'NO')",
    ),
    id="return_interviews_accepted",
    registry="AA-09",
    title="Return interviews accepted",
    says="Of the looked-after children on the list who were offered a return interview "
    "after the last time missing, the share who took it.",
    why="An interview that children do not take tells nobody anything.",
    better="higher",
    caution="Children who left care in the six months before are on the list too.",
)
