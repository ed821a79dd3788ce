"""The statements that work out a council's own figures: one for all kinds that read the same rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from headway.measures.value import Measure, Recorded
from headway.record.making import Record
from headway.record.table import RecordTable

# How a column is worked out, and, of a count, the condition that it counts.
Column = tuple[str, str]
_NOTHING: Column = ("NULL", "FALSE")
# A cut that reads one of these cannot be told before a row is set beside its period.
_OF_THE_PERIOD = ("told_on", "month_end", "period_start")


@dataclass(frozen=True)
class Asked:
    """One kind of one measure."""

    measure: str
    recorded: Recorded


def together(measures: Iterable[Measure]) -> list[list[Asked]]:
    """Kinds of measures, grouped by the rows that they read."""
    groups: dict[tuple[str, ...], list[Asked]] = {}
    for m in measures:
        for r in m.recorded:
            group = groups.setdefault((r.table, r.on, r.stands, r.each), [])
            group.append(Asked(m.id, r))
    return list(groups.values())


def counted_by(recorded: Recorded) -> str:
    """By what its rows fall into a period: a column's day, or the end of the period (`stands`)."""
    return "stands" if recorded.stands else recorded.on


def rows_in_periods(
    recorded: Recorded,
    of: RecordTable,
    record: Record,
    periods: str,
    cuts: Sequence[str] = (),
) -> str:
    """A SELECT of a measure's rows in each period, beside what conditions may read, and the parts.

    The columns `cut_0` and on are the parts that a row is in, by the cuts in their order.
    """
    expressions = of.cuts_where(counted_by(recorded))
    parts = [f"{expressions[cut]} AS cut_{n}" for n, cut in enumerate(cuts)]
    early = [part for part in parts if not any(word in part for word in _OF_THE_PERIOD)]
    when = f"t.{recorded.on} <= p.last_on"
    if not recorded.stands:
        when = f"t.{recorded.on} >= p.first_on AND {when}"
    told = "p.last_on" if recorded.stands else f"t.{recorded.on}"
    rows = (
        f"SELECT t.*, p.number AS period_number, p.first_on AS period_start, "
        "p.last_on AS month_end, p.last_day AS month_end_day, p.year AS month_end_year, "
        f"p.last_workday AS month_end_workday, {told} AS told_on "
        f"FROM ({_with_parts(_beside(of, record), early)}) AS t JOIN {periods} AS p "
        f"ON p.year_ends = '{of.year_ends}' AND {when}"
    )
    rows = _with_parts(rows, [part for part in parts if part not in early])
    return f"SELECT * FROM ({rows}) AS r WHERE {recorded.stands}" if recorded.stands else rows


def _with_parts(rows: str, parts: Sequence[str]) -> str:
    return f"SELECT r.*, {', '.join(parts)} FROM ({rows}) AS r" if parts else rows


def _beside(of: RecordTable, record: Record) -> str:
    """The table with the columns of what stands beside it, less those that it has itself."""
    more, joins, held = [], [], {c.name for c in of.columns}
    for place, (name, same) in enumerate(of.beside.items()):
        by = " AND ".join(f"b{place}.{theirs} = o.{ours}" for theirs, ours in same.items())
        joins.append(f"LEFT JOIN {name} AS b{place} ON {by}")
        columns = [c.name for c in record.tables[name].columns if c.name not in held]
        more += [f"b{place}.{column}" for column in columns]
        held.update(columns)
    return f"SELECT {', '.join(['o.*', *more])} FROM {of.name} AS o {' '.join(joins)}"


def statement(asked: Sequence[Asked], of: RecordTable, record: Record, cuts: Sequence[str]) -> str:
    """One SELECT for all that read the same rows: a row a period and part, and a column a count.

    Where rows of one child count once, those of a child with one row in the period, who need not be
    told apart, are grouped apart from the others: `one_by_one` then gives the others.
    """
    first = asked[0].recorded
    rows = rows_in_periods(first, of, record, "own_periods", cuts)
    columns = [how for how, _ in unlike_columns(asked)]
    named = [f"cut_{n}" for n in range(len(cuts))]
    which = [f"GROUPING({cut})" for cut in named]
    keys = [["period_number"], *(["period_number", cut] for cut in named)]
    if first.each:
        rows = (
            f"SELECT n.*, CASE WHEN rows_of_each = 1 THEN 1 ELSE 0 END AS is_one "
            f"FROM ({_numbered(rows, first.each)}) AS n"
        )
        which.append("is_one")
        keys = [[*key, "is_one"] for key in keys]
    sets = ", ".join(f"({', '.join(key)})" for key in keys)
    chosen = ", ".join(["period_number", *named, *which, *columns])
    return f"SELECT {chosen} FROM ({rows}) AS s GROUP BY GROUPING SETS ({sets})"


def one_by_one(asked: Sequence[Asked], of: RecordTable, record: Record, cuts: Sequence[str]) -> str:
    """The rows of children who have several in a period, with whether each column counts them."""
    first = asked[0].recorded
    rows = _numbered(rows_in_periods(first, of, record, "own_periods", cuts), first.each)
    named = [f"cut_{n}" for n in range(len(cuts))]
    is_so = [f"CASE WHEN {condition} THEN 1 ELSE 0 END" for _, condition in unlike_columns(asked)]
    chosen = ", ".join(["period_number", first.each, *named, *is_so])
    return f"SELECT {chosen} FROM ({rows}) AS s WHERE rows_of_each > 1"


def _numbered(rows: str, each: str) -> str:
    return (
        f"SELECT q.*, COUNT(*) OVER (PARTITION BY period_number, {each}) AS rows_of_each "
        f"FROM ({rows}) AS q"
    )


def is_of_several(asked: Sequence[Asked], rows: Sequence[tuple], cuts: int) -> bool:
    """Whether a group's answer has children with several rows in one period, who count once."""
    at = 1 + 2 * cuts
    return bool(asked[0].recorded.each) and any(row[at] == 0 for row in rows)


def unlike_columns(asked: Sequence[Asked]) -> list[Column]:
    """The columns that these kinds need, each once: many shares are out of the same rows."""
    return list(dict.fromkeys(column for one in asked for column in columns_of(one.recorded)))


def added(
    asked: Sequence[Asked], grouped: Sequence[tuple], several: Sequence[tuple], cuts: int
) -> list[tuple]:
    """The rows of one group: to those of children with one row, those told one by one are added.

    An engine takes a hundred times as long over a DISTINCT in each of many columns and parts.
    """
    if not asked[0].recorded.each:
        return list(grouped)
    seen: dict[tuple, list[set]] = {}
    for period, child, *told in several:
        parts, is_so = told[:cuts], told[cuts:]
        for key in _keys(period, parts):
            held = seen.setdefault(key, [set() for _ in is_so])
            for children, so in zip(held, is_so, strict=True):
                if so:
                    children.add(child)
    width = 1 + 2 * cuts
    rows = {row[:width]: row[width + 1 :] for row in grouped if row[width] == 1}
    for key, held in seen.items():
        was = rows.get(key) or (0,) * len(held)
        rows[key] = tuple(
            None if n is None else n + len(children) for n, children in zip(was, held, strict=True)
        )
    return [(*key, *values) for key, values in rows.items()]


def _keys(period: int, parts: Sequence[str | None]) -> Iterator[tuple]:
    """What a row counts in: the whole, and its part by each cut."""
    nothing, folded = (None,) * len(parts), (1,) * len(parts)
    yield (period, *nothing, *folded)
    for n, part in enumerate(parts):
        at = (*nothing[:n], part, *nothing[n + 1 :])
        yield (period, *at, *folded[:n], 0, *folded[n + 1 :])


def columns_of(r: Recorded) -> tuple[Column, Column]:
    """Numerator and denominator (a number's is null; a value's the middle)."""
    if r.amount:
        below = _sum(r.out_of, r.per or r.amount) if r.out_of else _NOTHING
        return _sum(r.counts, r.amount), below
    if r.middle:
        middle = f"MEDIAN(CASE WHEN {r.counts} THEN {r.middle} END)"
        return _count(f"({r.counts}) AND ({r.middle}) IS NOT NULL"), (middle, "FALSE")
    if r.out_of:
        return _count(f"({r.out_of}) AND ({r.counts})"), _count(r.out_of)
    return _count(r.counts), _NOTHING


def _count(condition: str) -> Column:
    return f"COUNT(CASE WHEN {condition} THEN 1 END)", condition


def _sum(condition: str, number: str) -> Column:
    # Sums of decimals differ in their last place by the order in which they are added.
    return f"ROUND(SUM(CASE WHEN {condition} THEN {number} END), 6)", "FALSE"
