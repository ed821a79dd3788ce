"""One thing that several years of a return hold: how it is known again, and what is believed of it.

The rows of all files that have the same child, the same key and the same copy number are one
thing. It is believed column by column:

- of most columns the latest return that holds the thing is believed, blank or not: the return asks
  for them again each year, so a blank says that the value was taken back (an end that is blank
  again says that the thing is open again);
- a column that is `kept` is asked only in the year in which it happened: left blank by a later
  return it keeps what the earlier one said;
- a column that `grows` says how things stand, so that a later value is news and no restatement.

A thing that no return ended, and that the latest return loaded does not hold, ended on a day that
is *not known*: it counts as open up to the end of the last collection year that held it. An end
before its start is not believed: the thing counts as open on its first day and no longer.
"""

from dataclasses import dataclass

from headway.record.joining import typed_columns
from headway.record.table import RecordColumn, RecordTable
from headway.validation.table import Column, Kind, Table


@dataclass(frozen=True, kw_only=True)
class Thing:
    """How the rows of one table of a return become things.

    `key` are the columns that, with the child, tell one from another; `start` is the one without
    which it cannot be placed; `end` its last day, where it has one. `inside` are the columns that
    its rows take from what they stand in. `noun` and `nouns` are its words in sentences.
    """

    table: str
    noun: str
    nouns: str
    key: tuple[str, ...]
    start: str
    end: str = ""
    kept: tuple[str, ...] = ()
    grows: tuple[str, ...] = ()
    inside: tuple[Column, ...] = ()


def compared(thing: Thing, table: Table) -> tuple[Column, ...]:
    """The columns of a thing that a later return may state otherwise."""
    held = [*table.columns, *thing.inside]
    return tuple(
        c for c in held if c.kind not in (Kind.COUNTED, Kind.WRITTEN) and c.name not in thing.key
    )


def believed(thing: Thing, table: Table, prefix: str) -> RecordTable:
    """The record table that holds each thing once, as the latest return that says it has it."""
    columns = compared(thing, table)
    in_key = [c for c in (*table.columns, *thing.inside) if c.name in thing.key]
    key = [name for c in in_key for name in typed_columns(c)]
    # The text of a key may differ where its day does not: two texts that are no day are one blank.
    fields = [(c, name) for c in (*in_key, *columns) for name in typed_columns(c)]
    fields = [(c, name) for c, name in fields if name not in thing.key]
    same = ", ".join(("child", *thing.key, "copy"))
    last = _latest_first(columns)
    nth = [f"ROW_NUMBER() OVER (PARTITION BY {same} ORDER BY {last}) AS nth"]
    nth += [
        f"ROW_NUMBER() OVER (PARTITION BY {same}, CASE WHEN {name} IS NULL THEN 0 ELSE 1 END "
        f"ORDER BY {last}) AS nth_{name}"
        for name in thing.kept
    ]
    said = [
        f"MAX(CASE WHEN {f'nth_{c.name}' if c.name in thing.kept else 'nth'} = 1 "
        f"THEN {name} END) AS {name}"
        for c, name in fields
    ]
    once = (
        f"SELECT {same}, MIN(year) AS first_year, "
        f"MAX(year) AS last_year, MAX(CASE WHEN nth = 1 THEN row END) AS row, {', '.join(said)} "
        f"FROM (SELECT *, {', '.join(nth)} FROM {prefix}_{table.name} "
        f"WHERE {thing.start} IS NOT NULL) AS every "
        f"GROUP BY {same}"
    )
    names = list(dict.fromkeys([*key, *(name for _, name in fields)]))
    return RecordTable(
        name=f"believed_{table.name}",
        title=f"{thing.nouns[0].upper()}{thing.nouns[1:]} of all years, each once",
        columns=_columns(thing, table, names),
        select=_lasting(thing, once, names, prefix),
    )


def said_again(thing: Thing, table: Table, prefix: str) -> RecordTable:
    """The rows of things that an earlier return held too, each beside what that one said.

    `X_before` is what was said of X: of a column that is kept, the latest that was not blank.
    """
    columns = compared(thing, table)
    same = ", ".join(("child", *thing.key, "copy"))
    before = [f"LAG(year) OVER (PARTITION BY {same} ORDER BY nth DESC) AS year_before"]
    for column in columns:
        part = f"{same}, CASE WHEN {typed_columns(column)[0]} IS NULL THEN 0 ELSE 1 END"
        by = part if column.name in thing.kept else same
        before += [
            f"LAG({name}) OVER (PARTITION BY {by} ORDER BY nth DESC) AS {name}_before"
            for name in dict.fromkeys(shown_and_compared(column))
        ]
    names = [f"{thing.start}_raw"]
    names += dict.fromkeys(name for c in columns for name in shown_and_compared(c))
    more = [f"{name}_before" for name in names[1:]]
    return RecordTable(
        name=f"said_again_{table.name}",
        title=f"{thing.nouns[0].upper()}{thing.nouns[1:]} that an earlier return held too",
        columns=(CHILD, *_said_columns(thing, table, names)),
        select=f"SELECT {', '.join(['child', 'year', 'row', *names, 'year_before', *more])} "
        f"FROM (SELECT *, {', '.join(before)} FROM (SELECT *, ROW_NUMBER() OVER "
        f"(PARTITION BY {same} ORDER BY {_latest_first(columns)}) AS nth "
        f"FROM {prefix}_{table.name} WHERE {thing.start} IS NOT NULL) AS every) AS compared "
        "WHERE year_before IS NOT NULL",
    )


def _said_columns(thing: Thing, table: Table, names: list[str]) -> tuple[RecordColumn, ...]:
    """What each return said, then what the one before it said."""

    def column(name: str, kind: str, says: str) -> RecordColumn:
        return RecordColumn(name=name, kind=kind, says=says)

    kinds = {name: _kind(name, table, thing) for name in names}
    return (
        column("year", "number", "The later return's year."),
        column("row", "number", "The row in it."),
        *(column(name, kind, "As filed.") for name, kind in kinds.items()),
        column("year_before", "number", "The earlier return's year."),
        *(
            column(f"{name}_before", kinds[name], "What the earlier return said.")
            for name in names[1:]
        ),
    )


def _latest_first(columns: tuple[Column, ...]) -> str:
    """The order of belief: the latest return, and of one instant what its columns put last."""
    return ", ".join(("filed DESC", *(f"{c.name} DESC" for c in columns), "row DESC"))


def shown_and_compared(column: Column) -> tuple[str, str]:
    """The column that a sentence shows, and the one by which two returns are compared."""
    typed = typed_columns(column)
    return (typed[1] if len(typed) > 1 else typed[0], typed[0])


def _lasting(thing: Thing, once: str, names: list[str], prefix: str) -> str:
    """How long each thing is known to have lasted, beside what is believed of it."""
    start, end = f"b.{thing.start}", f"b.{thing.end}"
    columns = [f"b.{name}" for name in ("child", "copy", *names, "first_year", "last_year", "row")]
    columns += [f"{start} AS started_on", f"{start}_day AS started_day"]
    if thing.end:
        closed = f"{end} < {start} OR ({end} IS NULL AND y.last_on < {start})"
        columns += [
            f"CASE WHEN {end} >= {start} THEN {end} END AS ended_on",
            f"CASE WHEN {end} >= {start} THEN {end}_day END AS ended_day",
            f"CASE WHEN {end} IS NULL AND y.is_latest THEN TRUE ELSE FALSE END AS is_open",
            f"CASE WHEN {end} >= {start} OR ({end} IS NULL AND y.is_latest) THEN TRUE "
            "ELSE FALSE END AS end_is_known",
            f"CASE WHEN {end} >= {start} THEN {end} WHEN {closed} THEN {start} "
            "ELSE y.last_on END AS counted_to",
            f"CASE WHEN {end} >= {start} THEN {end}_day WHEN {closed} THEN {start}_day "
            "ELSE y.last_day END AS counted_to_day",
        ]
    return (
        f"SELECT {', '.join(columns)} FROM ({once}) AS b "
        f"JOIN {prefix}_years AS y ON b.last_year = y.year"
    )


LASTING = (
    RecordColumn(name="started_on", kind="date", says="Its first day."),
    RecordColumn(name="started_day", kind="number", says="Its first day, counted from 1970."),
    RecordColumn(name="ended_on", kind="date", says="Its last day; blank where open or not known."),
    RecordColumn(name="ended_day", kind="number", says="Its last day, counted from 1970."),
    RecordColumn(name="is_open", kind="flag", says="Open at the end of the latest year loaded."),
    RecordColumn(
        name="end_is_known",
        kind="flag",
        says="No where it was open, is held by no later return, and no return says when it ended, "
        "or where its end is before its start.",
    ),
    RecordColumn(
        name="counted_to",
        kind="date",
        says="The last day on which it counts as open: its end; else the last day of the last "
        "collection year that held it.",
    ),
    RecordColumn(name="counted_to_day", kind="number", says="The same, counted from 1970."),
)
HELD = (
    RecordColumn(name="first_year", kind="number", says="The first collection year that holds it."),
    RecordColumn(name="last_year", kind="number", says="The last collection year that holds it."),
    RecordColumn(name="row", kind="number", says="Its row in the table of the latest return."),
)
CHILD = RecordColumn(
    name="child", kind="text", says="The council's own identifier, in capitals: nothing else joins."
)
COPY = RecordColumn(
    name="copy", kind="number", says="1; 2 and on where one return holds the same thing again."
)


def _columns(thing: Thing, table: Table, names: list[str]) -> tuple[RecordColumn, ...]:
    made = tuple(
        RecordColumn(name=name, kind=_kind(name, table, thing), says=f"{name} of the return.")
        for name in names
    )
    lasting = LASTING if thing.end else LASTING[:2]
    return (CHILD, COPY, *made, *HELD, *lasting)


def _kind(name: str, table: Table, thing: Thing) -> str:
    of = {c.name: c.kind for c in (*table.columns, *thing.inside)}
    if name.endswith("_yes"):
        return "flag"
    if name.endswith(("_day", "_number")):
        return "number"
    return "date" if of.get(name) is Kind.DATE else "text"
