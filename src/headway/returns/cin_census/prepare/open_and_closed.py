"""What is known of a child from when their episodes of need opened and closed."""

from headway.validation.rule import Derived, Fact

# A referral that needed no further action may stay without an end.
TO_ACT_ON = "CINclosureDate IS NULL AND ReferralNFA_yes = FALSE"
EARLIER_TO_ACT_ON = f"CINreferralDate IS NOT NULL AND place_from_end > 1 AND {TO_ACT_ON}"

FACTS = (
    Fact(
        name="open_episodes_to_act_on",
        of="cin_details",
        sql=f"SUM(CASE WHEN {TO_ACT_ON} THEN 1 ELSE 0 END)",
        says="How many of the child's episodes are open and led to further action.",
    ),
    Fact(
        name="an_episode_has_no_end",
        of="cin_details",
        sql="MAX(CASE WHEN CINclosureDate IS NULL THEN 1 ELSE 0 END) = 1",
        says="Whether any of the child's episodes has no end.",
    ),
    Fact(
        name="latest_closure",
        of="cin_details",
        sql="MAX(CINclosureDate)",
        says="The latest end of any of the child's episodes.",
    ),
)
DERIVED = (
    Derived(
        name="an_earlier_one_is_open",
        of="cin_details",
        sql=(
            f"MAX(CASE WHEN {EARLIER_TO_ACT_ON} THEN 1 ELSE 0 END) "
            "OVER (PARTITION BY child_key) = 1"
        ),
        says="Whether an episode before the child's latest is open and led to further action.",
    ),
)
