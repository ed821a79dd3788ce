"""Child protection plans, and how each stood at the end of each collection year."""

from headway.record.groups import CATEGORIES, grouped
from headway.record.in_need.adoptions import AFTER_ADOPTION, IS_AFTER, WITH_ADOPTIONS
from headway.record.in_need.children import CUTS, READ, WHO_AND_NEED, duration
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD, COPY, HELD, LASTING

PLAN_COLUMNS = (
    CHILD,
    AFTER_ADOPTION,
    COPY,
    RecordColumn(name="referred_on", kind="date", says="The day of the referral of its episode."),
    *LASTING,
    RecordColumn(name="days_open", kind="number", says="Days from its first to its last day."),
    RecordColumn(
        name="months_open",
        kind="number",
        says="Whole months of the calendar from its first to its last day.",
    ),
    RecordColumn(name="number", kind="number", says="1 for the child's first in the record."),
    RecordColumn(
        name="previous_ended_on",
        kind="date",
        says="The day on which the child's plan before it ended; blank where none or not known.",
    ),
    RecordColumn(
        name="days_since_previous",
        kind="number",
        says="Days from that to its first day; blank where the one before had not ended.",
    ),
)
# Whole months: a month is over on the same day of the next, or on its last day if it has none.
_MONTHS = """e.month - s.month
                - CASE WHEN e.day_of_month >= s.day_of_month OR e.ends_month THEN 0 ELSE 1 END"""


def numbered(source: str, columns: str = "") -> str:
    """A SELECT of plans of one kind: how long each lasted, and which of the child's it is."""
    return f"""
        SELECT child, after_adoption, copy, referred_on, started_on, started_day, ended_on,
            ended_day, is_open, end_is_known, counted_to, counted_to_day, days_open, months_open,
            number,
            CASE WHEN before_day <= started_day THEN before_on END AS previous_ended_on,
            CASE WHEN before_day <= started_day THEN started_day - before_day
                END AS days_since_previous,
            {columns}first_year, last_year, row
        FROM (
            SELECT b.*, b.CINreferralDate AS referred_on,
                b.counted_to_day - b.started_day AS days_open,
                {_MONTHS} AS months_open,
                ROW_NUMBER() OVER (
                    PARTITION BY b.child, b.after_adoption
                    ORDER BY b.started_day, b.copy) AS number,
                LAG(b.ended_on) OVER (
                    PARTITION BY b.child, b.after_adoption
                    ORDER BY b.started_day, b.copy) AS before_on,
                LAG(b.ended_day) OVER (
                    PARTITION BY b.child, b.after_adoption
                    ORDER BY b.started_day, b.copy) AS before_day
            FROM (SELECT b.*, {IS_AFTER} FROM {source} AS b {WITH_ADOPTIONS}) AS b
            JOIN cin_days AS s ON s.day = b.started_day
            JOIN cin_days AS e ON e.day = b.counted_to_day
        ) AS b
    """


_PLANS = numbered(
    "believed_cp_plans",
    "InitialCategoryOfAbuse, LatestCategoryOfAbuse, "
    "NumberOfPreviousCPP_number AS previous_plans_filed, ",
)

_NAMES = (
    ", ".join(f"p.{c.name}" for c in PLAN_COLUMNS)
    + ", p.InitialCategoryOfAbuse, p.LatestCategoryOfAbuse, p.previous_plans_filed"
)

PLANS = RecordTable(
    name="protection_plans",
    title="Child protection plans",
    columns=(
        *PLAN_COLUMNS,
        RecordColumn(
            name="InitialCategoryOfAbuse", kind="text", says="The category it began with, as filed."
        ),
        RecordColumn(
            name="LatestCategoryOfAbuse", kind="text", says="The latest category, as filed."
        ),
        RecordColumn(
            name="previous_plans_filed",
            kind="number",
            says="NumberOfPreviousCPP: how many plans the child had before, as the council counts.",
        ),
        RecordColumn(
            name="is_within_two_years",
            kind="flag",
            says="Whether it began at most two years, to the day of the month, after the child's plan "
            "before it ended.",
        ),
        RecordColumn(
            name="history_is_long_enough",
            kind="flag",
            says="Whether the collection year in which it began and the two before are all loaded.",
        ),
        *HELD,
        RecordColumn(
            name="is_reviewed_in_time",
            kind="flag",
            says="As the plan stood at the last year's end on which it was open for three months or "
            "more; blank where there is none.",
        ),
    ),
    select=f"""
        SELECT {_NAMES},
            CASE WHEN p.started_on <= p.previous_ended_on + INTERVAL 24 MONTH THEN TRUE ELSE FALSE
                END AS is_within_two_years,
            CASE WHEN h.years = 3 THEN TRUE ELSE FALSE END AS history_is_long_enough,
            p.first_year, p.last_year, p.row, r.is_reviewed_in_time
        FROM ({_PLANS}) AS p
        JOIN cin_days AS d ON d.day = p.started_day
        LEFT JOIN (
            SELECT y.year, COUNT(*) AS years
            FROM cin_years AS y JOIN cin_years AS z ON z.year <= y.year AND z.year >= y.year - 2
            GROUP BY y.year
        ) AS h ON h.year = d.year
        LEFT JOIN (
            SELECT child, started_on, copy, is_reviewed_in_time,
                ROW_NUMBER() OVER (PARTITION BY child, started_on, copy ORDER BY year DESC) AS nth
            FROM protection_plans_at_year_end
            WHERE is_reviewed_in_time IS NOT NULL
        ) AS r ON r.child = p.child AND r.started_on = p.started_on AND r.copy = p.copy
            AND r.nth = 1
    """,
    after=("adoptions", "believed_cp_plans", "protection_plans_at_year_end", *READ),
    cuts=CUTS,
    cuts_on={
        "started_on": {"category": grouped(CATEGORIES, "InitialCategoryOfAbuse")},
        "ended_on": {
            "category": grouped(CATEGORIES, "LatestCategoryOfAbuse"),
            "duration": duration("started_on", "ended_on", "days_open"),
        },
        "stands": {
            "category": grouped(CATEGORIES, "LatestCategoryOfAbuse"),
            "duration": duration("started_on", "month_end", "month_end_day - started_day"),
        },
    },
    beside=WHO_AND_NEED,
)

_STANDING = (
    CHILD,
    COPY,
    RecordColumn(name="started_on", kind="date", says="The plan's first day."),
    RecordColumn(name="year", kind="number", says="The collection year that the day is in."),
    RecordColumn(name="days_open", kind="number", says="Days from its first day to that day."),
    RecordColumn(
        name="last_review_on", kind="date", says="Its last review up to that day, if any."
    ),
    RecordColumn(
        name="is_reviewed_in_time",
        kind="flag",
        says="First review within 3 months, every later one within 6 months of the one before, "
        "none overdue on that day; blank where the plan was under 3 months old.",
    ),
)
AT_YEAR_END = RecordTable(
    name="protection_plans_at_year_end",
    title="Child protection plans open on 31 March, one row a plan and year",
    columns=_STANDING,
    select="""
        SELECT m.child, m.copy, m.started_on, m.year, m.days_open, m.last_review_on,
            m.is_reviewed_in_time
        FROM protection_plans_at_month_end AS m
        JOIN cin_years AS y ON y.last_on = m.month_ends_on
    """,
    after=("protection_plans_at_month_end",),
)
AT_MONTH_END = RecordTable(
    name="protection_plans_at_month_end",
    title="Child protection plans open at each month's end, one row a plan and month",
    columns=(
        *_STANDING[:4],
        RecordColumn(name="referred_on", kind="date", says="The day of the referral."),
        RecordColumn(name="month_ends_on", kind="date", says="The last day of the month."),
        *_STANDING[4:],
        RecordColumn(
            name="reviews_are_known",
            kind="flag",
            says="Whether the return of every year from the plan's first day on is loaded: another "
            "may have held a review.",
        ),
    ),
    select="""
        SELECT p.child, p.copy, p.started_on, p.year, p.referred_on, p.last_on AS month_ends_on,
            p.last_day - p.started_day AS days_open, p.last_review_on,
            CASE WHEN p.started_on + INTERVAL 3 MONTH > p.last_on THEN NULL
                WHEN p.late = 1 THEN FALSE
                WHEN p.last_review_on IS NULL
                    THEN CASE WHEN p.started_on + INTERVAL 3 MONTH >= p.last_on
                        THEN TRUE ELSE FALSE END
                WHEN p.last_review_on + INTERVAL 6 MONTH >= p.last_on THEN TRUE
                ELSE FALSE END AS is_reviewed_in_time,
            CASE WHEN p.years = p.year - d.year + 1 THEN TRUE ELSE FALSE END AS reviews_are_known
        FROM (
            SELECT b.child, b.copy, b.started_on, b.started_day, b.CINreferralDate AS referred_on,
                m.year, m.last_on, m.last_day, MAX(v.reviewed_on) AS last_review_on,
                MAX(CASE WHEN v.number IS NOT NULL AND NOT v.is_in_time THEN 1 ELSE 0 END) AS late,
                MAX(h.years) AS years
            FROM believed_cp_plans AS b
            JOIN cin_months AS m ON b.started_on <= m.last_on
                AND (b.ended_on > m.last_on OR (b.ended_on IS NULL AND b.counted_to >= m.last_on))
            JOIN cin_days AS s ON s.day = b.started_day
            LEFT JOIN (
                SELECT f.year AS from_year, t.year AS to_year, COUNT(*) AS years
                FROM cin_years AS f
                JOIN cin_years AS t ON t.year >= f.year
                JOIN cin_years AS i ON i.year >= f.year AND i.year <= t.year
                GROUP BY f.year, t.year
            ) AS h ON h.from_year = s.year AND h.to_year = m.year
            LEFT JOIN protection_reviews AS v ON v.child = b.child
                AND v.plan_started_on = b.started_on AND v.number IS NOT NULL
                AND v.reviewed_on <= m.last_on
            GROUP BY b.child, b.copy, b.started_on, b.started_day, b.CINreferralDate, m.year,
                m.last_on, m.last_day
        ) AS p
        JOIN cin_days AS d ON d.day = p.started_day
    """,
    after=("believed_cp_plans", "protection_reviews", *READ),
    cuts=CUTS,
    beside=WHO_AND_NEED,
)
