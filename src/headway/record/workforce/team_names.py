"""What each team is called now and was called at first, by the council's list of teams."""

from headway.record.table import RecordColumn, RecordTable
from headway.record.workforce.things import YEAR

TEAM_NAMES = RecordTable(
    name="team_names",
    title="What teams are called now, and were called before a re-organisation",
    columns=(
        RecordColumn(name="team", kind="text", says="The team, as a list names it."),
        RecordColumn(
            name="team_now",
            kind="text",
            says="What it is called now; of a team that was parted, its old name and the parts.",
        ),
        RecordColumn(
            name="team_then",
            kind="text",
            says="What it was called at first; of a team made of several, the names of all.",
        ),
    ),
    select="SELECT n.team, n.team_now, n.team_then FROM teams_names AS n",
    year_ends=YEAR,
)
