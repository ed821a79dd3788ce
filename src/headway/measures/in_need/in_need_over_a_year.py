"""Children in need for a year or more."""

from headway.measures.standing_open import REFERRAL_OPEN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="in_need_over_a_year",
    registry="CIN-08b",
    title="Children in need for a year or more",
    says="Of the episodes of need open at the end of the month, the share that began at "
    "least a year before.",
    why="A plan that lasts for years may have stopped changing anything.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="neither",
    recorded=(
        Recorded(
            kind="share",
            table="referrals",
            on="referred_on",
            stands=REFERRAL_OPEN,
            counts="NOT COALESCE(is_nfa, FALSE) AND referred_on + INTERVAL 12 MONTH <= month_end",
            out_of="NOT COALESCE(is_nfa, FALSE)",
        ),
    ),
    source="The council's own returns of the census; it is not published by council",
    reviewed="2026-11-22",
)
