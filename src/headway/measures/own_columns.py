"""A council's own figures by columns: hundreds of thousands of them, none an object of its own.

    own = own_columns(record, recorded_measures(), over, cuts)
    own.rows        an Arrow table, a row a figure
    own.figures()   the same, one OwnFigure each

What the figures are is said in own.py.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from headway.measures.own_statements import Asked, columns_of, unlike_columns
from headway.measures.own_value import WHOLE, OwnFigure, Period
from headway.record.table import RecordTable

Arrow = Any
_COLUMNS = ["which", "period", "cut", "part", "numerator", "denominator", "value"]


@dataclass(frozen=True, kw_only=True)
class OwnColumns:
    """Figures as a table. `rows` has `which` (a place in `kinds`), `period` (one in `over`), `cut`
    (one in `cuts`), all int32; `part` (text); `numerator`, `denominator`, `value` (float64)."""

    rows: Arrow
    kinds: tuple[tuple[str, str], ...]
    over: tuple[Period, ...]
    cuts: tuple[str, ...]

    def figures(self) -> list[OwnFigure]:
        """Each figure; a number that is whole as an int."""
        which, period, cut, part, *numbers = (c.to_pylist() for c in self.rows.columns)
        above, below, value = ([_plain(n) for n in column] for column in numbers)
        rows = zip(which, period, cut, part, above, below, value, strict=True)
        return [
            OwnFigure(
                self.kinds[w][0], self.kinds[w][1], self.over[p], self.cuts[c], text, a or 0, b, v
            )
            for w, p, c, text, a, b, v in rows
        ]

    def with_kind(self, kind: str, at: Arrow, below: Arrow, value: Arrow) -> "OwnColumns":
        """The figures, and after them one of another kind for each of those `at` these places: with
        the same numerator, this denominator and value."""
        import pyarrow as pa
        import pyarrow.compute as pc

        given = self.rows.take(at)
        of = pc.unique(given.column("which"))
        which = pc.add(
            pc.index_in(given.column("which"), of), pa.scalar(len(self.kinds), pa.int32())
        )
        period, cut, part, above = (given.column(name) for name in _COLUMNS[1:5])
        more = _table(which, period, cut, part, above, below, value)
        return replace(
            self,
            rows=pa.concat_tables([self.rows, more]),
            kinds=(*self.kinds, *((self.kinds[n][0], kind) for n in of.to_pylist())),
        )

    def of_kind(self, values: Sequence[Any], kind: Any = None) -> Arrow:
        """Of each figure the value that its measure and kind has, given in the order of `kinds`."""
        return _of_each(self.rows.column("which"), values, kind)

    def of_period(self, values: Sequence[Any], kind: Any = None) -> Arrow:
        """Of each figure the value that its period has, given in the order of `over`."""
        return _of_each(self.rows.column("period"), values, kind)

    def of_cut(self, values: Sequence[Any], kind: Any = None) -> Arrow:
        """Of each figure the value that its cut has, given in the order of `cuts`."""
        return _of_each(self.rows.column("cut"), values, kind)


def _of_each(places: Arrow, values: Sequence[Any], kind: Any) -> Arrow:
    import pyarrow as pa

    return pa.array(values, kind).take(places.combine_chunks())


def _plain(number: float | None) -> float | None:
    return int(number) if number is not None and number.is_integer() else number


def columns_from(figures: Iterable[OwnFigure]) -> OwnColumns:
    """Figures that are held one by one, by columns."""
    figures = list(figures)
    kinds = list(dict.fromkeys((f.measure, f.kind) for f in figures))
    over = list(dict.fromkeys(f.period for f in figures))
    cuts = list(dict.fromkeys([*(f.cut for f in figures), WHOLE]))
    at_kind, at_period, at_cut = ({one: n for n, one in enumerate(i)} for i in (kinds, over, cuts))
    return OwnColumns(
        rows=_table(
            [at_kind[f.measure, f.kind] for f in figures],
            [at_period[f.period] for f in figures],
            [at_cut[f.cut] for f in figures],
            [f.part for f in figures],
            *([f[place] for f in figures] for place in (5, 6, 7)),
        ),
        kinds=tuple(kinds),
        over=tuple(over),
        cuts=tuple(cuts),
    )


def columns_under(
    tables: Sequence[Arrow], kinds: Iterable[Asked], over: Sequence[Period], cuts: Sequence[str]
) -> OwnColumns:
    """The tables of all groups, one under another."""
    import pyarrow as pa

    empty: list[Any] = []
    none = _table(empty, empty, empty, empty, empty, empty, empty)
    return OwnColumns(
        rows=pa.concat_tables([none, *tables]),
        kinds=tuple((one.measure, one.recorded.kind) for one in kinds),
        over=tuple(over),
        cuts=(*cuts, WHOLE),
    )


def _table(
    which: Any, period: Any, cut: Any, part: Any, numerator: Any, denominator: Any, value: Any
) -> Arrow:
    import pyarrow as pa

    kinds = [pa.int32()] * 3 + [pa.string()] + [pa.float64()] * 3
    given = (which, period, cut, part, numerator, denominator, value)
    columns = [
        one if isinstance(one, pa.Array | pa.ChunkedArray) else pa.array(one, kind)
        for one, kind in zip(given, kinds, strict=True)
    ]
    return pa.table(columns, names=_COLUMNS)


@dataclass(frozen=True)
class Group:
    """Kinds of measures that read the same rows of a table; by which of its cuts; and the numbers of
    the periods that it has rows of."""

    kinds: Sequence[Asked]
    of: RecordTable
    cuts: Sequence[str]
    covered: Collection[int]


def is_of_several(group: Group, rows: Arrow) -> bool:
    """Whether a group's answer has children with several rows in one period, who count once."""
    return bool(group.kinds[0].recorded.each) and 0 in rows.column("is_one").to_pylist()


def with_several(group: Group, grouped: Arrow, several: Arrow | None) -> Arrow:
    """The rows of one group: to those of children with one row those of the others are added.

    The statement groups both apart where rows of one child count once.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    if not group.kinds[0].recorded.each:
        return grouped
    grouped = grouped.filter(pc.equal(grouped.column("is_one"), 1)).drop_columns(["is_one"])
    if several is None:
        return grouped
    keys = grouped.column_names[: 1 + 2 * len(group.cuts)]
    numbers = grouped.column_names[len(keys) :]
    both = pa.concat_tables([_of_one_kind(rows, keys, numbers) for rows in (grouped, several)])
    added = both.group_by(keys).aggregate([(name, "sum") for name in numbers])
    return added.select([*keys, *(f"{name}_sum" for name in numbers)])


def _of_one_kind(rows: Arrow, keys: Sequence[str], numbers: Sequence[str]) -> Arrow:
    """Numbers as floats, so that answers of two statements can stand under each other."""
    import pyarrow as pa

    kept = {name: rows.column(name) for name in keys}
    return pa.table(kept | {name: rows.column(name).cast(pa.float64()) for name in numbers})


def group_columns(group: Group, rows: Arrow, every_cut: Sequence[str], first: int) -> list[Arrow]:
    """A table of figures for each kind of a group, of the rows of its statement; the first kind is
    numbered `first`. A covered period without a row counted nothing, where its table is not taken."""
    import pyarrow as pa
    import pyarrow.compute as pc

    covered = pa.array(sorted(group.covered), pa.int32())
    rows = rows.set_column(0, "period", rows.column(0).cast(pa.int32()))
    rows = rows.filter(pc.is_in(rows.column(0), covered)).combine_chunks()
    period, width, whole = rows.column(0), len(group.cuts), len(every_cut)
    place = pa.array([whole] * rows.num_rows, pa.int32())
    for n, cut in enumerate(group.cuts):
        is_part = pc.equal(rows.column(1 + width + n), 0)
        place = pc.if_else(is_part, pa.scalar(every_cut.index(cut), pa.int32()), place)
    held = pc.unique(period) if group.of.taken else covered
    seen = pc.filter(period, pc.equal(place, whole))
    empty = held.filter(pc.invert(pc.is_in(held, seen)))
    none = [0] * len(empty)
    period = pa.chunked_array([*period.chunks, empty])
    place = _below(place, [whole] * len(empty), pa.int32())
    part = _below(
        _parts(rows.columns[1 : 1 + width], rows.num_rows), [WHOLE] * len(empty), pa.string()
    )
    counts = [
        _below(column.cast(pa.float64()), none, pa.float64())
        for column in rows.columns[1 + 2 * width :]
    ]
    at = {column: n for n, column in enumerate(unlike_columns(group.kinds))}
    made = []
    for n, one in enumerate(group.kinds):
        top, below = (counts[at[column]] for column in columns_of(one.recorded))
        which = pa.array([first + n] * len(period), pa.int32())
        made.append(_table(which, period, place, part, *_figures(one, top, below)))
    return made


def _below(column: Arrow, more: Sequence[Any], kind: Any) -> Arrow:
    """A column with more values below it."""
    import pyarrow as pa

    chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    return pa.chunked_array([*chunks, pa.array(more, kind)], kind)


def _parts(columns: Sequence[Arrow], rows: int) -> Arrow:
    """Of each row the part that it is of, as text, whichever cut that is by."""
    import pyarrow as pa
    import pyarrow.compute as pc

    whole = pa.chunked_array([pa.array([WHOLE] * rows, pa.string())])
    return pc.coalesce(*(_as_text(column) for column in columns), whole)


def _as_text(column: Arrow) -> Arrow:
    import pyarrow as pa
    import pyarrow.compute as pc

    chunk = column.combine_chunks()
    if pa.types.is_string(chunk.type):
        return chunk
    coded = pc.dictionary_encode(chunk)
    named = pa.array([str(one) for one in coded.dictionary.to_pylist()], pa.string())
    return named.take(coded.indices)


def _to_six_places(sums: Arrow) -> Arrow:
    """Sums as the nearest number of six decimals: an engine's own ROUND may be one step beside it."""
    import pyarrow as pa

    rounded = [number if number is None else round(number, 6) for number in sums.to_pylist()]
    return pa.chunked_array([pa.array(rounded, pa.float64())])


def _figures(one: Asked, top: Arrow, below: Arrow) -> tuple[Arrow, Arrow, Arrow]:
    """One kind's numerators, denominators and values; null where there is none."""
    import pyarrow as pa
    import pyarrow.compute as pc

    r, nothing = one.recorded, pa.scalar(None, pa.float64())
    if r.amount:
        top, below = _to_six_places(top), _to_six_places(below)
    above = pc.fill_null(top, 0)
    none = pa.chunked_array([pa.nulls(len(top), pa.float64())])
    if r.middle:
        return above, none, pc.if_else(pc.greater(above, 0), below, nothing)
    if r.out_of:
        below = pc.fill_null(below, 0)
        times = pa.scalar(100.0 if r.kind == "share" else float(r.times))
        over = pc.if_else(pc.equal(below, 0), nothing, below)
        return above, below, pc.divide(pc.multiply(times, top), over)
    return above, none, top if r.amount else above
