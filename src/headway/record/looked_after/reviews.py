"""Reviews of children's care: held, due, and held in time.

The first is due within 20 working days of the start of care, the second within 3 months of the
first, each later one within 6 months of the one before, to the same day of the month. Where care
began before the first year whose reviews are loaded, nothing says which review is the second: all
that follow the first one held are due within 6 months.
"""

from headway.record.looked_after.children import WHO, WHO_CUTS
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_YEAR = RecordColumn(name="year", kind="number", says="The collection year in which it was due.")
# Four weeks: the day on which 20 working days end, but for bank holidays.
_FOUR_WEEKS = "INTERVAL 28 DAY"

HELD = RecordTable(
    name="care_reviews",
    title="Reviews of children's care held while they were looked after, one row a child and day",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care in which it was held."),
        RecordColumn(name="number", kind="number", says="1 for the first held in that period."),
        RecordColumn(name="held_on", kind="date", says="The day of the review."),
        RecordColumn(name="REVIEW_CODE", kind="text", says="How the child took part, as filed."),
        RecordColumn(name="sex", kind="text", says="M, F or U."),
    ),
    select="""
        SELECT o.child, o.period, ROW_NUMBER() OVER (
                PARTITION BY o.child, o.period ORDER BY o.held_on) AS number,
            o.held_on, o.REVIEW_CODE, o.sex
        FROM (
            SELECT r.child, r.started_on AS held_on, r.REVIEW_CODE, p.period, p.sex,
                ROW_NUMBER() OVER (
                    PARTITION BY r.child, r.started_on ORDER BY p.period DESC, r.copy) AS nth
            FROM believed_reviews AS r
            JOIN periods_of_care AS p ON p.child = r.child AND p.started_on <= r.started_on
                AND p.counted_to >= r.started_on
        ) AS o
        WHERE o.nth = 1
    """,
    after=("believed_reviews", "looked_after_children", "periods_of_care"),
    cuts=WHO_CUTS,
    beside=WHO,
)
DUE = RecordTable(
    name="care_reviews_due",
    title="Reviews that fell due in a year while the child was looked after",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care."),
        RecordColumn(
            name="number",
            kind="number",
            says="1 for the review due after the start of care; else one more than the number of "
            "the review from whose day it is counted.",
        ),
        RecordColumn(
            name="counted_from",
            kind="date",
            says="The start of care, or the review before: the day from which it is due.",
        ),
        RecordColumn(name="held_on", kind="date", says="The day it was held; blank if it was not."),
        RecordColumn(
            name="month_ends_on",
            kind="date",
            says="The last day of the month in which it was due; the first is due four weeks after the "
            "start of care.",
        ),
        _YEAR,
        RecordColumn(name="year_ends_on", kind="date", says="Its last day, 31 March."),
        RecordColumn(name="is_in_time", kind="flag", says="Whether it was held by the day due."),
        RecordColumn(name="sex", kind="text", says="M, F or U."),
    ),
    select=f"""
        SELECT d.child, d.period, d.number, d.counted_from, d.held_on, m.last_on AS month_ends_on,
            m.year, y.last_on AS year_ends_on, d.is_in_time, d.sex
        FROM (
            SELECT u.*, CASE WHEN u.days_28 = 1 THEN u.counted_from + {_FOUR_WEEKS}
                WHEN u.months_3 = 1 THEN u.counted_from + INTERVAL 3 MONTH
                ELSE u.counted_from + INTERVAL 6 MONTH END AS due_on
            FROM (
            SELECT p.child, p.period, 1 AS number, p.started_on AS counted_from, 1 AS days_28,
                0 AS months_3, r.held_on, p.sex,
                CASE WHEN h.workday - s.workday <= 20 THEN TRUE ELSE FALSE END AS is_in_time
            FROM periods_of_care AS p
            JOIN cla_days AS s ON s.day_on = p.started_on
            JOIN cla_days AS t ON t.day_on = p.counted_to AND t.workday - s.workday >= 20
            LEFT JOIN care_reviews AS r
                ON r.child = p.child AND r.period = p.period AND r.number = 1
            LEFT JOIN cla_days AS h ON h.day_on = r.held_on
            WHERE p.start_is_known
            UNION ALL
            SELECT q.child, q.period, q.number + 1 AS number, q.held_on AS counted_from,
                0 AS days_28, q.is_second AS months_3, q.next_on AS held_on, q.sex,
                CASE WHEN q.is_second = 1 AND q.next_on <= q.held_on + INTERVAL 3 MONTH THEN TRUE
                    WHEN q.is_second = 0 AND q.next_on <= q.held_on + INTERVAL 6 MONTH THEN TRUE
                    ELSE FALSE END AS is_in_time
            FROM (
                SELECT r.child, r.period, r.number, r.held_on, r.sex, p.counted_to,
                    LEAD(r.held_on) OVER (PARTITION BY r.child, r.period ORDER BY r.number)
                        AS next_on,
                    CASE WHEN r.number = 1 AND g.year IS NOT NULL AND w.year <= b.year + 1
                        THEN 1 ELSE 0 END AS is_second
                FROM care_reviews AS r
                JOIN periods_of_care AS p ON p.child = r.child AND p.period = r.period
                JOIN cla_days AS b ON b.day_on = p.started_on
                JOIN cla_days AS w ON w.day_on = r.held_on
                LEFT JOIN (SELECT year FROM cla_reviews GROUP BY year) AS g ON g.year = b.year
            ) AS q
            WHERE (q.is_second = 1 AND q.held_on + INTERVAL 3 MONTH <= q.counted_to)
                OR (q.is_second = 0 AND q.held_on + INTERVAL 6 MONTH <= q.counted_to)
            ) AS u
        ) AS d
        JOIN cla_days AS a ON a.day_on = d.counted_from
        JOIN (SELECT year FROM cla_reviews GROUP BY year) AS f ON f.year = a.year
        JOIN cla_months AS m ON d.due_on >= m.first_on AND d.due_on <= m.last_on
        JOIN cla_years AS y ON y.year = m.year
        JOIN (SELECT year FROM cla_reviews GROUP BY year) AS e ON e.year = y.year
    """,
    after=("care_reviews", "looked_after_children", "periods_of_care"),
    cuts=WHO_CUTS,
    beside=WHO,
)
