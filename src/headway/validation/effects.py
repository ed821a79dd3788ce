"""What errors do to the figures that leaders see: how far each could move once they are mended.

A child about whom an error stands, in a cell that a figure reads, is *in doubt* for that figure:
mended, the child may count or not. An error in a cell that decides only which part of a share a
child is in (its placement) puts nobody in doubt who is outside the share. The figure's lowest and
highest are those with every child in doubt on one side; *without* leaves the children in doubt
out. Where rows are counted (referrals), every row of a child in doubt is on that side. Queries put
nobody in doubt, nor do flags that were accepted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from headway.validation.headline import Headline
from headway.validation.planning import filled
from headway.validation.spec import Asked

if TYPE_CHECKING:
    from headway.engine.duck import Duck


@dataclass(frozen=True, kw_only=True)
class Effect:
    """How far errors could move one figure. Values are whole numbers, or percent for a share.

    `doubted` has the errors that put children in doubt: an Arrow table of `rule` and `place`, a
    number a child.
    """

    headline: Headline
    title: str
    value: float | None
    without: float | None
    lowest: float | None
    highest: float | None
    in_doubt: int
    doubted: Any = field(repr=False, compare=False)

    @cached_property
    def by_rule(self) -> tuple[tuple[str, int], ...]:
        """The rules that put children in doubt, each with how many; most children first."""
        counted = self.doubted.group_by(["rule"]).aggregate([("place", "count_distinct")])
        pairs = zip(
            counted.column("rule").to_pylist(),
            counted.column("place_count_distinct").to_pylist(),
            strict=True,
        )
        return tuple(sorted(pairs, key=lambda item: (-item[1], item[0])))

    @property
    def reach(self) -> float:
        """How far from lowest to highest: in percentage points, or in percent of the highest number."""
        width = (self.highest or 0) - (self.lowest or 0)
        return width if self.headline.out_of else 100 * width / max(self.highest or 0, 1)


@dataclass(frozen=True, eq=False)
class Tally:
    """The children of one table: a row a child, with its number of `rows`, and whether it counts
    (`n0`) and is inside (`d0`) for each headline in turn, or how many of its rows are."""

    table: str
    headlines: tuple[Headline, ...]
    children: Any


def tallies(
    duck: "Duck", headlines: Iterable[Headline], asked: Asked, loaded: frozenset[str]
) -> tuple[Tally, ...]:
    """Tally every table that is typed and that a headline of this year reads."""
    chosen = [h for h in headlines if h.since <= asked.year]
    made = []
    for table in dict.fromkeys(h.table for h in chosen):
        of_table = tuple(h for h in chosen if h.table == table)
        columns = ["CAST(COUNT(*) AS BIGINT) AS rows"]
        for n, headline in enumerate(of_table):
            inside = f"COALESCE(({headline.out_of or 'TRUE'}), FALSE)"
            counted = f"{inside} AND COALESCE(({headline.counts}), FALSE)"
            sums = "SUM" if headline.each_row else "MAX"
            for name, condition in (("n", counted), ("d", inside)):
                ones = f"{sums}(CASE WHEN {condition} THEN 1 ELSE 0 END)"
                columns.append(f"CAST({ones} AS BIGINT) AS {name}{n}")
        # A row that names nobody is one row all the same, but who could be counted by it?
        named = "" if any(h.each_row for h in of_table) else "WHERE CHILD IS NOT NULL "
        sql = f"SELECT CHILD, {', '.join(columns)} FROM {table}_typed {named}GROUP BY CHILD"
        made.append(Tally(table, of_table, duck.query(filled(sql, asked, loaded))))
    return tuple(made)


def effects(tallied: Sequence[Tally], told: Any, end: date) -> tuple[Effect, ...]:
    """What these errors (`table, rule, columns, child`, each once) do to each headline.

    `end` is the last day of the check, for its title.
    """
    made = []
    for tally in tallied:
        errors = _errors(tally, told)
        for n, headline in enumerate(tally.headlines):
            doubted = errors.filter(_touching(errors, tally, n))
            made.append(_effect(headline, _sums(tally, n, doubted), doubted, end))
    return tuple(made)


def shown(value: float | None) -> str:
    """A figure as people read it: whole children with commas, shares to one decimal."""
    if value is None:
        return "none"
    return f"{value:,}" if isinstance(value, int) else f"{value:.1f}"


def worth_a_line(moved: Iterable[Effect]) -> list[Effect]:
    """The figures in which more than one child is in doubt, those that could move furthest first."""
    return sorted((e for e in moved if e.in_doubt > 1 and e.reach), key=lambda e: -e.reach)


def errors_among(flags: Any) -> Any:
    """The errors among flags, each `table`, `rule`, `columns` and `child` once."""
    import pyarrow.compute as pc

    named = ["table", "rule", "columns", "child"]
    errors = flags.filter(pc.equal(flags.column("severity"), "error")).select(named)
    return errors.group_by(named).aggregate([])


def _coded(column: Any) -> tuple[Any, list[str | None]]:
    """A column of texts as numbers, and the texts that these stand for."""
    import pyarrow as pa

    whole = column.combine_chunks()
    if not pa.types.is_dictionary(whole.type):
        whole = whole.dictionary_encode()
    return whole.indices.cast(pa.int32()), whole.dictionary.to_pylist()


def _errors(tally: Tally, errors: Any) -> Any:
    """The errors of a table: `rule`, `columns` (both coded), the child's `place` in the tally."""
    import pyarrow as pa
    import pyarrow.compute as pc

    tables, names = _coded(errors.column("table"))
    if tally.table not in names:
        errors, names = errors.slice(0, 0), [tally.table]
        tables = tables.slice(0, 0)
    told = errors.filter(pc.equal(tables, names.index(tally.table)))
    children, known = _coded(told.column("child"))
    places = pc.index_in(pa.array(known, pa.string()), value_set=tally.children.column("CHILD"))
    told = told.append_column("place", places.cast(pa.int64()).take(children))
    return told.select(["rule", "columns", "place"]).filter(pc.is_valid(told.column("place")))


def _touching(errors: Any, tally: Tally, n: int) -> Any:
    """Which errors put their child in doubt: those of a cell that says who is inside, and, of those
    who are inside, those of any cell that the headline reads."""
    import pyarrow as pa
    import pyarrow.compute as pc

    headline = tally.headlines[n]
    pointed, texts = _coded(errors.column("columns"))

    def about(columns: frozenset[str]) -> Any:
        touched = [not columns.isdisjoint((text or "").split(";")) for text in texts]
        return pa.array(touched, pa.bool_()).take(pointed)

    inside = pc.greater(tally.children.column(f"d{n}").take(errors.column("place")), 0)
    return pc.or_(about(headline.gate()), pc.and_(about(headline.columns()), inside))


def _sums(tally: Tally, n: int, doubted: Any) -> tuple[int, int, int, int, int, int]:
    """Who counts, who is inside, both again without the children in doubt, how many these are, and
    how many of them may count."""
    import pyarrow.compute as pc

    counts, inside = tally.children.column(f"n{n}"), tally.children.column(f"d{n}")
    doubt = doubted.column("place").unique()
    counted, out_of = pc.sum(counts).as_py() or 0, pc.sum(inside).as_py() or 0
    sure = counted - (pc.sum(counts.take(doubt)).as_py() or 0)
    base = out_of - (pc.sum(inside.take(doubt)).as_py() or 0)
    if not tally.headlines[n].each_row:
        return counted, out_of, sure, base, len(doubt), len(doubt)
    may = pc.sum(tally.children.column("rows").take(doubt)).as_py() or 0
    return counted, out_of, sure, base, len(doubt), may


def _effect(
    headline: Headline,
    sums: tuple[int, int, int, int, int, int],
    doubted: Any,
    end: date,
) -> Effect:
    counted, out_of, sure, base, doubt, may = sums
    values: tuple[float | None, ...]
    if not headline.out_of:
        values = (counted, sure, sure, sure + may)
    else:
        values = (
            _share(counted, out_of),
            _share(sure, base),
            _share(sure, base + may),
            _share(sure + may, base + may),
        )
    value, without, lowest, highest = values
    return Effect(
        headline=headline,
        title=headline.title.format(last_day=f"{end.day} {end:%B %Y}"),
        value=value,
        without=without,
        lowest=lowest,
        highest=highest,
        in_doubt=doubt,
        doubted=doubted,
    )


def _share(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
