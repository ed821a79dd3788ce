"""A child protection plan: why it was made, from when to when it ran, and its reviews between.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

CATEGORIES = "('NEG', 'PHY', 'SAB', 'EMO', 'MUL')"


def _without_a_category(code: str, column: str, says: str, do: str) -> Rule:
    return Rule(
        code=code,
        severity="error",
        says=says,
        why="Plans are counted by the kind of abuse, and this one falls outside every kind.",
        do=do,
        table="cp_plans",
        flag_when=f"{column} IS NULL OR {column} NOT IN {CATEGORIES}",
        points_at=(column,),
        since=2023,
    )


def _after_death(code: str, column: str, latest: str, says: str, do: str) -> Rule:
    return Rule(
        code=code,
        severity="error",
        says=says,
        why="One of the two dates is wrong, and a child who died must be shown with care.",
        do=do,
        table="cp_plans",
        flag_when=f"{column} > child_identifiers_PersonDeathDate",
        points_at=(column,),
        also=(
            Where(
                table="child_identifiers",
                flag_when=f"{latest} > PersonDeathDate",
                points_at=("PersonDeathDate",),
            ),
        ),
        since=2023,
    )


DATES = (
    Rule(
        code="8840",
        severity="error",
        says="The child protection plan starts and ends on one day.",
        why="A plan of no length counts among those that began and among those that ended.",
        do="Give the day on which it ended, or take out a plan that was never made.",
        table="cp_plans",
        flag_when="CPPstartDate = CPPendDate",
        points_at=("CPPstartDate", "CPPendDate"),
        since=2023,
    ),
    Rule(
        code="8925",
        severity="error",
        says="The child protection plan ends before it starts.",
        why="How long the child was on the plan comes out below zero.",
        do="Compare the two dates with the minutes of the conferences, and mend the wrong one.",
        table="cp_plans",
        flag_when="CPPendDate < CPPstartDate",
        points_at=("CPPstartDate", "CPPendDate"),
        since=2023,
    ),
    Rule(
        code="8930",
        severity="error",
        says="The child protection plan ended outside the year of this return.",
        why="Plans that ended are counted in the year of their end, so this one counts in the wrong year.",
        do="Mend the end of the plan, or take out a plan that ended in an earlier year.",
        table="cp_plans",
        flag_when="CPPendDate < :start OR CPPendDate > :end",
        points_at=("CPPendDate",),
        since=2023,
    ),
    _after_death(
        "8915",
        "CPPstartDate",
        "latest_protection_plan_start",
        says="A child protection plan starts after the day on which the child died.",
        do="Compare the start of the plan with the day of death, and mend the one that is wrong.",
    ),
    _after_death(
        "8920",
        "CPPendDate",
        "latest_protection_plan_end",
        says="A child protection plan ends after the day on which the child died.",
        do="End the plan on the day of death, or mend the day of death.",
    ),
)
CATEGORIES_OF_ABUSE = (
    _without_a_category(
        "8905",
        "InitialCategoryOfAbuse",
        says="The kind of abuse for which the plan was first made is missing, or is not one on the list.",
        do="Give the kind that the first conference decided.",
    ),
    _without_a_category(
        "8910",
        "LatestCategoryOfAbuse",
        says="The kind of abuse for which the plan runs now is missing, or is not one on the list.",
        do="Give the kind that the latest conference decided, even if it has not changed.",
    ),
)
REVIEWS = (
    Rule(
        code="8841",
        severity="error",
        says="A review is dated on or before the first day of the plan that it reviews.",
        why="Whether reviews are in time is counted from the start of the plan.",
        do="Compare the review with the start of the plan, and mend the one that is wrong.",
        table="cp_plans",
        flag_when="first_review_of_the_plan <= CPPstartDate",
        points_at=("CPPstartDate",),
        also=(
            Where(
                table="cp_reviews",
                flag_when="CPPreviewDate <= cp_plans_CPPstartDate",
                points_at=("CPPreviewDate",),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="8842Q",
        severity="query",
        says="A review of a child protection plan has no date that can be read.",
        why="A review without a day cannot count as one that was held in time.",
        do="Give the day of the review, or take the review out.",
        table="cp_reviews",
        flag_when="CPPreviewDate IS NULL",
        points_at=("CPPreviewDate",),
        since=2023,
        departs=(
            "A review that holds no date at all is flagged too; the existing tool passes over it, "
            "and reads only the first date of a review that holds several."
        ),
        example="An empty Reviews element: flagged here, not there.",
    ),
)
