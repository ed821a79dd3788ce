"""Referrals of children who were referred in the year before."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_referrals"

MEASURE = on_the_list(
    shared(TABLE, "earlier_referrals >= 1", "earlier_referrals IS NOT NULL", each=""),
    id="repeat_referrals_on_list",
    registry="AA-22",
    title="Repeat referrals, six months",
    says="Of the referrals on the list that say how many came in the 12 months before, "
    "the share with at least one.",
    why="A child who comes back was perhaps not helped the first time.",
    better="lower",
    unit="referrals",
    counts="other",
    caution="Some councils count the present referral too: where no row says 0, the figure "
    "is of no use.",
)
