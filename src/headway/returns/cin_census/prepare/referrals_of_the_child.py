"""What all the referrals and disabilities of a child say together."""

from headway.returns.cin_census.listed_codes import DISABILITIES
from headway.validation.rule import Derived, Fact

FACTS = (
    Fact(
        name="episodes_of_need",
        of="cin_details",
        sql="COUNT(*)",
        says="How many episodes of need the child has.",
    ),
    Fact(
        name="earliest_referral",
        of="cin_details",
        sql="MIN(CINreferralDate)",
        says="The day of the child's first referral.",
    ),
    Fact(
        name="latest_referral",
        of="cin_details",
        sql="MAX(CINreferralDate)",
        says="The day of the child's last referral.",
    ),
    Fact(
        name="closed_by_death",
        of="cin_details",
        sql="MAX(CASE WHEN ReasonForClosure = 'RC2' THEN 1 ELSE 0 END) = 1",
        says="An episode of the child was closed because the child died.",
    ),
    Fact(
        name="taken_further",
        of="cin_details",
        sql="MAX(CASE WHEN NOT ReferralNFA_yes THEN 1 ELSE 0 END) = 1",
        says="A referral of the child is marked as leading to further action.",
    ),
    Fact(
        name="not_all_without_action",
        of="cin_details",
        sql="MAX(CASE WHEN ReferralNFA_yes THEN 0 ELSE 1 END) = 1",
        says="A referral of the child is not marked as needing no further action.",
    ),
    Fact(
        name="every_disability_listed",
        of="disabilities",
        sql=f"MIN(CASE WHEN Disability IN ({DISABILITIES}) THEN 1 ELSE 0 END) = 1",
        says="Each disability given for the child is a code of the census.",
    ),
)

DERIVED = (
    Derived(
        name="children_with_this_identifier",
        of="child_identifiers",
        sql="COUNT(*) OVER (PARTITION BY LAchildID)",
        says="How many children of the return have the same identifier.",
    ),
)
