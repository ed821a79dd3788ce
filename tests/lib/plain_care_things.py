"""What a record believes of each thing of the looked-after returns: slow, plain Python.

Written from the specification of the return (section 7) and docs/explanation/record.md; nothing was
taken from headway's own SQL.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from headway.returns.ssda903.tables import BY_NAME
from headway.validation.table import Kind
from tests.lib.years_of_care import BEGIN_AND_END, File, Row

KEYS = {
    "episodes": ("DECOM",),
    "reviews": ("REVIEW",),
    "missing": ("MISSING", "MIS_START"),
    "sw_episodes": ("SW_ID", "SW_DECOM"),
    "placed_for_adoption": ("DATE_PLACED",),
}


@dataclass
class CareThing:
    """One thing, believed: `said` by column, the years that hold it, and how long it counts."""

    child: str
    copy: int
    said: Row
    first_year: int
    last_year: int
    started_on: date
    ended_on: date | None = None
    is_open: bool = False
    end_is_known: bool = False
    counted_to: date = date.min
    rows: list[tuple[int, Row]] = field(default_factory=list, repr=False)


def day_of(value: Any) -> date | None:
    """The day that a cell names, if it names one."""
    if value is None or isinstance(value, date):
        return value
    try:
        return datetime.strptime(value, "%d/%m/%Y").date()
    except ValueError:
        return None


def rows_of(file: File, table: str) -> list[tuple[str, Row]]:
    """Every row of one table of a file, with its child, its days as days."""
    columns = [c for c in BY_NAME[table].columns if c.name != "CHILD"]
    return [
        (
            row["CHILD"].strip().upper(),
            {
                c.name: day_of(row.get(c.name)) if c.kind is Kind.DATE else row.get(c.name)
                for c in columns
            },
        )
        for row in file.tables[table]
    ]


def _blank_last(row: Row) -> list[tuple[bool, Any]]:
    return [(value is None, 0 if value is None else value) for value in row.values()]


def care_things(files: list[File], table: str) -> list[CareThing]:
    """Each thing of a table once, as the latest return that holds it says."""
    start, end = BEGIN_AND_END[table]
    held: dict[tuple, list[tuple[int, Row]]] = defaultdict(list)
    for file in sorted(files, key=lambda f: f.year):
        alike: dict[tuple, list[Row]] = defaultdict(list)
        for child, row in rows_of(file, table):
            if row[start] is not None:
                alike[(child, *(row[name] for name in KEYS[table]))].append(row)
        for key, rows in alike.items():
            for copy, row in enumerate(sorted(rows, key=_blank_last), start=1):
                held[(*key, copy)].append((file.year, row))
    made = []
    for key, rows in held.items():
        said = rows[-1][1]
        thing = CareThing(key[0], key[-1], said, rows[0][0], rows[-1][0], said[start], rows=rows)
        if end:
            _lasts(thing, said[end], max(file.year for file in files))
        made.append(thing)
    return made


def _lasts(thing: CareThing, end: date | None, latest: int) -> None:
    if end is None:
        thing.is_open = thing.end_is_known = thing.last_year == latest
        thing.counted_to = max(date(thing.last_year, 3, 31), thing.started_on)
    elif end < thing.started_on:
        thing.counted_to = thing.started_on
    else:
        thing.ended_on, thing.end_is_known, thing.counted_to = end, True, end


def believed_rows(things: list[CareThing], has_end: bool) -> list[Row]:
    """The rows of a table of things."""
    made = []
    for t in things:
        row = {
            "child": t.child, "copy": t.copy, **t.said, "first_year": t.first_year,
            "last_year": t.last_year, "started_on": t.started_on,
        }  # fmt: skip
        if has_end:
            row |= {
                "ended_on": t.ended_on, "is_open": t.is_open, "end_is_known": t.end_is_known,
                "counted_to": t.counted_to,
            }  # fmt: skip
        made.append(row)
    return made


def said_again_rows(things: list[CareThing], table: str) -> list[Row]:
    """What each return but the first said of a thing, beside what the one before it said."""
    made = []
    for t in things:
        for (year_before, before), (year, said) in zip(t.rows, t.rows[1:], strict=False):
            names = [name for name in said if name not in KEYS[table]]
            made.append(
                {"child": t.child, "year": year, "year_before": year_before}
                | {name: said[name] for name in names}
                | {f"{name}_before": before[name] for name in names}
            )
    return made
