"""Referrals within twelve months of an earlier one for the same child."""

from headway.measures.value import Measure, Published, Recorded

MEASURE = Measure(
    id="rereferrals",
    registry="CIN-03",
    title="Referrals within 12 months of an earlier one",
    says="Of the referrals in the year, the share that came within 12 months of an earlier "
    "referral for the same child.",
    why="A child who comes back within the year may not have had the help they needed the first "
    "time.",
    unit="% of referrals",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    published=(
        Published(
            kind="share",
            series=("cin_c1/rereferral_percent",),
            of={
                "rereferrals": ("cin_c1/rereferral_count",),
                "referrals": ("cin_c1/referral_count",),
            },
            numerator="rereferrals",
            denominator="referrals",
            times=100,
            decimals=1,
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="referrals",
            on="referred_on",
            counts="is_rereferral",
            out_of="history_is_long_enough",
        ),
    ),
    source="Children in need (DfE), table C1: referrals and re-referrals",
    caution="It depends on what a council records as a referral. A low share can also mean that "
    "people no longer call back.",
    reviewed="2026-11-21",
)
