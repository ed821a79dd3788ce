"""Referrals within twelve months of an earlier one for the same child."""

from headway.measures.need import measure_of_referrals, of_referrals
from headway.measures.published_as import percent

MEASURE = measure_of_referrals(
    id="rereferrals",
    registry="CIN-03",
    title="Referrals within 12 months of an earlier one",
    says="Of the referrals in the year, the share that came within 12 months of an earlier "
    "referral for the same child.",
    why="A child who comes back within the year may not have had the help they needed the first "
    "time.",
    better="lower",
    published=(
        percent(
            "cin_c1/rereferral_percent",
            of={
                "rereferrals": ("cin_c1/rereferral_count",),
                "referrals": ("cin_c1/referral_count",),
            },
        ),
    ),
    recorded=of_referrals("is_rereferral", "history_is_long_enough"),
    source="Children in need (DfE), table C1: referrals and re-referrals",
    caution="It depends on what a council records as a referral. A low share can also mean that "
    "people no longer call back.",
    reviewed="2026-11-21",
)
