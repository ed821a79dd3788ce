"""Children in need for three months or less."""

from headway.measures.standing_open import REFERRAL_OPEN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="in_need_three_months_or_less",
    registry="CIN-08c",
    title="Children in need for three months or less",
    says="Of the episodes of need open at the end of the month, the share that began at most "
    "three months before.",
    why="Many short episodes mean that much passes through; few, that much stays.",
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
            counts="NOT COALESCE(is_nfa, FALSE) AND referred_on + INTERVAL 3 MONTH >= month_end",
            out_of="NOT COALESCE(is_nfa, FALSE)",
        ),
    ),
    source="The council's own returns of the census; it is not published by council",
    reviewed="2026-11-22",
)
