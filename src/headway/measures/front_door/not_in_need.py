"""Referrals that were assessed and found not to be of a child in need."""

from headway.measures.need import measure_of_referrals, of_referrals
from headway.measures.published_as import percent

MEASURE = measure_of_referrals(
    id="not_in_need",
    registry="CIN-05",
    title="Referrals assessed as not in need",
    says="Of the referrals in the year, the share that led to an assessment which found that the "
    "child was not in need of social care.",
    why="A high share means that many families went through an assessment and got no social care "
    "after it: perhaps it was not needed, perhaps the line for help is high.",
    better="neither",
    published=(
        percent(
            "cin_c1/not_in_need_percent",
            of={
                "not_needed": ("cin_c1/not_in_need_count",),
                "referrals": ("cin_c1/referral_count",),
            },
        ),
    ),
    recorded=of_referrals("is_assessed_not_in_need"),
    source="Children in need (DfE), table C1: referrals assessed as not in need",
    caution="Children passed on to early help are counted here, so a rise may be help given "
    "elsewhere.",
    reviewed="2026-11-21",
)
