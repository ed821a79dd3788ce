"""Referrals that came from the police."""

from headway.measures.value import Measure, Published, Recorded

MEASURE = Measure(
    id="referrals_from_police",
    registry="CIN-06",
    title="Referrals that came from the police",
    says="Of the referrals in the year, the share made by the police.",
    why="When schools, health workers and families refer less, the police's share rises: worries "
    "may be reaching the council only when the police are called.",
    unit="% of referrals",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=("lait/RefBySource_Police_%/value",),
            of={"police": ("cin_c5/Police",), "referrals": ("cin_c5/referral_count",)},
            numerator="police",
            denominator="referrals",
            times=100,
            decimals=1,
            release="children_in_need",
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="referrals",
            on="referred_on",
            counts="ReferralSource = '6'",
            out_of="TRUE",
        ),
    ),
    source="Children in need (DfE), table C5, from 2016 the share through the local authority "
    "interactive tool, before that worked out from the table",
    caution="Some forces send every report of domestic abuse as a referral, others sift first: a "
    "change of that rule moves the share more than anything in families.",
    reviewed="2026-11-21",
)
