"""Which returns, and which of their tables, each measure of a council's own record comes from."""

from functools import cache

from headway.measures.finding import recorded_measures
from headway.measures.value import Recorded
from headway.record.making import record_tables, shapes
from headway.record.table import RecordTable
from headway.validation.reads import words

Source = tuple[str, str, str]  # a return, a table of it, the kind of year that it is filed for
_NOTHING: frozenset[Source] = frozenset()


@cache
def sources_of() -> dict[str, frozenset[Source]]:
    """The returns' tables that each measure reads, through whatever tables of the record."""
    read = _read_through()
    return {
        m.id: _NOTHING.union(*(read.get(r.table, _NOTHING) for r in m.recorded))
        for m in recorded_measures()
    }


@cache
def sources_behind(measure: str, length: str, cut: str) -> frozenset[Source]:
    """The returns' tables behind a measure's figures of a month or a year, by a cut (blank: of all).

    A year's figure may be a census's and a month's a list's. A list of no year that only names parts
    (of teams, which was which) is behind those cuts alone that read its names.
    """
    read, tables = _read_through(), {table.name: table for table in record_tables()}
    found = _NOTHING
    for one in _recorded().get(measure, ()):
        table = tables.get(one.table)
        if table is None or table.taken not in ("", length):
            continue
        unread = {name for name in table.beside if not _names_parts(table, tables[name], cut)}
        found |= _own(table).union(*(read[name] for name in table.after if name not in unread))
    return found


@cache
def _recorded() -> dict[str, tuple[Recorded, ...]]:
    return {m.id: m.recorded for m in recorded_measures()}


def _names_parts(table: RecordTable, other: RecordTable, cut: str) -> bool:
    """Whether the table that stands beside another must be read for its figures by a cut."""
    if not {of for of, *_ in _read_through()[other.name]} <= _of_no_year():
        return True
    named = words(table.cuts.get(cut, ""))
    return bool(named & {column.name for column in other.columns} - {*table.beside[other.name]})


@cache
def _of_no_year() -> frozenset[str]:
    return frozenset(shape.spec.name for shape in shapes() if shape.optional)


@cache
def _read_through() -> dict[str, frozenset[Source]]:
    """The returns' tables behind each table of the record, through those that it is made of."""
    of_table: dict[str, frozenset[Source]] = {}
    for table in record_tables():
        of_table[table.name] = _own(table).union(
            *(of_table.get(name, _NOTHING) for name in table.after)
        )
    return of_table


def _own(table: RecordTable) -> frozenset[Source]:
    """The returns' tables that a table of the record names itself."""
    named = words(table.select)
    return frozenset(
        (shape.spec.name, one.name, shape.year_ends)
        for shape in shapes()
        for one in shape.spec.tables
        if shape.joined(one.name) in named
    )


def returns_behind() -> dict[str, frozenset[tuple[str, str]]]:
    """The returns that each measure comes from, each with the kind of year that it is filed for."""
    return {
        name: frozenset((of, kind) for of, _, kind in held) for name, held in sources_of().items()
    }
