"""What the establishment list counts month by month, by team and role."""

from headway.record.table import RecordColumn, RecordTable
from headway.record.workforce.things import YEAR
from headway.returns.workforce.tables import ROLES

_HOLDS = "l.cases_open_number > 0 AND l.fte_number > 0"
COUNTED = {
    "in post": "CASE WHEN l.employed_or_agency = 'employed' THEN l.fte_number ELSE 0 END",
    "agency": "CASE WHEN l.employed_or_agency = 'agency' THEN l.fte_number ELSE 0 END",
    "vacant": "l.vacant_fte_number",
    "cases": f"CASE WHEN {_HOLDS} THEN l.cases_open_number END",
    "case holders": f"CASE WHEN {_HOLDS} THEN l.fte_number END",
}


def role_words(column: str) -> str:
    """SQL of a role in words, from the column of its code; blank where it is no code."""
    whens = " ".join(f"WHEN {column} = '{code}' THEN '{words}'" for code, words in ROLES.items())
    return f"CASE {whens} END"


def _sums(what: str, number: str) -> str:
    role = role_words("l.role")
    return f"""
        SELECT l.year, l.as_at_date AS as_at, l.team, {role} AS role, '{what}' AS what,
            ROUND(SUM({number}), 6) AS number
        FROM establishment_lines AS l
        GROUP BY l.year, l.as_at_date, l.team, {role}
    """


BY_MONTH = RecordTable(
    name="workforce_by_month",
    title="The establishment on one day of each month, by team and role",
    columns=(
        RecordColumn(name="year", kind="number", says="The year to 30 September it lies in."),
        RecordColumn(name="as_at", kind="date", says="The day on which it stood so."),
        RecordColumn(name="team", kind="text", says="The team, as the list names it."),
        RecordColumn(name="role", kind="text", says="The role in words; blank if not given."),
        RecordColumn(name="what", kind="text", says=f"What is counted: {', '.join(COUNTED)}."),
        RecordColumn(
            name="number",
            kind="number",
            says="Full-time equivalents, or cases; blank where the list gives none.",
        ),
    ),
    select=" UNION ALL ".join(_sums(*one) for one in COUNTED.items()),
    after=("team_names",),
    beside={"team_names": {"team": "team"}},
    cuts={
        "role": "role",
        "team": "team",
        "team_now": "COALESCE(team_now, team)",
        "team_then": "COALESCE(team_then, team)",
    },
    year_ends=YEAR,
    taken="month",
)
