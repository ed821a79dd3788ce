"""A child is born once, dies at most once, and is referred in between.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from dataclasses import replace

from headway.validation.rule import Rule, Where

_UNBORN = Rule(
    code="8750",
    severity="error",
    says="A child not yet born is given a sex, or no code for one not known.",
    why="Unborn children are counted apart; with a sex the child counts as born.",
    do="Give the code for not known until the birth, or the date of birth if the child is born.",
    table="child_identifiers",
    flag_when=(
        "PersonBirthDate IS NULL AND ExpectedPersonBirthDate IS NOT NULL "
        "AND Sex IS DISTINCT FROM 'U'"
    ),
    points_at=("Sex", "PersonBirthDate", "ExpectedPersonBirthDate"),
    since=2025,
)

RULES = (
    Rule(
        code="8520",
        severity="error",
        says="The child's date of birth is after the end of the year.",
        why="The child's age, and every count by age, comes out wrong.",
        do="If the child was not yet born, give the expected date of birth instead.",
        table="child_identifiers",
        flag_when="PersonBirthDate > :end",
        points_at=("PersonBirthDate",),
        since=2023,
    ),
    Rule(
        code="8525Q",
        severity="query",
        says="The child has both a date of birth and an expected one, or neither.",
        why="It is not clear whether the child is born, nor how old it is.",
        do="Give the date of birth, or the expected one for a child not yet born, but not both.",
        table="child_identifiers",
        flag_when=(
            "(PersonBirthDate IS NULL AND ExpectedPersonBirthDate IS NULL) "
            "OR (PersonBirthDate IS NOT NULL AND ExpectedPersonBirthDate IS NOT NULL)"
        ),
        points_at=("PersonBirthDate", "ExpectedPersonBirthDate"),
        since=2023,
    ),
    Rule(
        code="8530Q",
        severity="query",
        says="The birth is expected long before the end of the year, or too long after it.",
        why="The child is probably born by now, or the date is wrong.",
        do="Give the date of birth if the child is born, or mend the expected date.",
        table="child_identifiers",
        flag_when=(
            "ExpectedPersonBirthDate < :end - INTERVAL 30 DAY "
            "OR ExpectedPersonBirthDate > :end + INTERVAL 9 MONTH"
        ),
        points_at=("ExpectedPersonBirthDate",),
        since=2023,
        departs=(
            "The days 30 days before and nine months after the end are fine; the existing tool "
            "asks about these two days as well."
        ),
        example="Expected on 01/03/2026, 30 days before the end: flagged there, not here.",
    ),
    Rule(
        code="8535Q",
        severity="query",
        says="The child's death is dated before the birth, or there is no date of birth beside it.",
        why="The child's age at death comes out wrong or cannot be told.",
        do="Check both dates, and give the date of birth if it is missing.",
        table="child_identifiers",
        flag_when=(
            "PersonDeathDate IS NOT NULL "
            "AND (PersonBirthDate IS NULL OR PersonDeathDate < PersonBirthDate)"
        ),
        points_at=("PersonDeathDate", "PersonBirthDate"),
        since=2023,
    ),
    Rule(
        code="8545Q",
        severity="query",
        says="The child's death is dated outside this year.",
        why="A child who died before the year began should not be counted in it.",
        do="Check the date, and take the child out if the case was closed before this year.",
        table="child_identifiers",
        flag_when="PersonDeathDate NOT BETWEEN :start AND :end",
        points_at=("PersonDeathDate",),
        since=2023,
    ),
    Rule(
        code="8555Q",
        severity="query",
        says="The child was referred after the day given for the death.",
        why="One of the dates is wrong, or the referral belongs to another child.",
        do="Compare the referral with the date of death, and mend the one that is wrong.",
        table="cin_details",
        flag_when="CINreferralDate > child_identifiers_PersonDeathDate",
        points_at=("CINreferralDate",),
        also=(
            Where(
                table="child_identifiers",
                flag_when="latest_referral > PersonDeathDate",
                points_at=("PersonDeathDate",),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="8585Q",
        severity="query",
        says="The case was closed because the child died, but there is no date of death.",
        why="A death must be known for certain; a wrong code would report one that never happened.",
        do="Give the date of death, or mend the reason for closing.",
        table="cin_details",
        flag_when="ReasonForClosure = 'RC2' AND child_identifiers_PersonDeathDate IS NULL",
        points_at=("ReasonForClosure",),
        also=(
            Where(
                table="child_identifiers",
                flag_when="PersonDeathDate IS NULL AND COALESCE(closed_by_death, FALSE)",
                points_at=("PersonDeathDate",),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="8606",
        severity="error",
        says="The child was referred more than 280 days before birth.",
        why="Nobody can be referred before the pregnancy; one of the dates is wrong.",
        do="Compare the referral with the date of birth or the expected one, and mend the wrong one.",
        table="cin_details",
        flag_when=(
            "CINreferralDate + INTERVAL 280 DAY < child_identifiers_PersonBirthDate "
            "OR CINreferralDate + INTERVAL 280 DAY < child_identifiers_ExpectedPersonBirthDate"
        ),
        points_at=("CINreferralDate",),
        also=(
            Where(
                table="child_identifiers",
                flag_when=(
                    "earliest_referral + INTERVAL 280 DAY < PersonBirthDate "
                    "OR earliest_referral + INTERVAL 280 DAY < ExpectedPersonBirthDate"
                ),
                points_at=("PersonBirthDate", "ExpectedPersonBirthDate"),
            ),
        ),
        since=2023,
    ),
    _UNBORN,
    # The item asked before sex was.
    replace(
        _UNBORN,
        flag_when=_UNBORN.flag_when.replace(
            "Sex IS DISTINCT FROM 'U'", "GenderCurrent IS DISTINCT FROM '0'"
        ),
        points_at=("GenderCurrent", "PersonBirthDate", "ExpectedPersonBirthDate"),
        since=2023,
        until=2024,
    ),
)
