"""Referrals that ended without any further action."""

from headway.measures.value import Measure, Published, Recorded

MEASURE = Measure(
    id="no_further_action",
    registry="CIN-04",
    title="Referrals that ended with no further action",
    says="Of the referrals in the year, the share closed without an assessment and with no "
    "further action.",
    why="A high share can mean that others refer when they need not, or that the council turns "
    "away children whom it should look at.",
    unit="% of referrals",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=("cin_c1/no_further_action_percent",),
            of={
                "closed": ("cin_c1/no_further_action_count",),
                "referrals": ("cin_c1/referral_count",),
            },
            numerator="closed",
            denominator="referrals",
            times=100,
            decimals=1,
        ),
    ),
    recorded=(
        Recorded(kind="share", table="referrals", on="referred_on", counts="is_nfa", out_of="TRUE"),
    ),
    source="Children in need (DfE), table C1: referrals that ended with no further action",
    caution="Councils that sift contacts before they count them as referrals show shares near "
    "nothing. Compare a council first with its own past.",
    reviewed="2026-11-21",
)
