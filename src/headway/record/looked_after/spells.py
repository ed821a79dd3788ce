"""Placement spells and carer spells: how long a child stays in one placement, with one carer.

Consecutive episodes that change the legal status alone (RNE L) are one placement spell. A move
with the same carer (T, U) begins a new placement spell and continues the carer spell. A stay
elsewhere that is temporary (T0 to T4) is left out, and what lies on both sides of it is one spell
where the child came back to the same placement. A spell of less than a day is none. Adoption by the
carers a child lives with already (A3, A5 after T, U or L) is no move.

Source: the catalogue of indicators, algorithm notes; whether the department counts moves with the
same carer among three or more placements is not confirmed, so `three_with_same_carer` is beside it.
"""

from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_TEMPORARY = "('T0', 'T1', 'T2', 'T3', 'T4')"
_ADOPTION = "('A3', 'A4', 'A5', 'A6')"
_SAME = " AND ".join(
    f"e.{name} IS NOT DISTINCT FROM e.was_{name}" for name in ("PLACE", "PLACE_PROVIDER", "URN")
)
_BY = "OVER (PARTITION BY child, period ORDER BY number)"
_COLUMNS = (
    CHILD,
    RecordColumn(name="period", kind="number", says="The period of care it is in."),
    RecordColumn(name="spell", kind="number", says="Higher for each later one of the child."),
    RecordColumn(name="started_on", kind="date", says="Its first day."),
    RecordColumn(name="started_day", kind="number", says="The same, counted from 1970."),
    RecordColumn(name="ended_on", kind="date", says="Its last day; blank where it goes on."),
    RecordColumn(name="counted_to", kind="date", says="The last day on which it is known to be."),
    RecordColumn(name="counted_to_day", kind="number", says="The same, counted from 1970."),
    RecordColumn(name="PLACE", kind="text", says="The placement that it ends in, as filed."),
)

STEPS = RecordTable(
    name="placement_steps",
    title="Episodes outside temporary stays, each with whether a spell begins with it",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care it is in."),
        RecordColumn(name="number", kind="number", says="The episode's number within the child."),
        RecordColumn(name="started_on", kind="date", says="Its first day."),
        RecordColumn(name="started_day", kind="number", says="The same, counted from 1970."),
        RecordColumn(name="ended_on", kind="date", says="Its last day, if known."),
        RecordColumn(name="counted_to", kind="date", says="The last day it is known to be."),
        RecordColumn(name="counted_to_day", kind="number", says="The same, counted from 1970."),
        RecordColumn(name="PLACE", kind="text", says="The placement, as filed."),
        RecordColumn(name="begins_placement", kind="flag", says="A placement spell begins."),
        RecordColumn(name="begins_carer", kind="flag", says="A carer spell begins."),
    ),
    select=f"""
        SELECT e.child, e.period, e.number, e.started_on, e.started_day, e.ended_on, e.counted_to,
            e.counted_to_day, e.PLACE,
            CASE WHEN e.was_number IS NULL THEN TRUE
                WHEN e.was_number < e.number - 1 THEN NOT ({_SAME})
                WHEN e.PLACE IN ('A3', 'A5') AND e.RNE IN ('T', 'U') THEN FALSE
                ELSE COALESCE(e.RNE, 'P') <> 'L' END AS begins_placement,
            CASE WHEN e.was_number IS NULL THEN TRUE
                WHEN e.was_number < e.number - 1 THEN NOT ({_SAME})
                ELSE COALESCE(e.RNE, 'P') NOT IN ('L', 'T', 'U') END AS begins_carer
        FROM (
            SELECT c.*, LAG(number) {_BY} AS was_number, LAG(PLACE) {_BY} AS was_PLACE,
                LAG(PLACE_PROVIDER) {_BY} AS was_PLACE_PROVIDER, LAG(URN) {_BY} AS was_URN
            FROM care_episodes AS c
            WHERE PLACE IS NULL OR PLACE NOT IN {_TEMPORARY}
        ) AS e
    """,
    after=("care_episodes",),
)


def _spells(begins: str) -> str:
    """A SELECT of the spells that begin where the flag says so."""
    return f"""
        SELECT child, period, spell, MIN(started_on) AS started_on, MIN(started_day) AS started_day,
            CASE WHEN MAX(CASE WHEN ended_on IS NULL THEN 1 ELSE 0 END) = 0 THEN MAX(ended_on) END
                AS ended_on,
            MAX(counted_to) AS counted_to, MAX(counted_to_day) AS counted_to_day,
            MAX(CASE WHEN from_end = 1 THEN PLACE END) AS PLACE
        FROM (
            SELECT n.*, ROW_NUMBER() OVER (PARTITION BY child, spell ORDER BY number DESC) AS from_end
            FROM (
                SELECT s.*, COUNT(CASE WHEN {begins} THEN 1 END) OVER (
                    PARTITION BY child ORDER BY number
                    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS spell
                FROM placement_steps AS s
            ) AS n
        ) AS m
        GROUP BY child, period, spell
        HAVING MAX(CASE WHEN ended_on IS NULL THEN 1 ELSE 0 END) = 1
            OR MAX(counted_to_day) > MIN(started_day)
    """


PLACEMENTS = RecordTable(
    name="placement_spells",
    title="Placement spells: consecutive episodes in one placement",
    columns=_COLUMNS,
    select=_spells("begins_placement"),
    after=("placement_steps",),
)
CARERS = RecordTable(
    name="carer_spells",
    title="Carer spells: consecutive placement spells with the same carer",
    columns=_COLUMNS,
    select=_spells("begins_carer"),
    after=("placement_steps",),
)
