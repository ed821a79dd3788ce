"""Reads the list of a re-organisation: which team became which, from which day.

    loaded = read([Path("teams.csv")])

The list is a CSV of `old_team`, `new_team`, `from`. A team that took another name is one line; one
made of two is a line for each of the two; one that was parted is a line for each part. A later
re-organisation is added at the foot. What is read is, for each team, what it is called now and what
it was called at first:

- **now**: where its lines lead in the end. Of a team that was parted no row can say which part it
  belongs to, so it stays under its old name, with the parts behind it.
- **then**: what it was made of. Of a team made of two no row can say which of them it belongs to,
  so it stands under the names of both.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from headway.returns.workforce import forms
from headway.returns.workforce.reader import Row, packed
from headway.returns.workforce.tables import TEAM_CHANGES, TEAM_NAMES, WHOSE
from headway.validation.loaded import Loaded, ReadFile
from headway.validation.reading.archives import Found
from headway.validation.reading.cells import formed
from headway.validation.reading.csv_text import cells_of, sheet_of
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.known_by_columns import Words, folded, known
from headway.validation.reading.taking import Paths, listed
from headway.vocabulary.errors import BadFile

WORDS = Words(a_return="the list of teams", elsewhere={})
Leads = dict[str, list[str]]
_AGAIN = "Mend the list, then give it again."


def is_teams(headings: frozenset[str]) -> bool:
    """Whether these headings, folded, are of a list of teams."""
    return {folded(name) for name in TEAM_CHANGES.names()} <= headings


def first_day(path: Path) -> str:
    """The first day of the earliest re-organisation in a list."""
    return min(row["from"] or "" for row in _rows([path])[0])


def read(paths: Paths) -> Loaded:
    """What each team is called now and was called at first. Raises BadFile where the list errs."""
    rows, files = _rows(paths)
    leads, made_of = _ways(rows, "old_team", "new_team"), _ways(rows, "new_team", "old_team")
    names: list[Row] = [
        {
            WHOSE: "the council",
            "team": team,
            "team_now": _end(team, leads, "{name}, parted into {many}"),
            "team_then": _end(team, made_of, "{many}"),
        }
        for team in dict.fromkeys([*leads, *made_of])
    ]
    tables = {
        "changes": packed(rows, TEAM_CHANGES.names()),
        "names": packed(names, TEAM_NAMES.names()),
    }
    return Loaded(tables=tables, files=tuple(files))


def _rows(paths: Paths) -> tuple[list[Row], list[ReadFile]]:
    rows: list[Row] = []
    files: list[ReadFile] = []
    for given in Found(listed(paths)):
        body, encoding_said = utf8_of(given.body(), given.name)
        sheet = sheet_of(body, given.name)
        found = known(sheet.headings, (TEAM_CHANGES,), given.name, WORDS)
        held = _formed(cells_of(sheet, found.places).to_pylist(), given.name)
        rows += held
        said = tuple(s for s in (encoding_said, *sheet.said(), *found.said()) if s)
        files.append(
            ReadFile(name=given.name, sha256="", table="changes", rows=len(held), tolerated=said)
        )
    return rows, files


def _formed(cells: Iterable[Mapping[str, str | None]], name: str) -> list[Row]:
    """The lines in their forms, in the order of their days. Raises BadFile where one errs."""
    faults: list[forms.Fault] = []
    made: list[Row] = []
    for number, cell in enumerate(cells, 1):
        where = f"row {number}"
        row: Row = {}
        for column, form in (("old_team", str), ("new_team", str), ("from", forms.day)):
            row[column] = formed(form, cell.get(column), where, column, faults)
            if row[column] is None and not (cell.get(column) or "").strip():
                faults.append((where, column, "expected a team, or a day as 2025-04-01"))
        made.append(row)
    if faults:
        raise forms.told(name, faults)
    if not made:
        raise BadFile(name, "there is no row in it.", _AGAIN)
    made.sort(key=lambda row: row["from"] or "")
    _refuse_a_circle(made, name)
    return made


def _refuse_a_circle(rows: list[Row], name: str) -> None:
    """Refuse a team that becomes itself again: which name is the new one could not be told."""
    leads = _ways(rows, "old_team", "new_team")
    for team in leads:
        seen, waiting = set[str](), [team]
        while waiting:
            for after in leads.get(waiting.pop(), ()):
                if after == team:
                    raise BadFile(
                        f"{name}, {team}",
                        "expected a team that becomes another; its lines lead back to itself.",
                        _AGAIN,
                    )
                if after not in seen:
                    seen.add(after)
                    waiting.append(after)


def _ways(rows: list[Row], start: str, end: str) -> Leads:
    """Which teams each team leads to."""
    ways: Leads = {}
    for row in rows:
        held = ways.setdefault(row[start] or "", [])
        if (row[end] or "") not in held:
            held.append(row[end] or "")
    return ways


def _end(team: str, ways: Leads, several: str) -> str:
    """Where the ways from a team end; where they end in several teams, the fork and all of them."""
    while len(ways.get(team, ())) == 1:
        team = ways[team][0]
    ends = sorted(_ends(team, ways))
    if len(ends) == 1:
        return ends[0]
    many = f"{', '.join(ends[:-1])} and {ends[-1]}"
    return several.format(name=team, many=many)


def _ends(team: str, ways: Leads) -> set[str]:
    """Every team that the ways from a team lead to and from which none leads on."""
    onward = ways.get(team, ())
    return {end for after in onward for end in _ends(after, ways)} if onward else {team}
