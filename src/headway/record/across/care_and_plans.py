"""Into care and out of it: plans and episodes of need when care begins, while it lasts, and after it.

A plan that ends on the day on which care begins counts as open then: it has become the care plan. A
year whose census or looked-after return is not loaded says nothing of children of the other.
"""

from headway.record.looked_after.children import WHO, WHO_CUTS
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_ADOPTED = "('E11', 'E12')"
# What of a child the census holds: plans of both kinds, and episodes of need with further action.
_HELD = """
    SELECT 'protection' AS what, child, started_on, ended_on, counted_to FROM protection_plans
    UNION ALL
    SELECT 'in need' AS what, child, started_on, ended_on, counted_to FROM in_need_plans
    UNION ALL
    SELECT 'need' AS what, child, referred_on AS started_on, closed_on AS ended_on, counted_to
    FROM referrals WHERE NOT COALESCE(is_nfa, FALSE)
"""
_FLAGS = (
    RecordColumn(
        name="has_protection_plan",
        kind="flag",
        says="Whether a child protection plan was open then.",
    ),
    RecordColumn(
        name="has_in_need_plan", kind="flag", says="Whether a child in need plan was open then."
    ),
    RecordColumn(
        name="has_open_need", kind="flag", says="Whether an episode of need was open then."
    ),
)
_READ = (
    "first_adoptions",
    "in_need_plans",
    "looked_after_children",
    "periods_of_care",
    "protection_plans",
    "referrals",
)


def _flags(alias: str = "h") -> str:
    """SQL of the three flags, from rows of what the census holds beside each."""
    return ", ".join(
        f"MAX(CASE WHEN {alias}.what = '{what}' THEN 1 ELSE 0 END) = 1 AS {column.name}"
        for what, column in zip(("protection", "in need", "need"), _FLAGS, strict=True)
    )


FIRST_ADOPTIONS = RecordTable(
    name="first_adoptions",
    title="The first day on which either return says that a child was adopted",
    columns=(
        CHILD,
        RecordColumn(name="adopted_on", kind="date", says="The earlier of the two, if both do."),
    ),
    select=f"""
        SELECT child, MIN(adopted_on) AS adopted_on
        FROM (
            SELECT child, adopted_on FROM adoptions
            UNION ALL
            SELECT child, ended_on AS adopted_on FROM periods_of_care WHERE REC IN {_ADOPTED}
        ) AS every
        GROUP BY child
    """,
    after=("adoptions", "periods_of_care"),
)
PERSONS = RecordTable(
    name="periods_of_persons",
    title="Periods of care, each with whether the identifier's child had been adopted before it",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care."),
        RecordColumn(
            name="is_after", kind="flag", says="Whether it is another person's: after an adoption."
        ),
        RecordColumn(name="adopted_on", kind="date", says="That adoption, if there was one."),
    ),
    select=f"""
        SELECT p.child, p.period,
            CASE WHEN p.before > 0 OR p.started_on > a.adopted_on THEN TRUE ELSE FALSE END
                AS is_after, a.adopted_on
        FROM (
            SELECT q.*, COUNT(CASE WHEN q.REC IN {_ADOPTED} THEN 1 END) OVER (
                PARTITION BY q.child ORDER BY q.period
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
            FROM periods_of_care AS q
        ) AS p
        LEFT JOIN first_adoptions AS a ON a.child = p.child
    """,
    after=("first_adoptions", "periods_of_care"),
)
# The same person's: begun after the adoption, or before it, as the period of care was.
_SAME_PERSON = "(CASE WHEN h.started_on > s.adopted_on THEN TRUE ELSE FALSE END) = s.is_after"

STARTS = RecordTable(
    name="care_starts_with_plans",
    title="Starts of care, with what the census holds of the child on that day",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care that began."),
        RecordColumn(name="started_on", kind="date", says="The day on which care began (RNE S)."),
        *_FLAGS,
    ),
    select=f"""
        SELECT p.child, p.period, p.started_on, {_flags()}
        FROM periods_of_care AS p
        JOIN periods_of_persons AS s ON s.child = p.child AND s.period = p.period
        LEFT JOIN ({_HELD}) AS h ON h.child = p.child AND {_SAME_PERSON}
            AND h.started_on <= p.started_on
            AND (h.ended_on >= p.started_on
                OR (h.ended_on IS NULL AND h.counted_to >= p.started_on))
        WHERE p.start_is_known
        GROUP BY p.child, p.period, p.started_on
    """,
    after=(*_READ, "periods_of_persons"),
    cuts=WHO_CUTS,
    beside=WHO,
)
STANDING = RecordTable(
    name="looked_after_with_plans",
    title="Children looked after at each month's end, with what the census holds open on that day",
    columns=(
        CHILD,
        RecordColumn(name="month_ends_on", kind="date", says="The last day of the month."),
        RecordColumn(name="period", kind="number", says="The period of care the child is in."),
        *_FLAGS,
    ),
    select=f"""
        SELECT c.child, c.month_ends_on, c.period, {_flags()}
        FROM looked_after_at_month_end AS c
        JOIN periods_of_persons AS s ON s.child = c.child AND s.period = c.period
        LEFT JOIN ({_HELD}) AS h ON h.child = c.child AND {_SAME_PERSON}
            AND h.started_on <= c.month_ends_on
            AND (h.ended_on > c.month_ends_on
                OR (h.ended_on IS NULL AND h.counted_to >= c.month_ends_on))
        GROUP BY c.child, c.month_ends_on, c.period
    """,
    after=(*_READ, "looked_after_at_month_end", "periods_of_persons"),
    cuts=WHO_CUTS,
    beside=WHO,
)
ENDS = RecordTable(
    name="care_ends_followed",
    title="Periods of care that ended other than by adoption or death, followed for a year",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care that ended."),
        RecordColumn(name="ended_on", kind="date", says="The day on which care ended."),
        RecordColumn(name="REC", kind="text", says="Why it ended, as filed."),
        RecordColumn(
            name="month_ends_on",
            kind="date",
            says="The last day of the month in which 12 months had passed; both returns of both "
            "years are loaded.",
        ),
        RecordColumn(
            name="is_on_protection_plan",
            kind="flag",
            says="Whether a child protection plan began in those 12 months.",
        ),
        RecordColumn(
            name="is_referred",
            kind="flag",
            says="Whether an episode of need with further action began in them.",
        ),
    ),
    select=f"""
        SELECT p.child, p.period, p.ended_on, p.REC, m.last_on AS month_ends_on,
            MAX(CASE WHEN h.what = 'protection' THEN 1 ELSE 0 END) = 1 AS is_on_protection_plan,
            MAX(CASE WHEN h.what = 'need' THEN 1 ELSE 0 END) = 1 AS is_referred
        FROM periods_of_care AS p
        JOIN periods_of_persons AS s ON s.child = p.child AND s.period = p.period
        JOIN cla_months AS m ON p.ended_on + INTERVAL 12 MONTH >= m.first_on
            AND p.ended_on + INTERVAL 12 MONTH <= m.last_on
        JOIN cla_years AS y ON y.year = m.year - 1
        JOIN cin_years AS c ON c.year = m.year - 1
        LEFT JOIN ({_HELD}) AS h ON h.child = p.child AND {_SAME_PERSON}
            AND h.started_on >= p.ended_on AND h.started_on <= p.ended_on + INTERVAL 12 MONTH
        WHERE p.REC NOT IN ('E11', 'E12', 'E2')
        GROUP BY p.child, p.period, p.ended_on, p.REC, m.last_on
    """,
    after=(*_READ, "periods_of_persons"),
    cuts=WHO_CUTS,
    beside=WHO,
)
KINDS = {
    "looked after, not in the census": "A child looked after in the year whom the census of that "
    "year does not name, though every child looked after is a child in need.",
    "adopted in the census alone": "An episode of need closed because the child was adopted; the "
    "looked-after returns hold no adoption of that child.",
    "adopted in the looked-after return alone": "Care ended with an adoption, and the census names "
    "the child and holds no closure for that reason.",
}
ONE_RETURN = RecordTable(
    name="known_in_one_return",
    title="Children whom one return knows, or says were adopted, and the other does not",
    columns=(
        RecordColumn(name="kind", kind="text", says=f"One of: {'; '.join(KINDS)}."),
        RecordColumn(name="year", kind="number", says="The collection year meant."),
        CHILD,
        RecordColumn(
            name="since_on",
            kind="date",
            says="The child's first day in care in it, or the adoption.",
        ),
    ),
    select=f"""
        SELECT 'looked after, not in the census' AS kind, y.year, e.child,
            MIN(e.started_on) AS since_on
        FROM care_episodes AS e
        JOIN cla_years AS y ON e.started_on <= y.last_on AND e.counted_to >= y.first_on
        JOIN cin_years AS c ON c.year = y.year
        LEFT JOIN (SELECT child, year FROM cin_child_identifiers GROUP BY child, year) AS i
            ON i.child = e.child AND i.year = y.year
        WHERE i.child IS NULL
        GROUP BY y.year, e.child
        UNION ALL
        SELECT 'adopted in the census alone' AS kind, d.year, a.child, a.adopted_on AS since_on
        FROM adoptions AS a
        JOIN cin_days AS d ON d.day_on = a.adopted_on
        JOIN cla_years AS y ON y.year = d.year
        LEFT JOIN (SELECT child FROM periods_of_care WHERE REC IN {_ADOPTED} GROUP BY child) AS p
            ON p.child = a.child
        WHERE p.child IS NULL
        UNION ALL
        SELECT 'adopted in the looked-after return alone' AS kind, d.year, p.child,
            p.ended_on AS since_on
        FROM periods_of_care AS p
        JOIN cla_days AS d ON d.day_on = p.ended_on
        JOIN (SELECT child, year FROM cin_child_identifiers GROUP BY child, year) AS i
            ON i.child = p.child AND i.year = d.year
        LEFT JOIN adoptions AS a ON a.child = p.child
        WHERE p.REC IN {_ADOPTED} AND a.child IS NULL
    """,
    after=("adoptions", "care_episodes", "periods_of_care"),
)
