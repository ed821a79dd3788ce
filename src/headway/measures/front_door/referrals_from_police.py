"""Referrals that came from the police."""

from headway.measures.need import measure_of_referrals, of_referrals
from headway.measures.published_as import percent

MEASURE = measure_of_referrals(
    id="referrals_from_police",
    registry="CIN-06",
    title="Referrals that came from the police",
    says="Of the referrals in the year, the share made by the police.",
    why="When schools, health workers and families refer less, the police's share rises: worries "
    "may be reaching the council only when the police are called.",
    better="neither",
    published=(
        percent(
            "lait/RefBySource_Police_%/value",
            of={"police": ("cin_c5/Police",), "referrals": ("cin_c5/referral_count",)},
        ),
    ),
    recorded=of_referrals("ReferralSource = '6'"),
    source="Children in need (DfE), table C5, from 2016 the share through the local authority "
    "interactive tool, before that worked out from the table",
    caution="Some forces send every report of domestic abuse as a referral, others sift first: a "
    "change of that rule moves the share more than anything in families.",
    reviewed="2026-11-21",
)
