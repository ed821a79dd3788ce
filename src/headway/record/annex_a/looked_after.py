"""Children looked after, by list 8: who sees them and when, where they live, and what is overdue.

Short breaks (V3, V4) are left out. A visit is due within 6 weeks of the last, or of the day on which
care began; a first review within 20 working days, a later one within 6 months of the last. Source:
Care Planning, Placement and Case Review (England) Regulations 2010, regulations 28 and 33. The list
gives the last visit and review alone: a second review, due after 3 months, is not told from a later
one, and a visit is not told from one that may be every 12 weeks because the placement is to last.
"""

from collections.abc import Mapping

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
    with_workdays,
)
from headway.record.groups import LEGAL_GROUPS, NEEDS, OWNERSHIP, PLACEMENT_GROUPS, grouped

WEEKS_BETWEEN_VISITS = 6
WORKDAYS_TO_FIRST_REVIEW = 20
# Older lists give a group of codes, as V2 for every agreement: groups of one sign stand for all.
Codes = Mapping[str, tuple[str, ...]]
_GROUPS_ONLY = {
    "detained for protection": ("L",),
    "youth justice": ("J",),
}
_PLACEMENTS_ONLY = {"foster": ("U",), "placed for adoption": ("A",), "temporary stay": ("T",)}


def _with(groups: Codes, more: Codes) -> Codes:
    return {name: (*codes, *more.get(name, ())) for name, codes in groups.items()}


_ROWS = with_workdays(rows_of("looked_after", "visited_on", "reviewed_on"), "started_on")
_SINCE_SEEN = f"a.as_at_day - COALESCE({day_of('visited_on')}, a.started_on_day)"
_REVIEWED = believed("reviewed_on")

_CHILDREN = (
    *WITH_TEAM_COLUMNS,
    flag("is_open", "Whether looked after on the day of the list."),
    day("started_on", "The day on which the child began to be looked after."),
    text("need", "The category of need, as a code."),
    text("legal_status", "The legal status, as a code; older lists give L or J for a group."),
    text("placement", "The placement, as a code; older lists give U, A or T for a group."),
    text("provider", "The provider, as a code."),
    text("place", "IN or OUT of the council's area."),
    number("placements", "Placements in the 12 months before, as the council counts them."),
    number("times_missing", "Times missing in the 12 months before."),
    text("interview_offered", "Whether a return interview was offered: YES or NO."),
    text("interview_accepted", "Whether the child took it: YES or NO."),
    number("days_since_seen", "Days since the last visit, or since care began."),
    flag(
        "is_visit_overdue",
        "More than 6 weeks; blank where the child has left, or no row gives a visit.",
    ),
    flag(
        "is_review_overdue",
        "More than 6 months since the last review, or 20 working days since care began without "
        "one; blank where the child has left, or no row gives a review.",
    ),
)
LOOKED_AFTER = table_of_list(
    name="annex_a_looked_after",
    title="Children looked after on the day of Annex A's list 8, and those who left in six months",
    columns=_CHILDREN,
    select=f"""
        SELECT {held(_CHILDREN, "is_visit_overdue", "is_review_overdue")},
            CASE WHEN NOT r.is_open OR NOT r.visits_given OR r.days_since_seen IS NULL THEN NULL
                WHEN r.days_since_seen > {7 * WEEKS_BETWEEN_VISITS} THEN TRUE ELSE FALSE END
                AS is_visit_overdue,
            CASE WHEN NOT r.is_open OR NOT r.reviews_given THEN NULL
                WHEN r.last_review_on + INTERVAL 6 MONTH < r.as_at THEN TRUE
                WHEN r.last_review_on IS NOT NULL THEN FALSE
                WHEN r.workdays_in_care > {WORKDAYS_TO_FIRST_REVIEW} THEN TRUE
                WHEN r.workdays_in_care IS NOT NULL THEN FALSE END AS is_review_overdue
        FROM (
            SELECT {WHO_AND_TEAM}, {is_open()} AS is_open, a.started_on, a.need, a.legal_status,
                a.placement, a.provider, a.place, a.placements_number AS placements,
                a.times_missing_number AS times_missing, a.interview_offered, a.interview_accepted,
                {_SINCE_SEEN} AS days_since_seen, {_REVIEWED} AS last_review_on,
                n.workday - f.workday AS workdays_in_care,
                a.gives_visited_on = 1 AS visits_given, a.gives_reviewed_on = 1 AS reviews_given
            FROM {_ROWS}
            WHERE a.legal_status IS NULL OR a.legal_status NOT IN ('V3', 'V4')
        ) AS r
    """,
    cuts={
        "need": grouped(NEEDS, "need"),
        "legal_status": grouped(_with(LEGAL_GROUPS, _GROUPS_ONLY), "legal_status"),
        "placement": grouped(_with(PLACEMENT_GROUPS, _PLACEMENTS_ONLY), "placement"),
        "provider": grouped(OWNERSHIP, "provider"),
    },
)
