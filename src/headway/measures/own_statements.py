"""The statements that work out a council's own figures: one for all kinds that read the same rows."""

from collections.abc import Iterable, Sequence
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

    Its columns: `period_number`, `cut_0` and on (the part by each cut), `all_0` and on (1 where the
    row is not of a part by that cut), `is_one`, and `n_0` and on (the counts). Where rows of one
    child count once (`each`), those of a child with one row in the period, who need not be told
    apart, are grouped apart from the others (`is_one` 0): `of_several` then gives the others.
    """
    first = asked[0].recorded
    rows = rows_in_periods(first, of, record, "own_periods", cuts)
    counts = [f"{how} AS n_{n}" for n, (how, _) in enumerate(unlike_columns(asked))]
    apart = []
    if first.each:
        rows = (
            f"SELECT n.*, CASE WHEN rows_of_each = 1 THEN 1 ELSE 0 END AS is_one "
            f"FROM ({_numbered(rows, first.each)}) AS n"
        )
        apart = ["is_one"]
    chosen = ["period_number", *_named(cuts), *_folded(cuts), *apart, *counts]
    return f"SELECT {', '.join(chosen)} FROM ({rows}) AS s {_by_each(cuts, apart)}"


def of_several(asked: Sequence[Asked], of: RecordTable, record: Record, cuts: Sequence[str]) -> str:
    """The counts of children who have several rows in a period, each child once in each of them.

    An engine takes a hundred times as long over a DISTINCT in each of many columns and parts; these
    children are few, so that they are told one by one first, then counted.
    """
    first = asked[0].recorded
    rows = _numbered(rows_in_periods(first, of, record, "own_periods", cuts), first.each)
    conditions = [condition for _, condition in unlike_columns(asked)]
    is_so = [f"MAX(CASE WHEN {c} THEN 1 ELSE 0 END) AS is_{n}" for n, c in enumerate(conditions)]
    one_by_one = (
        f"SELECT {', '.join(['period_number', *_named(cuts), *_folded(cuts), *is_so])} "
        f"FROM ({rows}) AS s WHERE rows_of_each > 1 {_by_each(cuts, [first.each])}"
    )
    keys = ["period_number", *_named(cuts), *(f"all_{n}" for n in range(len(cuts)))]
    counts = [f"SUM(is_{n}) AS n_{n}" for n in range(len(conditions))]
    return (
        f"SELECT {', '.join([*keys, *counts])} FROM ({one_by_one}) AS c GROUP BY {', '.join(keys)}"
    )


def _named(cuts: Sequence[str]) -> list[str]:
    return [f"cut_{n}" for n in range(len(cuts))]


def _folded(cuts: Sequence[str]) -> list[str]:
    return [f"GROUPING({cut}) AS all_{n}" for n, cut in enumerate(_named(cuts))]


def _by_each(cuts: Sequence[str], apart: Sequence[str]) -> str:
    """Grouped by period, and by period and each cut."""
    keys = [["period_number"], *(["period_number", cut] for cut in _named(cuts))]
    sets = ", ".join(f"({', '.join([*key, *apart])})" for key in keys)
    return f"GROUP BY GROUPING SETS ({sets})"


def _numbered(rows: str, each: str) -> str:
    return (
        f"SELECT q.*, COUNT(*) OVER (PARTITION BY period_number, {each}) AS rows_of_each "
        f"FROM ({rows}) AS q"
    )


def unlike_columns(asked: Sequence[Asked]) -> list[Column]:
    """The columns that these kinds need, each once: many shares are out of the same rows."""
    return list(dict.fromkeys(column for one in asked for column in columns_of(one.recorded)))


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
