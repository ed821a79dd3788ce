"""Each child stands in the return once, with an identifier, a reason to be there and its codes.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from dataclasses import replace

from headway.returns.cin_census.listed_codes import DISABILITIES, ETHNICITIES
from headway.validation.rule import Rule, Where

# Of a child with a date of birth and a referral that went further.
_EXPECTED = "AND COALESCE(taken_further, FALSE)"
_SOME_UNLISTED = "NOT COALESCE(every_disability_listed, FALSE)"

_SCHOOL_AGE = Rule(
    code="8770Q",
    severity="query",
    says="This child is old enough for school but has no pupil number, and no good reason for that.",
    why="Without a pupil number the child's time at school cannot be put beside the help given.",
    do="Ask the school or the admissions team for the number, or say why there is none.",
    table="child_identifiers",
    flag_when=(
        "COALESCE(taken_further, FALSE) AND UPN IS NULL "
        "AND PersonBirthDate <= :end + INTERVAL 4 MONTH + INTERVAL 31 DAY - INTERVAL 6 YEAR "
        "AND (UPNunknown_capitals IS NULL "
        "OR UPNunknown_capitals NOT IN ('UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7'))"
    ),
    points_at=("UPN", "UPNunknown"),
    since=2025,
)

RULES = (
    Rule(
        code="4220",
        severity="error",
        says="The child's ethnicity is missing, or is not one of the census's codes.",
        why="A child without one is left out when groups of children are compared.",
        do="Give the ethnicity, or the code for not yet known or for refused.",
        table="child_characteristics",
        flag_when=f"Ethnicity IS NULL OR Ethnicity NOT IN ({ETHNICITIES})",
        points_at=("Ethnicity",),
        since=2023,
    ),
    Rule(
        code="8500",
        severity="error",
        says="This child has no identifier.",
        why="Without one the child cannot be found again, next year or in your own records.",
        do="Give the identifier that the case system has for the child.",
        table="child_identifiers",
        flag_when="LAchildID IS NULL",
        points_at=("LAchildID",),
        since=2023,
    ),
    Rule(
        code="8510",
        severity="error",
        says="Another child in the return has the same identifier.",
        why="Either one child is counted twice or two children are taken for one.",
        do="If they are one child, put the records together; if not, give each its own identifier.",
        table="child_identifiers",
        flag_when="LAchildID IS NOT NULL AND children_with_this_identifier >= 2",
        points_at=("LAchildID",),
        since=2023,
        departs=(
            "Children without an identifier are not taken for one another: rule 8500 says what they "
            "lack. The existing tool flags them here as well."
        ),
        example="Two children with no identifier: each flagged by 8500 alone, there by 8510 too.",
    ),
    Rule(
        code="8540",
        severity="error",
        says="The child was helped after a referral, but a disability is missing or has an unknown code.",
        why="The child is missing from the count of disabled children, or from those without.",
        do="Give the child's disability, or the code for none.",
        table="child_identifiers",
        flag_when=f"PersonBirthDate IS NOT NULL {_EXPECTED} AND {_SOME_UNLISTED}",
        points_at=("PersonBirthDate",),
        also=(
            Where(
                table="disabilities",
                flag_when=(
                    f"child_identifiers_PersonBirthDate IS NOT NULL {_EXPECTED} "
                    f"AND (Disability IS NULL OR Disability NOT IN ({DISABILITIES}))"
                ),
                points_at=("Disability",),
            ),
            Where(
                table="cin_details",
                flag_when=(
                    "NOT ReferralNFA_yes AND child_identifiers_PersonBirthDate IS NOT NULL "
                    f"AND {_SOME_UNLISTED}"
                ),
                points_at=("ReferralNFA",),
            ),
        ),
        since=2023,
        departs="The existing tool finds these children and then loses them: it never reports any.",
        example="A child born in 2015, helped, with no disability code: flagged here, not there.",
    ),
    Rule(
        code="8590",
        severity="error",
        says="The child has no episode of need in this return.",
        why="A child is counted by a referral; without one it should not be here.",
        do="Add the episode that brings the child into the year, or take the child out.",
        table="child_identifiers",
        flag_when="episodes_of_need IS NULL",
        points_at=("LAchildID",),
        since=2023,
        departs=(
            "Only what stands inside a child in the file is the child's; the existing tool goes by "
            "the identifier."
        ),
        example="Two children numbered 7, one with no episode: that one is flagged here, none there.",
    ),
    _SCHOOL_AGE,
    # Before the school year counted: six on the last day of the census year.
    replace(
        _SCHOOL_AGE,
        flag_when=_SCHOOL_AGE.flag_when.replace(" + INTERVAL 4 MONTH + INTERVAL 31 DAY", ""),
        since=2023,
        until=2024,
    ),
    Rule(
        code="8772",
        severity="error",
        says="The pupil number is left out as if no referral was acted on, but one of them was.",
        why="A child who is helped should have a pupil number; without it schooling cannot be seen.",
        do="Give the pupil number or another reason, or mark the referral as needing no action.",
        table="child_identifiers",
        flag_when="UPNunknown = 'UN7' AND COALESCE(not_all_without_action, FALSE)",
        points_at=("UPNunknown",),
        also=(
            Where(
                table="cin_details",
                flag_when=(
                    "child_identifiers_UPNunknown = 'UN7' AND NOT COALESCE(ReferralNFA_yes, FALSE)"
                ),
                points_at=("ReferralNFA",),
            ),
        ),
        since=2023,
        departs=(
            "A child without any episode is left to rule 8590; the existing tool flags it here too."
        ),
        example="A child marked UN7 with no episode: flagged there, here by 8590 alone.",
    ),
)
