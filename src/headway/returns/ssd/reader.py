"""Reads an extract of the SSD: a CSV a table, known by the names of its columns, never of its file.

    extract = read([Path("extract/")])
    extract.rows("cin_episodes")      # dictionaries by the fields of columns.csv

Which column of a deployment is which field is data (columns.csv): deployments differ, and a new name
is one more word there. What else a table holds (names, addresses, notes) is not read.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from headway.validation.reading.archives import Found
from headway.validation.reading.csv_text import cells_of, sheet_of
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.known_by_columns import folded
from headway.validation.reading.taking import Paths, listed
from headway.vocabulary.errors import BadFile, BadInput

Row = dict[str, str]
# Without these two there is nobody to tell of.
PERSON, WHOSE = "person", "person"


@dataclass(frozen=True, kw_only=True)
class Extract:
    """The tables of an extract by their names; `said` what was noticed while reading."""

    tables: Mapping[str, tuple[Row, ...]]
    said: tuple[str, ...]

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of a table, every field a text, blank where it holds nothing; none if not given."""
        return self.tables.get(table, ())


@cache
def fields() -> dict[str, dict[str, tuple[str, ...]]]:
    """By table, each field with the columns that may hold it, the usual one first."""
    text = files("headway.returns.ssd").joinpath("columns.csv").read_text(encoding="utf-8")
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in csv.DictReader(text.splitlines()):
        found.setdefault(row["table"], {})[row["field"]] = tuple(row["columns"].split())
    return found


def read(paths: Paths) -> Extract:
    """Every table of an extract. Raises BadFile for a file that cannot be read, BadInput where there
    is no table of persons."""
    tables: dict[str, list[Row]] = {}
    said: list[str] = []
    for given in Found(listed(paths)):
        body, encoding_said = utf8_of(given.body(), given.name)
        sheet = sheet_of(body, given.name)
        said += [f"{given.name}: {text}" for text in (encoding_said, *sheet.said()) if text]
        places = {folded(heading): n for n, heading in enumerate(sheet.headings)}
        table = _table_of(set(places))
        if table is None:
            said.append(f"{given.name}: it is no table of the SSD that a return is made of.")
            continue
        at = _places(table, places, given.name)
        said += _lacking(table, at, given.name)
        cells: Any = cells_of(sheet, at)
        tables.setdefault(table, []).extend(
            {name: (cell.get(name) or "").strip() for name in fields()[table]}
            for cell in cells.to_pylist()
        )
    if PERSON not in tables:
        raise BadInput(
            "No table of persons (pers_person_id) was found there, so nobody can be told of. Give "
            "the folder with all tables of the extract, one CSV each. Nothing was written."
        )
    return Extract(tables={n: tuple(rows) for n, rows in tables.items()}, said=tuple(said))


def _table_of(headings: set[str]) -> str | None:
    """The table whose columns these are: by the four letters that its columns begin with."""
    for table, of in fields().items():
        prefix = next(iter(of.values()))[0].split("_")[0]
        if any(heading.startswith(f"{prefix.upper()}_") for heading in headings):
            return table
    return None


def _places(table: str, places: Mapping[str, int], name: str) -> dict[str, int]:
    """Where each field stands. Raises BadFile where the first of the table's is not there."""
    at = {}
    for field, columns in fields()[table].items():
        found = [places[folded(column)] for column in columns if folded(column) in places]
        if found:
            at[field] = found[0]
    first = next(iter(fields()[table]))
    if first not in at:
        wanted = " or ".join(fields()[table][first])
        raise BadFile(
            name,
            f"it is the SSD's table {table}, and has no column {wanted}.",
            "Export the table whole, then give it again.",
        )
    return at


def _lacking(table: str, at: Mapping[str, int], name: str) -> list[str]:
    """A sentence on the fields that a file does not hold."""
    lacking = [columns[0] for field, columns in fields()[table].items() if field not in at]
    return [f"{name}: it has no {', '.join(lacking)}; left blank."] if lacking else []
