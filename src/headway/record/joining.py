"""Years of one return, put under one another: one typed table for each table of the return.

    join(duck, [(SHAPE, [Filed(year=2025, loaded=earlier), Filed(year=2026, loaded=later)])])

gives `cin_cp_plans` and its like: a row for each row of each file, with `child`, `year`, `row`, the
typed columns of the table (`CPPendDate`, `CPPendDate_raw`, `CPPendDate_day`;
`NumberOfPreviousCPP_number`; `ReferralNFA_yes`), and what it takes from the row that it stands
inside: the referral date of its episode, the first day of its plan.

- `child` is the council's own identifier, trimmed and in capitals, and nothing else: no pupil
  number, birth date or postcode ever joins two children. A row whose child has no identifier is
  nobody's and is left out.
- `filed` numbers the returns by collection year and, within one year, by the instant that the
  header gives: the highest is believed. Files of one year are returns of it beside each other.
- `copy` numbers the rows of one file that would be one thing, by what they hold.

The engine then also has `cin_years` (the years loaded), `cin_months` (their months), `cin_days` (the
calendar of every day that the record speaks of) and `cin_nobody` (children without an identifier, for the list of cases).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from headway.record.calendar import days_of, months_of, years_of
from headway.validation.loaded import Loaded
from headway.validation.spec import ReturnSpec
from headway.validation.table import Column, Kind, Table
from headway.validation.typing import type_table

if TYPE_CHECKING:
    from headway.engine.duck import Duck

Progress = Callable[[str], None]
# The column that numbers the files of a return, beside the columns that stand in them.
FILE = "file_number"


@dataclass(frozen=True, kw_only=True)
class Filed:
    """One return as it was read: its collection year, and the name of the return that it is."""

    year: int
    loaded: Loaded
    of: str = "cin"


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What every row inside a row of the table `of` takes from it; `copy_as` names its number."""

    of: str
    columns: tuple[str, ...]
    copy_as: str = ""


@dataclass(frozen=True, kw_only=True)
class Shape:
    """How one return is joined: under which name, by which keys, and what is carried inward.

    `year_ends` is the kind of year it is filed for, as in vocabulary.years. What is `optional` is of
    no year: where none was given its tables are there without a row."""

    spec: ReturnSpec
    prefix: str
    keys: dict[str, tuple[str, ...]]
    carried: tuple[Carried, ...] = ()
    year_ends: str = "collection"
    optional: bool = False

    def tables(self) -> tuple[Table, ...]:
        """The tables whose rows are of a child."""
        return tuple(t for t in self.spec.tables if self.spec.child in t.names())

    def joined(self, table: str) -> str:
        """The engine's name of a table of all years."""
        return f"{self.prefix}_{table}"

    def carried_to(self, table: Table) -> tuple[tuple[Carried, tuple[str, ...]], ...]:
        """What a table's rows take from what they stand inside, and the numbers that find it."""
        found = []
        for one in self.carried:
            ids = self.spec.table(one.of).ids
            if one.of != table.name and set(ids) <= set(table.names()):
                found.append((one, ids))
        return tuple(found)


@dataclass(frozen=True)
class _Step:
    """One thing that is done to join a return: the tables it makes, after which it can be done, and
    whether they stay."""

    makes: tuple[str, ...]
    job: Callable[["Duck"], None]
    after: tuple[str, ...] = ()
    stays: bool = True


def join(
    duck: "Duck",
    every: Sequence[tuple[Shape, Sequence[Filed]]],
    progress: Progress = lambda _: None,
    *,
    only: frozenset[str] | None = None,
) -> list[str]:
    """Make the joined tables of these returns in the engine, all or those of these names; give their
    names. What waits for nothing else is done at one time, whichever return it is of."""
    progress("Reading the years into the record")
    steps: list[_Step] = []
    for shape, given in every:
        filed = _each_once(given)
        _make_files(duck, shape, filed)
        steps += _steps(shape, filed, only)
    jobs = {step.makes[0]: step.job for step in steps}
    duck.in_order(jobs, {step.makes[0]: step.after for step in steps}, lambda _: None)
    for name in (name for step in steps if not step.stays for name in step.makes):
        duck.run(f"DROP TABLE {name}")
    return [name for step in steps if step.stays for name in step.makes]


def _steps(shape: Shape, filed: Sequence[Filed], only: frozenset[str] | None) -> Iterator[_Step]:
    """What is done to join one return: its tables typed, joined, and the days that they speak of."""
    wanted = [t for t in shape.tables() if only is None or shape.joined(t.name) in only]
    for table in _read_for(shape, wanted):
        yield _Step((_typed(shape, table.name),), partial(_type, shape, table, filed), stays=False)
    for table in wanted:
        read = (table.name, *(one.of for one, _ in shape.carried_to(table)))
        after = tuple(_typed(shape, name) for name in read)
        yield _Step((shape.joined(table.name),), partial(_join, shape, table), after)
    for table in (t for t in shape.tables() if t.one_a_child):
        job = partial(_nobody, shape, table)
        yield _Step((f"{shape.prefix}_nobody",), job, (_typed(shape, table.name),))
    years = sorted({one.year for one in filed})
    yield _Step(
        tuple(f"{shape.prefix}_{name}" for name in ("years", "months", "days")),
        partial(_calendar, shape, wanted, years),
        tuple(shape.joined(table.name) for table in wanted),
    )


def _read_for(shape: Shape, wanted: Sequence[Table]) -> tuple[Table, ...]:
    """The tables that must be typed: those wanted, what they stand inside, and who the children are."""
    names = {table.name for table in wanted}
    for _ in range(2):  # an assessment, which its factors stand inside, stands inside an episode
        inner = [table for table in shape.tables() if table.name in names]
        names |= {one.of for table in inner for one, _ in shape.carried_to(table)}
    return tuple(t for t in shape.tables() if t.name in names or t.one_a_child)


def typed_columns(column: Column) -> tuple[str, ...]:
    """The names that one column of a return has once typed; the first holds what is compared."""
    if column.kind is Kind.COUNTED:
        return ()
    if column.kind is Kind.DATE:
        return (column.name, f"{column.name}_raw", f"{column.name}_day")
    if column.kind is Kind.NUMBER:
        return (f"{column.name}_number", column.name)
    if column.kind is Kind.MONEY:
        return (f"{column.name}_pounds", column.name)
    if column.kind is Kind.FLAG:
        return (f"{column.name}_yes", column.name)
    return (column.name,)


def _each_once(filed: Sequence[Filed]) -> list[Filed]:
    """The returns, one that was given twice but once."""
    kept: list[Filed] = []
    for one in filed:
        if not any(one.year == o.year and one.loaded.tables == o.loaded.tables for o in kept):
            kept.append(one)
    return kept


def _ranks(filed: Sequence[Filed]) -> list[int]:
    """Which return is believed before which: by year, then by the instant in its header."""
    keys = [(one.year, _made_at(one.loaded)) for one in filed]
    order = {key: rank for rank, key in enumerate(sorted(set(keys)), start=1)}
    return [order[key] for key in keys]


def _made_at(loaded: Loaded) -> str:
    header = loaded.tables.get("header")
    if header is None or "DateTime" not in header.column_names:
        return ""
    return max((text.strip() for text in header.column("DateTime").to_pylist() if text), default="")


def _typed(shape: Shape, table: str) -> str:
    return f"{shape.prefix}_all_{table}_typed"


def _text(shape: Shape, table: str) -> str:
    return f"{shape.prefix}_all_{table}_text"


def _files(shape: Shape) -> str:
    return f"{shape.prefix}_files"


def _make_files(duck: "Duck", shape: Shape, filed: Sequence[Filed]) -> None:
    """Which file is of which year, and which is believed before which."""
    rows = ", ".join(
        f"({number}, {one.year}, {rank})"
        for number, (one, rank) in enumerate(zip(filed, _ranks(filed), strict=True))
    )
    duck.make(_files(shape), f"SELECT * FROM (VALUES {rows}) AS f(file, year, filed)")


def _type(shape: Shape, table: Table, filed: Sequence[Filed], duck: "Duck") -> None:
    """Type one table of all files together: a statement costs more to plan than to run."""
    keep = {name for column in table.columns for name in typed_columns(column)}
    name = _typed(shape, table.name).removesuffix("_typed")
    columns = (*table.columns, Column(name=FILE, kind=Kind.COUNTED))
    rows = _one_under_another(table.name, filed)
    numbered = replace(table, columns=columns)
    type_table(shape.spec, numbered, rows, name, frozenset({*keep, FILE}), duck)
    duck.give_back(_text(shape, table.name))


def _one_under_another(table: str, filed: Sequence[Filed]) -> Any | None:
    """The text of one table of every file that has it, with the number of the file."""
    import pyarrow as pa

    held = []
    for number, one in enumerate(filed):
        if (rows := one.loaded.tables.get(table)) is not None:
            numbers = pa.repeat(pa.scalar(number, pa.int64()), rows.num_rows)
            held.append(rows.append_column(FILE, numbers))
    return pa.concat_tables(held, promote_options="default") if held else None


def _join(shape: Shape, table: Table, duck: "Duck") -> None:
    duck.make(shape.joined(table.name), _rows_of(shape, table))


def _rows_of(shape: Shape, table: Table, inner: str = "") -> str:
    """The rows of one table of all files, with what they carry from outside."""
    columns, joins = [], [f"JOIN {_files(shape)} AS f ON t.{FILE} = f.file"]
    for column in table.columns:
        if column.name != shape.spec.child:
            columns += [_said("t", column, name) for name in typed_columns(column)]
    for place, (one, ids) in enumerate(shape.carried_to(table)):
        outer = shape.spec.table(one.of)
        by = " AND ".join(f"t.{name} = o{place}.{name}" for name in (FILE, *ids))
        source = f"({_numbered(shape, outer)})" if one.copy_as else _typed(shape, one.of)
        joins.append(f"LEFT JOIN {source} AS o{place} ON {by}")
        for column in (c for c in outer.columns if c.name in one.columns):
            columns += [_said(f"o{place}", column, name) for name in typed_columns(column)]
        if one.copy_as:
            columns.append(f"o{place}.copy AS {one.copy_as}")
    key = shape.keys.get(table.name)
    copy = f", {_copy(shape, table)} AS copy" if key is not None else ""
    return (
        f"SELECT {inner}t.CHILD AS child, f.year AS year, f.filed AS filed, f.file AS file, "
        f"t.row AS row, {', '.join(columns)}{copy} FROM {_typed(shape, table.name)} AS t "
        f"{' '.join(joins)} WHERE t.CHILD IS NOT NULL"
    )


def _copy(shape: Shape, table: Table) -> str:
    """The number of a row among those of its file that have its key, whatever the file's order."""
    carried = {
        name: f"o{place}.{name}"
        for place, (one, _) in enumerate(shape.carried_to(table))
        for name in one.columns
    }
    key = [f"t.{FILE}", "t.CHILD", *(carried.get(n, f"t.{n}") for n in shape.keys[table.name])]
    held = [c for c in table.columns if c.kind is not Kind.COUNTED and c.name != shape.spec.child]
    order = [f"t.{c.name}" for c in held] + list(carried.values()) + ["t.row"]
    return f"ROW_NUMBER() OVER (PARTITION BY {', '.join(key)} ORDER BY {', '.join(order)})"


def _numbered(shape: Shape, table: Table) -> str:
    """A typed table with the copy of each row, for those that stand inside it."""
    ids = ", ".join(f"t.{name}" for name in (FILE, *table.ids))
    return _rows_of(shape, table, f"{ids}, ")


def _said(of: str, column: Column, name: str) -> str:
    if column.kind is Kind.FLAG and name.endswith("_yes"):
        text = f"lower({of}.{column.name})"
        return (
            f"CASE WHEN {text} IN ('true', '1') THEN TRUE "
            f"WHEN {text} IN ('false', '0') THEN FALSE END AS {name}"
        )
    return f"{of}.{name}"


def _nobody(shape: Shape, table: Table, duck: "Duck") -> None:
    """List the children that no file names."""
    duck.make(
        f"{shape.prefix}_nobody",
        f"SELECT f.year AS year, t.row AS row FROM {_typed(shape, table.name)} AS t "
        f"JOIN {_files(shape)} AS f ON t.{FILE} = f.file WHERE t.CHILD IS NULL",
    )


def _calendar(shape: Shape, tables: Sequence[Table], years: list[int], duck: "Duck") -> None:
    """Make the years loaded, their months, and a calendar of every day that stands in the record."""
    dates = [
        f"SELECT {column.name} AS day FROM {shape.joined(table.name)} WHERE {column.name} IS NOT NULL"
        for table in tables
        for column in table.columns
        if column.kind is Kind.DATE
    ]
    every = f"SELECT DISTINCT day FROM ({_union(dates)})"
    held: set[date] = {row[0] for row in duck.rows(every)} if dates else set()
    made: list[tuple[str, Any]] = [
        ("years", years_of(years, shape.year_ends)),
        ("months", months_of(years, shape.year_ends)),
        ("days", days_of(held, years)),
    ]
    for name, rows in made:
        lent = f"{shape.prefix}_{name}_lent"
        duck.table(lent, rows)
        duck.make(f"{shape.prefix}_{name}", f"SELECT * FROM {lent}")
        duck.give_back(lent)


def _union(selects: list[str]) -> str:
    return " UNION ALL ".join(selects)
