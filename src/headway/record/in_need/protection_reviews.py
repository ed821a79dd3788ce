"""Reviews of child protection plans."""

from headway.record.in_need.adoptions import AFTER_ADOPTION, IS_AFTER, WITH_ADOPTIONS
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

REVIEWS = RecordTable(
    name="protection_reviews",
    title="Reviews of child protection plans, one row a plan and day",
    columns=(
        CHILD,
        AFTER_ADOPTION,
        RecordColumn(
            name="referred_on", kind="date", says="The day of the referral of the plan's episode."
        ),
        RecordColumn(
            name="plan_started_on",
            kind="date",
            says="The first day of the plan that was reviewed.",
        ),
        RecordColumn(name="reviewed_on", kind="date", says="The day of the review."),
        RecordColumn(
            name="number",
            kind="number",
            says="1 for the plan's first; blank on or before the plan's first day: it is none of it.",
        ),
        RecordColumn(
            name="days_since_previous",
            kind="number",
            says="Days from the review before, for the first from the plan's first day.",
        ),
        RecordColumn(
            name="is_in_time",
            kind="flag",
            says="Whether the first came within 3 months, a later one within 6 months of the one "
            "before; to the same day of the month, or the month's last where there is none.",
        ),
        RecordColumn(
            name="last_year", kind="number", says="The last collection year that holds it."
        ),
        RecordColumn(name="row", kind="number", says="Its row in the table of the latest return."),
    ),
    select=f"""
        SELECT child, after_adoption, referred_on, plan_started_on, reviewed_on,
            CASE WHEN counts THEN number END AS number,
            CASE WHEN counts AND number = 1 THEN reviewed_day - plan_day
                WHEN counts THEN reviewed_day - before_day END AS days_since_previous,
            CASE WHEN NOT counts THEN NULL
                WHEN number = 1 AND reviewed_on > plan_started_on + INTERVAL 3 MONTH THEN FALSE
                WHEN number > 1 AND reviewed_on > before_on + INTERVAL 6 MONTH THEN FALSE
                ELSE TRUE END AS is_in_time,
            last_year, row
        FROM (
            SELECT child, after_adoption, referred_on, plan_started_on, plan_day, reviewed_on, reviewed_day,
                counts, last_year, row,
                ROW_NUMBER() OVER (
                    PARTITION BY child, plan_started_on, counts ORDER BY reviewed_on) AS number,
                LAG(reviewed_on) OVER (
                    PARTITION BY child, plan_started_on, counts ORDER BY reviewed_on) AS before_on,
                LAG(reviewed_day) OVER (
                    PARTITION BY child, plan_started_on, counts ORDER BY reviewed_on) AS before_day
            FROM (
                SELECT b.child, {IS_AFTER}, b.CPPstartDate AS plan_started_on,
                    b.CPPstartDate_day AS plan_day, b.started_on AS reviewed_on,
                    b.started_day AS reviewed_day,
                    CASE WHEN b.started_on > b.CPPstartDate THEN TRUE ELSE FALSE END AS counts,
                    MAX(b.CINreferralDate) AS referred_on, MAX(b.last_year) AS last_year, MAX(b.row) AS row
                FROM believed_cp_reviews AS b {WITH_ADOPTIONS}
                GROUP BY b.child, a.adopted_on, b.CPPstartDate, b.CPPstartDate_day, b.started_on,
                    b.started_day
            ) AS once
        ) AS ordered
    """,
    after=("adoptions", "believed_cp_reviews"),
)
