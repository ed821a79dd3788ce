"""Children on a care order who live with their parents: episodes, and the time at home that they make.

A care order is at home while a full or interim order (C1, C2) is in force and the child lives with a
parent or another person with parental responsibility (P1). Time at home goes on from one episode to
the next, from one year's return to the next, from an interim to a full order and from one parent to
the other. A temporary stay elsewhere (T0 to T4) under the order does not end it, though the child is
not at home in it. Another placement, another legal status or the end of care ends it. An episode of
less than a day is none.
"""

from headway.record.care_orders.spans import months_after
from headway.record.groups import ETHNIC_GROUPS, LEGAL_GROUPS, NEEDS, age_band, grouped
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

ORDERS = "('C1', 'C2')"
_TEMPORARY = "('T0', 'T1', 'T2', 'T3', 'T4')"
_SPELL = "(PARTITION BY child, period, spell)"
_SO_FAR = "(PARTITION BY child, period ORDER BY number ROWS BETWEEN UNBOUNDED PRECEDING AND {})"
# The bands of time at home, each with the months at which it is over.
BANDS = (
    (3, "under 3 months"),
    (6, "3 to 6 months"),
    (12, "6 to 12 months"),
    (24, "1 to 2 years"),
)
LONGEST = "2 years and over"


def time_band(day: str) -> str:
    """SQL of how long a child has been at home on a day: over a band on the same day of the month."""
    cases = " ".join(
        f"WHEN home_started_on + INTERVAL {months} MONTH > {day} THEN '{words}'"
        for months, words in BANDS
    )
    return f"CASE {cases} ELSE '{LONGEST}' END"


_WHO = (
    RecordColumn(name="sex", kind="text", says="M, F or U."),
    RecordColumn(name="born_on", kind="date", says="Day of birth."),
    RecordColumn(name="ethnicity", kind="text", says="The ethnicity code, as filed."),
)
_WHO_CUTS = {
    "sex": "sex",
    "ethnicity": grouped(ETHNIC_GROUPS, "ethnicity"),
    "age": age_band("told_on"),
    "legal_status": grouped(LEGAL_GROUPS, "LS"),
}
_LASTS = (
    RecordColumn(name="started_on", kind="date", says="Its first day."),
    RecordColumn(name="started_day", kind="number", says="The same, counted from 1970."),
    RecordColumn(name="ended_on", kind="date", says="The day it ended; blank where it goes on."),
    RecordColumn(name="ended_day", kind="number", says="The same, counted from 1970."),
    RecordColumn(name="is_open", kind="flag", says="Open at the end of the latest year loaded."),
    RecordColumn(name="counted_to", kind="date", says="The last day that it is known to reach."),
    RecordColumn(
        name="until_day", kind="number", says="The last day on which it stands, by number."
    ),
)

EPISODES = RecordTable(
    name="episodes_at_home",
    title="Episodes of children on a care order who live with their parents",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care it is in."),
        RecordColumn(name="number", kind="number", says="The episode's number within the child."),
        *_LASTS,
        RecordColumn(name="LS", kind="text", says="C1 or C2, as filed."),
        RecordColumn(name="CIN", kind="text", says="The category of need, as filed."),
        RecordColumn(name="PLACE_PROVIDER", kind="text", says="Who provides, as filed."),
        RecordColumn(name="next_LS", kind="text", says="The legal status that follows in care."),
        RecordColumn(name="next_PLACE", kind="text", says="The placement that follows in care."),
        RecordColumn(name="spell", kind="number", says="The time at home that it is a part of."),
        RecordColumn(
            name="home_started_on", kind="date", says="The first day of that time at home."
        ),
        RecordColumn(name="home_started_day", kind="number", says="The same, counted from 1970."),
        RecordColumn(
            name="home_year_day",
            kind="number",
            says="The day on which that time had lasted 12 months, counted from 1970.",
        ),
        *_WHO,
    ),
    select=f"""
        SELECT child, period, number, started_on, started_day, ended_on, ended_day, is_open,
            counted_to, until_day, LS, CIN, PLACE_PROVIDER, next_LS, next_PLACE, spell,
            home_started_on, home_started_day,
            {months_after("home_started_on", "home_started_day", 12)} AS home_year_day,
            sex, born_on, ethnicity
        FROM (
            SELECT s.*, MIN(CASE WHEN PLACE = 'P1' THEN started_on END) OVER {_SPELL}
                    AS home_started_on,
                MIN(CASE WHEN PLACE = 'P1' THEN started_day END) OVER {_SPELL} AS home_started_day
            FROM (
                SELECT b.*, COUNT(CASE WHEN before_day IS NULL OR before_day + 1 < started_day
                    THEN 1 END) OVER {_SO_FAR.format("CURRENT ROW")} AS spell
                FROM (
                    SELECT o.*, MAX(until_day) OVER {_SO_FAR.format("1 PRECEDING")} AS before_day
                    FROM (
                        SELECT d.*,
                            LEAD(LS) OVER (PARTITION BY child, period ORDER BY number) AS next_LS,
                            LEAD(PLACE) OVER (PARTITION BY child, period ORDER BY number)
                                AS next_PLACE
                        FROM (
                            SELECT e.*, CASE WHEN e.ended_on IS NULL THEN e.counted_to_day
                                ELSE e.ended_day - 1 END AS until_day
                            FROM care_episodes AS e
                        ) AS d
                        WHERE until_day >= started_day
                    ) AS o
                    WHERE LS IN {ORDERS} AND (PLACE = 'P1' OR PLACE IN {_TEMPORARY})
                ) AS b
            ) AS s
        ) AS h
        WHERE PLACE = 'P1'
    """,
    after=("care_episodes",),
    cuts={
        **_WHO_CUTS,
        "need": grouped(NEEDS, "CIN"),
        "time_at_home": time_band("told_on"),
    },
)
SPELLS = RecordTable(
    name="spells_at_home",
    title="Times at home on a care order, one row each",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care it is in."),
        RecordColumn(name="spell", kind="number", says="Higher for each later one of that period."),
        *_LASTS,
        RecordColumn(name="days", kind="number", says="Days on which the child was so at home."),
        RecordColumn(name="LS", kind="text", says="The order that it ended with."),
        RecordColumn(name="need", kind="text", says="The category of need that it ended with."),
        RecordColumn(
            name="ended_as",
            kind="text",
            says="open; left care; moved (to another placement); order changed; or not known.",
        ),
        RecordColumn(name="REC", kind="text", says="Why care ended, where it did so with it."),
        *_WHO,
    ),
    select="""
        SELECT l.child, l.period, l.spell, l.home_started_on AS started_on,
            l.home_started_day AS started_day, l.ended_on, l.ended_day, l.is_open, l.counted_to,
            l.until_day, l.until_day - l.home_started_day + 1 AS days, l.LS, l.CIN AS need,
            CASE WHEN l.is_open THEN 'open'
                WHEN p.ended_on = l.ended_on THEN 'left care'
                WHEN l.ended_on IS NULL OR l.next_PLACE IS NULL THEN 'not known'
                WHEN l.next_PLACE = 'P1' THEN 'order changed' ELSE 'moved' END AS ended_as,
            CASE WHEN p.ended_on = l.ended_on THEN p.REC END AS REC, l.sex, l.born_on, l.ethnicity
        FROM (
            SELECT e.*, ROW_NUMBER() OVER (
                PARTITION BY child, period, spell ORDER BY until_day DESC, number DESC) AS nth
            FROM episodes_at_home AS e
        ) AS l
        JOIN periods_of_care AS p ON p.child = l.child AND p.period = l.period
        WHERE l.nth = 1
    """,
    after=("episodes_at_home", "periods_of_care"),
    cuts={**_WHO_CUTS, "need": grouped(NEEDS, "need")},
)
