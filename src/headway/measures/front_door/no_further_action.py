"""Referrals that ended without any further action."""

from headway.measures.need import measure_of_referrals, of_referrals
from headway.measures.published_as import percent

MEASURE = measure_of_referrals(
    id="no_further_action",
    registry="CIN-04",
    title="Referrals that ended with no further action",
    says="Of the referrals in the year, the share closed without an assessment and with no "
    "further action.",
    why="A high share can mean that others refer when they need not, or that the council turns "
    "away children whom it should look at.",
    better="neither",
    published=(
        percent(
            "cin_c1/no_further_action_percent",
            of={
                "closed": ("cin_c1/no_further_action_count",),
                "referrals": ("cin_c1/referral_count",),
            },
        ),
    ),
    recorded=of_referrals("is_nfa"),
    source="Children in need (DfE), table C1: referrals that ended with no further action",
    caution="Councils that sift contacts before they count them as referrals show shares near "
    "nothing. Compare a council first with its own past.",
    reviewed="2026-11-21",
)
