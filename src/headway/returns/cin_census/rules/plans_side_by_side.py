"""A child is on a child in need plan or on a child protection plan, and on one of them at a time.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

_TWO_PLANS = "The child is counted on two plans at once."
_SAME_EPISODE = "{0}.child_number = {1}.child_number AND {0}.CINdetailsID = {1}.CINdetailsID"

# The child in need plan {0} begins within {1}, another of the child's, its last day included.
_BEGINS_WITHIN = (
    "{0}.child_number = {1}.child_number AND {0}.row <> {1}.row "
    "AND {0}.CINPlanStartDate >= {1}.CINPlanStartDate "
    "AND {0}.CINPlanStartDate <= COALESCE({1}.CINPlanEndDate, :end)"
)
_ANOTHER_BEGINS_WITHIN = (
    "SELECT b.row AS row FROM cin_plans AS b "
    f"JOIN cin_plans AS a ON {_BEGINS_WITHIN.format('a', 'b')}"
)
# A plan that another begins within is flagged for that already.
_BEGINS_WITHIN_ANOTHER = (
    "SELECT a.row AS row FROM cin_plans AS a "
    f"JOIN cin_plans AS b ON {_BEGINS_WITHIN.format('a', 'b')} "
    "WHERE NOT EXISTS (SELECT 1 AS one FROM cin_plans AS c "
    f"WHERE {_BEGINS_WITHIN.format('c', 'a')})"
)


def _reviewed_while_in_need(flagged: str) -> str:
    """Reviews (r) of a protection plan (p) while a child in need plan (n) of the episode ran."""
    return (
        f"SELECT {flagged}.row AS row FROM cp_reviews AS r "
        f"JOIN cp_plans AS p ON {_SAME_EPISODE.format('r', 'p')} AND r.CPPID = p.CPPID "
        f"JOIN cin_plans AS n ON {_SAME_EPISODE.format('r', 'n')} "
        "WHERE r.CPPreviewDate >= n.CINPlanStartDate AND r.CPPreviewDate < n.CINPlanEndDate "
        "AND r.CPPreviewDate IS DISTINCT FROM p.CPPendDate"
    )


def _begun_within(later: tuple[str, str], earlier: tuple[str, str, str], flagged: str) -> str:
    """Plans (a) that begin on a day when a plan of the other kind (b) ran, its last day left out."""
    table, day = later
    other, start, end = earlier
    return (
        f"SELECT {flagged}.row AS row FROM {table} AS a "
        f"JOIN {other} AS b ON a.child_number = b.child_number "
        f"WHERE a.{day} >= b.{start} "
        f"AND (a.{day} < b.{end} OR (b.{end} IS NULL AND a.{day} <= :end))"
    )


def _begins_during(
    code: str, later: tuple[str, str], earlier: tuple[str, str, str], says: str, do: str
) -> Rule:
    return Rule(
        code=code,
        severity="error",
        says=says,
        why=_TWO_PLANS,
        do=do,
        table=later[0],
        select=_begun_within(later, earlier, "a"),
        points_at=later[1:],
        also=(
            Where(
                table=earlier[0],
                select=_begun_within(later, earlier, "b"),
                points_at=earlier[1:],
            ),
        ),
        since=2023,
    )


RULES = (
    Rule(
        code="4001",
        severity="error",
        says="A child in need plan and a child protection plan are both open in one referral.",
        why=_TWO_PLANS,
        do="Give the end of the one that no longer runs.",
        table="cp_plans",
        flag_when="CPPendDate IS NULL AND need_plans_begun_without_end > 0",
        points_at=("CPPendDate",),
        also=(
            Where(
                table="cin_plans",
                flag_when=(
                    "CINPlanStartDate IS NOT NULL AND CINPlanEndDate IS NULL "
                    "AND open_protection_plans_of_the_episode > 0"
                ),
                points_at=("CINPlanEndDate",),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="4003",
        severity="error",
        says="A child protection review was held while the child was on a child in need plan.",
        why="Reviews belong to protection plans, so one of the plans has wrong dates.",
        do="Compare the review with the dates of both plans, and mend the one that is wrong.",
        table="cp_reviews",
        select=_reviewed_while_in_need("r"),
        points_at=("CPPreviewDate",),
        also=(
            Where(table="cp_plans", select=_reviewed_while_in_need("p"), points_at=("CPPendDate",)),
            Where(
                table="cin_plans",
                select=_reviewed_while_in_need("n"),
                points_at=("CINPlanStartDate",),
            ),
        ),
        since=2023,
        departs="Plans and reviews are compared within one referral, and reviews of open protection plans too; the existing tool mixes a child's referrals and leaves open plans out.",
        example="A protection plan without an end, reviewed on the second day of a child in need plan of five: flagged here, not there.",
    ),
    Rule(
        code="4004",
        severity="error",
        says="More than one child in need plan of this referral has no end.",
        why="The child is counted on the same kind of plan twice.",
        do="Give the end of every plan but the one that still runs.",
        table="cin_plans",
        flag_when="CINPlanEndDate IS NULL AND need_plans_without_end >= 2",
        points_at=("CINPlanEndDate",),
        one_fault_a_child=True,
        since=2023,
        departs="Only the plans without an end are flagged; the existing tool flags every plan of the referral.",
        example="Three plans of one referral, one of them ended on 2025-06-02: two rows here, three there.",
    ),
    Rule(
        code="4014",
        severity="error",
        says="One child in need plan starts before another of the child's has ended.",
        why="The child is counted on the same kind of plan twice.",
        do="Give the earlier plan the day on which it truly ended.",
        table="cin_plans",
        select=_ANOTHER_BEGINS_WITHIN,
        points_at=("CINPlanStartDate", "CINPlanEndDate"),
        also=(
            Where(
                table="cin_plans",
                select=_BEGINS_WITHIN_ANOTHER,
                points_at=("CINPlanStartDate",),
            ),
        ),
        since=2023,
    ),
    _begins_during(
        "4016",
        ("cin_plans", "CINPlanStartDate"),
        ("cp_plans", "CPPstartDate", "CPPendDate"),
        says="A child in need plan starts while a child protection plan still runs.",
        do="End the child protection plan by that day, or mend the start of the other.",
    ),
    _begins_during(
        "4017",
        ("cp_plans", "CPPstartDate"),
        ("cin_plans", "CINPlanStartDate", "CINPlanEndDate"),
        says="A child protection plan starts while a child in need plan still runs.",
        do="End the child in need plan by that day, or mend the start of the other.",
    ),
)
