"""Which returns, and which of their tables, each measure of a council's own record comes from."""

from functools import cache

from headway.measures.finding import recorded_measures
from headway.record.making import record_tables, shapes
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
def sources_behind(measure: str, length: str) -> frozenset[Source]:
    """The returns' tables behind a measure's figures of a month, or of a year.

    A year's figure may be a census's, and a month's a list's.
    """
    read, tables = _read_through(), {table.name: table for table in record_tables()}
    named = [r.table for m in recorded_measures() if m.id == measure for r in m.recorded]
    return _NOTHING.union(
        *(read[t] for t in named if t in tables and tables[t].taken in ("", length))
    )


@cache
def _read_through() -> dict[str, frozenset[Source]]:
    """The returns' tables behind each table of the record, through those that it is made of."""
    of_table: dict[str, frozenset[Source]] = {}
    for table in record_tables():
        named = words(table.select)
        own = frozenset(
            (shape.spec.name, one.name, shape.year_ends)
            for shape in shapes()
            for one in shape.spec.tables
            if shape.joined(one.name) in named
        )
        of_table[table.name] = own.union(*(of_table.get(name, _NOTHING) for name in table.after))
    return of_table


def returns_behind() -> dict[str, frozenset[tuple[str, str]]]:
    """The returns that each measure comes from, each with the kind of year that it is filed for."""
    return {
        name: frozenset((of, kind) for of, _, kind in held) for name, held in sources_of().items()
    }
