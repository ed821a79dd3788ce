"""Children referred again within a year of closing."""

from headway.measures.filed import CENSUS
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="referred_again_after_closure",
    registry="CIN-16",
    title="Children referred again within a year of closing",
    says="Of the children whose episode of need closed twelve months before, the share who "
    "were referred again at most 365 days after. Those adopted and referrals with no "
    "further action are left out.",
    why="An episode that closed too soon comes back.",
    unit="children",
    counts="children",
    timing="closed in the same period of the year before, followed for 365 days",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="closures_followed",
            on="month_ends_on",
            each="child",
            counts="is_back_within_a_year",
            out_of="TRUE",
        ),
    ),
    source=CENSUS,
    reviewed="2026-11-22",
)
