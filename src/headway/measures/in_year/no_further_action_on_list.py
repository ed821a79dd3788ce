"""Referrals that led to no further action."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_referrals"

MEASURE = on_the_list(
    shared(TABLE, "no_further_action = 'YES'", "no_further_action IN ('YES', 'NO')", each=""),
    id="no_further_action_on_list",
    registry="AA-21",
    title="Referrals with no further action, six months",
    says="Of the referrals on the list of which it says so, the share that led to no "
    "further action.",
    why="Many may mean that families are referred who could be helped earlier, or that "
    "the door is hard to pass.",
    better="neither",
    unit="referrals",
    counts="other",
    caution="Each month's list holds six months, so that two lists share most of their rows.",
)
