"""How the lists of Annex A are joined: each month's by themselves, and what all their tables share.

Nothing in them is known again from month to month, except the child. What has no end that can be
read, or ends after the day of the list, is open on that day. A day after that of the list is not
believed. Where no row of a list gives a day (a council left the column out), nothing is overdue by
it: it is not known.
"""

from collections.abc import Mapping

from headway.record.groups import ETHNIC_GROUPS, age_band, grouped
from headway.record.joining import Shape
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD
from headway.returns.annex_a.spec import RETURN

SHAPE = Shape(spec=RETURN, prefix="an", keys={})
_SEX = (
    "CASE WHEN a.gender = '1' THEN 'M' WHEN a.gender = '2' THEN 'F' "
    "WHEN a.gender IN ('0', '9') THEN 'U' END"
)
WHO = f"a.child, a.year, a.as_at, a.row AS row, {_SEX} AS sex, a.born_on, a.ethnicity"
# What every row opens with: who the child is, and the team that holds the child.
WHO_AND_TEAM = f"{WHO}, a.team"
CUTS = {
    "age": age_band("told_on", unborn=True),
    "sex": "COALESCE(sex, 'not known')",
    "ethnicity": grouped(ETHNIC_GROUPS, "ethnicity"),
}
# By the team that the list names, by today's teams, and by those before a re-organisation.
BY_TEAM = {
    "team": "COALESCE(team, 'no team given')",
    "team_now": "COALESCE(team_now, team, 'no team given')",
    "team_then": "COALESCE(team_then, team, 'no team given')",
}
TEAM_NAMES = "team_names"
BESIDE_TEAMS = {TEAM_NAMES: {"team": "team"}}
WHO_COLUMNS = (
    CHILD,
    RecordColumn(name="year", kind="number", says="The collection year of the day of the list."),
    RecordColumn(name="as_at", kind="date", says="The day of the list."),
    RecordColumn(
        name="row", kind="number", says="The row in that list; 1 is the first under its headings."
    ),
    RecordColumn(name="sex", kind="text", says="M, F or U."),
    RecordColumn(name="born_on", kind="date", says="Day of birth, or the day expected."),
    RecordColumn(name="ethnicity", kind="text", says="The ethnicity code."),
)
WITH_TEAM_COLUMNS = (
    *WHO_COLUMNS,
    RecordColumn(name="team", kind="text", says="The team that holds the child."),
)


def table_of_list(
    *,
    name: str,
    title: str,
    columns: tuple[RecordColumn, ...],
    select: str,
    cuts: Mapping[str, str] | None = None,
) -> RecordTable:
    """A list as a table whose rows open with who the child is and the team: by both it is cut."""
    return RecordTable(
        name=name,
        title=title,
        columns=columns,
        select=select,
        after=(TEAM_NAMES,),
        beside=BESIDE_TEAMS,
        cuts={**CUTS, **BY_TEAM, **(cuts or {})},
        taken="month",
    )


def flag(name: str, says: str) -> RecordColumn:
    """A column of yes or no."""
    return RecordColumn(name=name, kind="flag", says=says)


def text(name: str, says: str) -> RecordColumn:
    """A column of text."""
    return RecordColumn(name=name, kind="text", says=says)


def number(name: str, says: str) -> RecordColumn:
    """A column of numbers."""
    return RecordColumn(name=name, kind="number", says=says)


def day(name: str, says: str) -> RecordColumn:
    """A column of days."""
    return RecordColumn(name=name, kind="date", says=says)


def believed(column: str) -> str:
    """SQL of a day, where it is not after that of the list."""
    return f"CASE WHEN a.{column} <= a.as_at THEN a.{column} END"


def day_of(column: str) -> str:
    """The same, counted from 1970."""
    return f"CASE WHEN a.{column} <= a.as_at THEN a.{column}_day END"


def is_open(end: str = "ended_on") -> str:
    """SQL of whether a row is open on the day of the list."""
    return f"CASE WHEN a.{end} <= a.as_at THEN FALSE ELSE TRUE END"


def rows_of(table: str, *given: str) -> str:
    """SQL of a list's rows, each with whether any row of its list gives each of these columns.

    A row has the working days of its first day too (`began_workday`) and of the list's day.
    """
    said = ", ".join(
        f"MAX(CASE WHEN t.{column}_raw IS NOT NULL THEN 1 ELSE 0 END) "
        f"OVER (PARTITION BY t.file) AS gives_{column}"
        for column in given
    )
    return f"(SELECT t.*{', ' + said if said else ''} FROM {SHAPE.joined(table)} AS t)"


def with_workdays(rows: str, first: str) -> str:
    """The same rows as `a`, each with the working days of its first day and of the list's day."""
    return (
        f"{rows} AS a JOIN an_days AS n ON n.day = a.as_at_day "
        f"LEFT JOIN an_days AS f ON f.day = a.{first}_day"
    )


def held(columns: tuple[RecordColumn, ...], *worked_out: str) -> str:
    """SQL that takes a table's columns from `r`, but for those that are worked out beside them."""
    return ", ".join(f"r.{c.name}" for c in columns if c.name not in worked_out)
