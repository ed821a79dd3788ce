"""Care leavers on the day of list 9: plans, contact, homes, and education or work.

A pathway plan is to be reviewed every six months. A qualifying care leaver has none. Source: Care
Leavers (England) Regulations 2010, regulation 7.
"""

from headway.record.annex_a.things import (
    WHO_AND_TEAM,
    WITH_TEAM_COLUMNS,
    believed,
    day,
    flag,
    held,
    rows_of,
    table_of_list,
    text,
)

_YOUNG_PEOPLE = (
    *WITH_TEAM_COLUMNS,
    text("eligibility", "Of which kind: ELIGIBLE, RELEVANT, FORMER, QUALIFYING or OTHER."),
    day("plan_reviewed_on", "The latest review of the pathway plan by the day of the list."),
    text("in_touch", "As the looked-after return has it: YES, NO, DIED, REFU, NREQ or RHOM."),
    text("accommodation", "The accommodation, as a code."),
    text("suitability", "SUITABLE or UNSUITABLE."),
    text("activity", "Education or work, as a code."),
    flag(
        "is_plan_in_date",
        "Whether that was in the six months before; blank for those who have no such plan, and "
        "where no row of the list gives a review.",
    ),
)
CARE_LEAVERS = table_of_list(
    name="annex_a_care_leavers",
    title="Care leavers on the day of Annex A's list 9",
    columns=_YOUNG_PEOPLE,
    select=f"""
        SELECT {held(_YOUNG_PEOPLE, "is_plan_in_date")}, CASE WHEN NOT r.reviews_given OR r.eligibility IS NULL
                OR r.eligibility IN ('QUALIFYING', 'OTHER') THEN NULL
            WHEN r.plan_reviewed_on + INTERVAL 6 MONTH >= r.as_at THEN TRUE ELSE FALSE END
            AS is_plan_in_date
        FROM (
            SELECT {WHO_AND_TEAM}, a.eligibility, {believed("plan_reviewed_on")} AS plan_reviewed_on,
                a.in_touch, a.accommodation, a.suitability, a.activity,
                a.gives_plan_reviewed_on = 1 AS reviews_given
            FROM {rows_of("care_leavers", "plan_reviewed_on")} AS a
        ) AS r
    """,
)
