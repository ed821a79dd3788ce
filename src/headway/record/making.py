"""Making the record: the years joined, then every table of it, each after those that it reads.

    with engine() as duck:
        record = make(duck, [Filed(year=2025, loaded=earlier), Filed(year=2026, loaded=later)])
        record.rows("SELECT COUNT(*) FROM protection_plans WHERE is_open")

Tables are found by walking the folders of this room: to add one, add a file. The tables stay in the
engine for as long as it is open.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, TypeVar

from headway.record.joining import Filed, Progress, Shape, join
from headway.record.table import RecordTable
from headway.validation.finding import found
from headway.validation.loaded import Loaded
from headway.validation.reads import words
from headway.vocabulary.errors import BadInput, Unknown

if TYPE_CHECKING:
    from headway.engine.duck import Duck

Held = TypeVar("Held")


@dataclass(frozen=True)
class Record:
    """A record as it was made: its tables by name, its years, and what answers questions of it.

    `years` are collection years, `years_ending` the years of each kind. `years_of` has, for each
    table, the years of the return that it is made of.
    """

    tables: dict[str, RecordTable]
    years: tuple[int, ...]
    engine: Any = field(repr=False)
    years_of: dict[str, tuple[int, ...]] = field(default_factory=dict)
    years_ending: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def rows(self) -> Callable[[str], list[tuple]]:
        """Runs one SELECT over the record's tables and gives plain tuples."""
        asked: Callable[[str], list[tuple]] = self.engine.rows
        return asked

    @property
    def answers(self) -> Callable[[Sequence[str]], list[Any]]:
        """Runs several SELECTs, some at one time, and gives the Arrow table of each."""
        asked: Callable[[Sequence[str]], list[Any]] = self.engine.answers
        return asked

    @property
    def lend(self) -> Callable[[str, Any], None]:
        """Gives the engine an Arrow table to read beside the record's own."""
        given: Callable[[str, Any], None] = self.engine.lend
        return given


def found_in_folders(kind: type[Held]) -> tuple[Held, ...]:
    """Every value of a kind that a folder of this room holds, each once."""
    room = import_module("headway.record")
    folders = [m.name for m in iter_modules(room.__path__, "headway.record.") if m.ispkg]
    return tuple({id(one): one for folder in folders for one in found(folder, kind)}.values())


@cache
def record_tables() -> tuple[RecordTable, ...]:
    """Every table of the record, each after those that it reads."""
    tables = {table.name: table for table in found_in_folders(RecordTable)}
    order = TopologicalSorter({name: table.after for name, table in sorted(tables.items())})
    return tuple(tables[name] for name in order.static_order())


def make(
    duck: "Duck",
    filed: Sequence[Filed],
    progress: Progress = lambda _: None,
    *,
    only: Iterable[str] = (),
) -> Record:
    """Join these returns and work out every table of the record, in the engine that was opened.

    With `only`, the tables of these names and those that they read.
    """
    if not filed:
        raise BadInput("A record needs at least one year's return, and none was given.")
    of_return = {shape.spec.name: [one for one in filed if one.of == shape.spec.name]
                 for shape in shapes()}  # fmt: skip
    for shape in (one for one in shapes() if one.optional):
        # The last that was given holds; where there is none, its tables have no row.
        none = Filed(year=filed[0].year, loaded=Loaded(tables={}), of=shape.spec.name)
        of_return[shape.spec.name] = of_return[shape.spec.name][-1:] or [none]
    there = [shape for shape in shapes() if of_return[shape.spec.name]]
    tables = _answerable(_needed(tuple(only)) if only else record_tables(), there)
    named = frozenset().union(*(words(table.select) for table in tables))
    every = [(shape, of_return[shape.spec.name]) for shape in there]
    joined = join(duck, every, progress, only=named if only else None)
    engine: Any = duck.for_rules({name: name for name in joined})
    _make_tables(engine, tables, progress)
    kinds = _years_ending(filed)
    return Record(
        tables={table.name: table for table in tables},
        years=kinds.get("collection", ()),
        years_ending=kinds,
        engine=engine,
        years_of=_years_of(
            tables, {s.prefix: of_return[s.spec.name] for s in there if not s.optional}
        ),
    )


def _make_tables(engine: Any, tables: Sequence[RecordTable], progress: Progress) -> None:
    """Make the tables, each as soon as those are made that it reads."""
    titles = {table.name: f"{table.title[0].lower()}{table.title[1:]}" for table in tables}
    engine.in_order(
        {table.name: partial(_make, table) for table in tables},
        {table.name: table.after for table in tables},
        lambda name: progress(f"Working out {titles[name]}"),
    )


def _make(table: RecordTable, engine: Any) -> None:
    engine.make(table.name, table.select)


def _years_ending(filed: Sequence[Filed]) -> dict[str, tuple[int, ...]]:
    """The years of the returns given, by the kind of year that each is filed for."""
    of = {shape.spec.name: shape.year_ends for shape in shapes() if not shape.optional}
    years: dict[str, set[int]] = {}
    for one in (one for one in filed if one.of in of):
        years.setdefault(of[one.of], set()).add(one.year)
    return {kind: tuple(sorted(held)) for kind, held in years.items()}


def _years_of(
    tables: Sequence[RecordTable], filed: dict[str, list[Filed]]
) -> dict[str, tuple[int, ...]]:
    """The years of each table: those in which every return that it reads was filed."""
    of: dict[str, set[str]] = {}
    for table in tables:
        named = words(table.select)
        read = {p for p in filed if any(word.startswith(f"{p}_") for word in named)}
        of[table.name] = read.union(*(of[name] for name in table.after if name in of))
    years = {prefix: {one.year for one in held} for prefix, held in filed.items()}
    return {
        name: tuple(sorted(set.intersection(*(years[p] for p in read)))) if read else ()
        for name, read in of.items()
    }


@cache
def shapes() -> tuple[Shape, ...]:
    """How each return is joined: one a folder of this room."""
    return found_in_folders(Shape)


def _answerable(tables: Sequence[RecordTable], there: Sequence[Shape]) -> tuple[RecordTable, ...]:
    """The tables that read nothing of a return that was not given."""
    absent = tuple(f"{shape.prefix}_" for shape in shapes() if shape not in there)
    left_out: set[str] = set()
    for table in tables:
        if left_out & set(table.after) or any(w.startswith(absent) for w in words(table.select)):
            left_out.add(table.name)
    return tuple(table for table in tables if table.name not in left_out)


def _needed(names: tuple[str, ...]) -> tuple[RecordTable, ...]:
    """The tables of these names and all that they read, in the order of making."""
    by_name = {table.name: table for table in record_tables()}
    wanted: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in by_name:
            raise Unknown("table of the record", name, list(by_name))
        if name not in wanted:
            wanted.add(name)
            waiting += by_name[name].after
    return tuple(table for table in record_tables() if table.name in wanted)
