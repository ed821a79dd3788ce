"""Days and weeks of care in each financial year: the start day counts and the end day does not.

Of each episode of care, without short breaks, the days that lie in a year, up to 31 March. So the
days of a child who is looked after all year are 365, and 366 in a leap year. A child in two episodes
at once counts in both: what the years do not agree on is a case of the record.
"""

from headway.record.looked_after.episodes import age_band
from headway.record.money.things import ownership, paid_from, placement_type
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_YEAR = RecordColumn(name="year", kind="number", says="The financial year, by its end.")
_WHAT = (
    RecordColumn(name="placement_type", kind="text", says="The kind of placement, in words."),
    RecordColumn(name="ownership", kind="text", says="Who provides it, in words."),
    RecordColumn(name="legal_status", kind="text", says="The legal status, as filed."),
    RecordColumn(
        name="paid_from",
        kind="text",
        says="The line of section 251 it is paid from; blank if none.",
    ),
)
_FIRST = "CASE WHEN y.first_on + INTERVAL 365 DAY = y.last_on THEN y.last_day - 365 ELSE y.last_day - 364 END"
# The day after the last on which the episode counts: its end, or the day after 31 March.
_END = "CASE WHEN e.ended_on IS NOT NULL THEN e.ended_day ELSE e.counted_to_day + 1 END"

CARE_DAYS = RecordTable(
    name="care_days",
    title="Days of each episode of care in each financial year",
    columns=(
        CHILD,
        _YEAR,
        RecordColumn(name="year_ends_on", kind="date", says="Its last day, 31 March."),
        RecordColumn(name="PLACE", kind="text", says="The placement, as filed."),
        *_WHAT,
        RecordColumn(name="need", kind="text", says="The category of need, as filed."),
        RecordColumn(name="age", kind="text", says="Age group at the episode's start."),
        RecordColumn(name="from_day", kind="number", says="The first of them, from 1970."),
        RecordColumn(name="to_day", kind="number", says="The day after the last of them."),
        RecordColumn(name="days", kind="number", says="How many they are."),
        RecordColumn(name="at_end", kind="flag", says="Whether 31 March is one of them."),
    ),
    select=f"""
        SELECT d.child, d.year, d.year_ends_on, d.PLACE, {placement_type("d.PLACE")} AS placement_type,
            {ownership("d.PLACE_PROVIDER")} AS ownership, d.LS AS legal_status,
            {paid_from("d.PLACE")} AS paid_from, d.need, d.age, d.from_day, d.to_day,
            d.to_day - d.from_day AS days,
            CASE WHEN d.to_day > d.last_day THEN TRUE ELSE FALSE END AS at_end
        FROM (
            SELECT e.child, y.year, y.last_on AS year_ends_on, y.last_day, e.PLACE, e.PLACE_PROVIDER, e.LS, e.CIN AS need,
                {age_band("e.started_on").replace("born_on", "e.born_on")} AS age,
                CASE WHEN e.started_day > {_FIRST} THEN e.started_day ELSE {_FIRST} END AS from_day,
                CASE WHEN {_END} < y.last_day + 1 THEN {_END} ELSE y.last_day + 1 END AS to_day
            FROM care_episodes AS e JOIN cla_years AS y
                ON e.started_on <= y.last_on AND e.counted_to >= y.first_on
        ) AS d
        WHERE d.to_day > d.from_day
    """,
    after=("care_episodes",),
)
CHILD_WEEKS = RecordTable(
    name="child_weeks",
    title="Weeks of care in each year, by placement, provider and legal status",
    columns=(
        _YEAR,
        *_WHAT,
        RecordColumn(name="children", kind="number", says="How many children they are of."),
        RecordColumn(name="days", kind="number", says="Days of care."),
        RecordColumn(name="weeks", kind="number", says="The same over 7."),
    ),
    select="""
        SELECT year, placement_type, ownership, legal_status, paid_from,
            COUNT(*) AS children, SUM(days) AS days, ROUND(SUM(days) / 7.0, 4) AS weeks
        FROM (
            SELECT child, year, placement_type, ownership, legal_status, paid_from,
                SUM(days) AS days
            FROM care_days
            GROUP BY child, year, placement_type, ownership, legal_status, paid_from
        ) AS each_child
        GROUP BY year, placement_type, ownership, legal_status, paid_from
    """,
    after=("care_days",),
    taken="year",
)
