"""Which returns, and which of their tables, each measure of a council's own record comes from."""

from functools import cache

from headway.measures.finding import recorded_measures
from headway.record.making import record_tables, shapes
from headway.validation.reads import words

Source = tuple[str, str, str]  # a return, a table of it, the kind of year that it is filed for


@cache
def sources_of() -> dict[str, frozenset[Source]]:
    """The returns' tables that each measure reads, through whatever tables of the record."""
    nothing: frozenset[Source] = frozenset()
    of_table: dict[str, frozenset[Source]] = {}
    for table in record_tables():
        named = words(table.select)
        own = frozenset(
            (shape.spec.name, one.name, shape.year_ends)
            for shape in shapes()
            for one in shape.spec.tables
            if shape.joined(one.name) in named
        )
        of_table[table.name] = own.union(*(of_table.get(name, nothing) for name in table.after))
    return {
        m.id: nothing.union(*(of_table.get(r.table, nothing) for r in m.recorded))
        for m in recorded_measures()
    }


def returns_behind() -> dict[str, frozenset[tuple[str, str]]]:
    """The returns that each measure comes from, each with the kind of year that it is filed for."""
    return {
        name: frozenset((of, kind) for of, _, kind in held) for name, held in sources_of().items()
    }
