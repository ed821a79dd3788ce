"""What the lists of training and supervision say, row by row: of which team and role, and how it stood."""

from headway.record.table import RecordColumn, RecordTable
from headway.record.workforce.by_month import role_words
from headway.record.workforce.things import YEAR

_PLACE = (
    RecordColumn(name="team", kind="text", says="The team, as the list names it."),
    RecordColumn(name="role", kind="text", says="The role in words; blank if not given."),
)
_CUTS = {
    "role": "role",
    "team": "team",
    "team_now": "COALESCE(team_now, team)",
    "team_then": "COALESCE(team_then, team)",
}
_TRAINED = (
    "l.completed_on <= l.as_at_date AND (l.expires_on IS NULL OR l.expires_on >= l.as_at_date)"
)

TRAINING = RecordTable(
    name="training_required",
    title="Courses that social workers’ roles require, on one day of each month",
    columns=(
        RecordColumn(name="year", kind="number", says="The year to 30 September it lies in."),
        RecordColumn(name="as_at", kind="date", says="The day on which it stood so."),
        *_PLACE,
        RecordColumn(name="course", kind="text", says="The course."),
        RecordColumn(
            name="is_in_date",
            kind="flag",
            says="Whether it was completed by then and had not run out: its last day counts.",
        ),
    ),
    select=f"""
        SELECT l.year, l.as_at_date AS as_at, l.team, {role_words("l.role")} AS role, l.course,
            CASE WHEN {_TRAINED} THEN TRUE ELSE FALSE END AS is_in_date
        FROM training_lines AS l
    """,
    after=("team_names",),
    beside={"team_names": {"team": "team"}},
    cuts={**_CUTS, "course": "course"},
    year_ends=YEAR,
    taken="month",
)
SUPERVISIONS = RecordTable(
    name="supervisions",
    title="Supervisions of social workers that were due",
    columns=(
        RecordColumn(name="year", kind="number", says="The year to 30 September it was due in."),
        RecordColumn(name="due_on", kind="date", says="The day by which it was due."),
        RecordColumn(name="held_on", kind="date", says="The day on which it was held."),
        *_PLACE,
        RecordColumn(
            name="is_newly_qualified",
            kind="flag",
            says="Whether the worker was in the assessed year of the newly qualified (ASYE).",
        ),
        RecordColumn(name="is_in_time", kind="flag", says="Whether it was held by that day."),
    ),
    select=f"""
        SELECT l.year, l.supervision_due_on AS due_on, l.supervision_held_on AS held_on, l.team,
            {role_words("l.role")} AS role, COALESCE(l.newly_qualified_yes, FALSE) AS is_newly_qualified,
            CASE WHEN l.supervision_held_on <= l.supervision_due_on THEN TRUE ELSE FALSE END AS is_in_time
        FROM supervision_lines AS l
    """,
    after=("team_names",),
    beside={"team_names": {"team": "team"}},
    cuts={
        **_CUTS,
        "newly_qualified": "CASE WHEN is_newly_qualified THEN 'newly qualified' ELSE 'other' END",
    },
    year_ends=YEAR,
    taken="month",
)
