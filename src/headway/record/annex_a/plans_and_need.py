"""Children in need and on child protection plans, by lists 6 and 7.

A visit is due within 4 weeks of the last, or of the day on which the plan began: no law gives a
number, and councils choose shorter times. A first review conference is due within 3 months, a later
one within 6 months of the last. Source: Working Together to Safeguard Children.
"""

from headway.record.annex_a.things import (
    WHO_AND_TEAM,
    WITH_TEAM_COLUMNS,
    believed,
    day,
    day_of,
    flag,
    held,
    is_open,
    number,
    rows_of,
    table_of_list,
    text,
)
from headway.record.groups import CATEGORIES, NEEDS, grouped

WEEKS_BETWEEN_VISITS = 4
_PLANS = rows_of("protection_plans", "visited_on", "reviewed_on")
_SINCE_SEEN = f"a.as_at_day - COALESCE({day_of('visited_on')}, a.started_on_day)"
_STATUSES = {
    "looked after": ("CARE",),
    "child protection plan": ("PROTECTION",),
    "child in need plan": ("NEED",),
    "open assessment": ("ASSESSMENT",),
    "closed": ("CLOSED",),
}

_ON_A_PLAN = (
    *WITH_TEAM_COLUMNS,
    flag("is_open", "Whether open on the day of the list."),
    day("started_on", "The plan's first day."),
    text("category", "The latest category of abuse, as a code."),
    number("earlier_plans", "How many plans the child had before, as the council counts."),
    text("seen_alone", "Whether the child was seen alone at the last visit: YES or NO."),
    number("days_open", "Days since the plan began."),
    number("days_since_seen", "Days since the last visit, or since the plan began."),
    flag(
        "is_visit_overdue",
        "More than 4 weeks; blank where the plan has ended, or no row gives a visit.",
    ),
    flag(
        "is_review_overdue",
        "More than 6 months since the last review, or 3 months since the plan began without one; "
        "blank where the plan has ended, or no row gives a review.",
    ),
)
PLANS = table_of_list(
    name="annex_a_protection_plans",
    title="Child protection plans on the day of Annex A's list 7, and those that ended in six months",
    columns=_ON_A_PLAN,
    select=f"""
        SELECT {held(_ON_A_PLAN, "is_visit_overdue", "is_review_overdue")},
            CASE WHEN NOT r.is_open OR NOT r.visits_given OR r.days_since_seen IS NULL THEN NULL
                WHEN r.days_since_seen > {7 * WEEKS_BETWEEN_VISITS} THEN TRUE ELSE FALSE END
                AS is_visit_overdue,
            CASE WHEN NOT r.is_open OR NOT r.reviews_given THEN NULL
                WHEN r.last_review_on + INTERVAL 6 MONTH < r.as_at THEN TRUE
                WHEN r.last_review_on IS NOT NULL THEN FALSE
                WHEN r.started_on + INTERVAL 3 MONTH < r.as_at THEN TRUE
                WHEN r.started_on IS NOT NULL THEN FALSE END AS is_review_overdue
        FROM (
            SELECT {WHO_AND_TEAM}, {is_open()} AS is_open, a.started_on,
                COALESCE(a.latest_category, a.first_category) AS category,
                a.earlier_plans_number AS earlier_plans, a.seen_alone,
                a.as_at_day - a.started_on_day AS days_open, {_SINCE_SEEN} AS days_since_seen,
                {believed("reviewed_on")} AS last_review_on,
                a.gives_visited_on = 1 AS visits_given, a.gives_reviewed_on = 1 AS reviews_given
            FROM {_PLANS} AS a
        ) AS r
    """,
    cuts={"category": grouped(CATEGORIES, "category")},
)
IN_NEED = table_of_list(
    name="annex_a_children_in_need",
    title="Children in need on the day of Annex A's list 6, and those closed in six months",
    columns=(
        *WITH_TEAM_COLUMNS,
        flag("is_open", "Whether open on the day of the list."),
        day("started_on", "The day on which the need began to be met."),
        text("need", "The main need, as a code."),
        text("case_status", "What the child has: CARE, PROTECTION, NEED, ASSESSMENT or CLOSED."),
        text("end_reason", "Why it closed, as a code."),
    ),
    select=f"""
        SELECT {WHO_AND_TEAM},
            CASE WHEN a.case_status = 'CLOSED' THEN FALSE ELSE {is_open()} END AS is_open,
            a.started_on, a.need, a.case_status, a.end_reason
        FROM {rows_of("children_in_need")} AS a
    """,
    cuts={
        "need": grouped(NEEDS, "need"),
        "case_status": grouped(_STATUSES, "case_status"),
    },
)
