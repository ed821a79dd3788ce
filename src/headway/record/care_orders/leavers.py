"""Everyone who left care, watched for 3, 12 and 24 months: who was looked after again.

A return counts up to the same day of the month, 3, 12 or 24 months on. It is known only where the
returns of every year from the leaving to that day are loaded. After an adoption nobody is watched,
for the identifier is another child's.
"""

from headway.record.care_orders.spans import months_after
from headway.record.groups import EXITS, age_band, grouped
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

MONTHS = (3, 12, 24)
# Home, to another relative, or under a child arrangements or special guardianship order.
_TO_FAMILY = "('E4A', 'E4B', 'E13', 'E41', 'E45', 'E46', 'E47', 'E48')"
_WATCHED = ", ".join(
    f"{months_after('p.ended_on', 'p.ended_day', months)} AS watched_{months}_day, "
    f"{months_after('p.ended_on', 'p.ended_day', months + 12)} AS watched_{months}_out_day"
    for months in MONTHS
)
_BACK = ", ".join(
    f"w.watched_{months}_day, w.watched_{months}_out_day, "
    f"CASE WHEN w.return_day <= w.watched_{months}_day THEN TRUE ELSE FALSE END AS is_back_{months}"
    for months in MONTHS
)


def _columns(months: int) -> tuple[RecordColumn, ...]:
    return (
        RecordColumn(
            name=f"watched_{months}_day",
            kind="number",
            says=f"The day {months} months after care ended, counted from 1970.",
        ),
        RecordColumn(
            name=f"watched_{months}_out_day",
            kind="number",
            says="The day 12 months after that one, counted from 1970.",
        ),
        RecordColumn(
            name=f"is_back_{months}", kind="flag", says="Whether looked after again by that day."
        ),
    )


LEAVERS = RecordTable(
    name="leavers_watched",
    title="Everyone who left care, and whether they were looked after again in 3, 12 and 24 months",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care that ended."),
        RecordColumn(name="ended_on", kind="date", says="The day on which care ended."),
        RecordColumn(name="ended_day", kind="number", says="The same, counted from 1970."),
        RecordColumn(name="REC", kind="text", says="Why it ended, as filed."),
        RecordColumn(
            name="is_to_family",
            kind="flag",
            says="Whether it ended with the child's family: home, a relative, or a child "
            "arrangements or special guardianship order.",
        ),
        RecordColumn(
            name="was_at_home",
            kind="flag",
            says="Whether the child lived at home on a care order up to that day.",
        ),
        RecordColumn(
            name="return_day",
            kind="number",
            says="The day of the child's next start of care (RNE S), counted from 1970; blank where "
            "there is none.",
        ),
        RecordColumn(
            name="known_to_day",
            kind="number",
            says="The last day of the run of years loaded, without a gap, from the leaving on.",
        ),
        *(column for months in MONTHS for column in _columns(months)),
        RecordColumn(name="sex", kind="text", says="M, F or U."),
        RecordColumn(name="age", kind="text", says="Age group on the day on which care ended."),
    ),
    select=f"""
        SELECT w.child, w.period, w.ended_on, w.ended_day, w.REC,
            CASE WHEN w.REC IN {_TO_FAMILY} THEN TRUE ELSE FALSE END AS is_to_family,
            CASE WHEN h.child IS NOT NULL THEN TRUE ELSE FALSE END AS was_at_home,
            w.return_day, w.known_to_day,
            {_BACK},
            w.sex, {age_band("w.ended_on", "w.born_on")} AS age
        FROM (
            SELECT p.child, p.period, p.ended_on, p.ended_day, p.REC, p.sex, p.born_on,
                p.ended_day + p.days_to_return AS return_day, r.known_to_day, {_WATCHED}
            FROM periods_of_care AS p
            JOIN (
                SELECT n.first_on, n.last_on, MAX(n.last_day) OVER (PARTITION BY n.run)
                    AS known_to_day
                FROM (
                    SELECT first_on, last_on, last_day,
                        year - ROW_NUMBER() OVER (ORDER BY year) AS run
                    FROM cla_years
                ) AS n
            ) AS r ON p.ended_on >= r.first_on AND p.ended_on <= r.last_on
        ) AS w
        LEFT JOIN (
            SELECT child, period FROM spells_at_home WHERE ended_as = 'left care'
        ) AS h ON h.child = w.child AND h.period = w.period
    """,
    after=("periods_of_care", "spells_at_home"),
    cuts={"sex": "sex", "age": "age", "reason": grouped(EXITS, "REC")},
)
