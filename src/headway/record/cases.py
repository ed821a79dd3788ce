"""Cases that every return of things has: what its years do not say alike, or do not say.

Each is one SELECT of `kind, year, child, table_name, row, sentence`; a return puts its own beside
them and makes one table of all.
"""

from collections.abc import Iterable, Iterator

from headway.record.joining import Shape
from headway.record.table import RecordColumn
from headway.record.things import Thing, compared, shown_and_compared
from headway.validation.table import Table

NOBODY = "CASE WHEN FALSE THEN '' END"
NO_ROW = "CASE WHEN FALSE THEN y.year END"
# Kinds of case that any return may have, each with what the record does.
KINDS = {
    "no identifier": "The child has no identifier of the council, so it is left out.",
    "no date": "It has no first day that can be read, so it is left out.",
    "twice in one return": "One return holds the same thing again; both are kept.",
    "restated": "A later return says otherwise; the later is believed.",
    "missing in between": "Two returns hold it and one between them does not; it is taken to go on.",
    "not in the next return": "It was open and the next year's return does not hold it: when it "
    "ended is not known, and it counts as open up to the end of the year that held it.",
    "open before a gap": "The same, where the next year's return is not loaded.",
    "gap in the years": "A year between two that are loaded is not; what it held is not known.",
    "end before its start": "The end is not believed; it counts as open on its first day only.",
    "overlap": "Two of a child's were open at once; both are kept as filed.",
    "after an adoption": "The identifier goes on after an adoption; nothing is joined across it.",
}


def columns(kinds: Iterable[str]) -> tuple[RecordColumn, ...]:
    """The columns of a table of cases of these kinds."""
    return (
        RecordColumn(name="kind", kind="text", says=f"One of: {', '.join(kinds)}."),
        RecordColumn(name="year", kind="number", says="The collection year of the return meant."),
        RecordColumn(name="child", kind="text", says="The child; blank where it is of none."),
        RecordColumn(name="table", kind="text", says="The table of the return."),
        RecordColumn(name="row", kind="number", says="The row in it; blank where it is of none."),
        RecordColumn(name="sentence", kind="text", says="What is so, and what was made of it."),
    )


def every(selects: Iterable[str]) -> str:
    """One SELECT of all cases."""
    return f"""
        SELECT kind, year, child, table_name AS "table", row, sentence
        FROM ({" UNION ALL ".join(selects)}) AS every
    """


def case(kind: str, *, year: str, child: str, table: str, row: str, says: str, of: str) -> str:
    """One kind of case as a SELECT; `year`, `child`, `row` and `says` are SQL over `of`."""
    return (
        f"SELECT '{kind}' AS kind, {year} AS year, {child} AS child, '{table}' AS table_name, "
        f"{row} AS row, {says} AS sentence FROM {of}"
    )


def of_one_return(shape: Shape, thing: Thing) -> Iterator[str]:
    """Cases that one return is enough for."""
    yield case(
        "no date",
        year="year",
        child="child",
        table=thing.table,
        row="row",
        says=f"'This {thing.noun} has no first day that can be read, so it is not in the record.'",
        of=f"{shape.prefix}_{thing.table} WHERE {thing.start} IS NULL",
    )
    yield case(
        "twice in one return",
        year="last_year",
        child="child",
        table=thing.table,
        row="row",
        says=f"'A return holds {_a(thing.noun)} of ' || {thing.start}_raw || "
        "' of this child once more. Both are kept.'",
        of=f"believed_{thing.table} WHERE copy > 1",
    )


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def restated(thing: Thing, table: Table, *, unsaid: frozenset[str] = frozenset()) -> Iterator[str]:
    """Cases in which a later return changed what an earlier one had filled.

    What stands in a column of `unsaid` is in no sentence: that it changed is."""
    for column in compared(thing, table):
        if column.name in thing.grows:
            continue
        shown, held = shown_and_compared(column)
        changed = f"{held} <> {held}_before"
        was, now = f" was ' || {shown}_before || ' and is now ' || ", f"{shown} || '"
        if column.name in unsaid:
            was, now = " is another than it was' || ", "'"
        now = f"{now}. The later return is believed.'"
        if column.name not in thing.kept:
            changed = f"({changed} OR {held} IS NULL)"
            blank = "'. It is now blank" if column.name in unsaid else "'blank"
            now = (
                f"CASE WHEN {held} IS NULL THEN {blank}. The later return is believed.' "
                f"ELSE {now} END"
            )
        yield case(
            "restated",
            year="year",
            child="child",
            table=thing.table,
            row="row",
            says=f"'{column.name} of the {thing.noun} of ' || {thing.start}_raw || '{was}{now}",
            of=f"said_again_{thing.table} WHERE {held}_before IS NOT NULL AND {changed}",
        )


def between(shape: Shape, thing: Thing) -> str:
    """Things that a return does not hold, though one before and one after it do."""
    return case(
        "missing in between",
        year="y.year",
        child="s.child",
        table=thing.table,
        row="s.row",
        says=f"'The {thing.noun} of ' || s.{thing.start}_raw || ' is not in the return of ' || "
        "y.label || ', though an earlier and a later one hold it. It is taken to have gone on.'",
        of=f"said_again_{thing.table} AS s JOIN {shape.prefix}_years AS y "
        "ON y.year > s.year_before AND y.year < s.year",
    )


def ends(shape: Shape, thing: Thing) -> Iterator[str]:
    """Cases of things whose end is not known, or not believed."""
    start, end, years = f"b.{thing.start}", f"b.{thing.end}", f"{shape.prefix}_years"
    plain = {"year": "b.last_year", "child": "b.child", "table": thing.table, "row": "b.row"}
    of = (
        f"believed_{thing.table} AS b JOIN {years} AS y ON y.year = b.last_year "
        f"LEFT JOIN {years} AS n ON n.year = b.last_year + 1 "
        f"WHERE {end} IS NULL AND NOT y.is_latest AND n.year IS"
    )
    so = "When it ended is not known, and it counts as open up to 31 March ' || y.label || '.'"
    yield case(
        "not in the next return",
        says=f"'The {thing.noun} of ' || {start}_raw || ' was open in the return of ' || y.label "
        f"|| ' and is not in the next. {so}",
        of=f"{of} NOT NULL",
        **plain,
    )
    yield case(
        "open before a gap",
        says=f"'The {thing.noun} of ' || {start}_raw || ' was open in the return of ' || y.label "
        f"|| ', the next of which is not loaded, and is in none after it. {so}",
        of=f"{of} NULL",
        **plain,
    )
    yield case(
        "end before its start",
        says=f"'The {thing.noun} of ' || {start}_raw || ' ends on ' || {end}_raw || ', before it "
        "began. The end is not believed, and it counts as open on its first day only.'",
        of=f"believed_{thing.table} AS b WHERE {end} < {start}",
        **plain,
    )


def overlap(thing: Thing, things: str, whose: str, order: str) -> str:
    """Two things of a child that were open at once. `things` is SQL that gives them; only those that
    agree in `whose` are one person's; they follow one another in `order`."""
    open_to = (
        f"MAX(counted_to_day) OVER (PARTITION BY {whose} ORDER BY {order} "
        "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS open_to_day"
    )
    return case(
        "overlap",
        year="last_year",
        child="child",
        table=thing.table,
        row="row",
        says=f"'The {thing.noun} of ' || {thing.start}_raw || ' began while another of the child "
        "was open. Both are kept as filed; a day counts the child once.'",
        of=f"(SELECT *, {open_to} FROM ({things}) AS b) AS b WHERE open_to_day > started_day",
    )


def nobody(shape: Shape, table: str) -> str:
    """Children whom a return gives no identifier."""
    return case(
        "no identifier",
        year="year",
        child=NOBODY,
        table=table,
        row="row",
        says="'This child has no identifier, so nothing that the return says of it is in the "
        "record.'",
        of=f"{shape.prefix}_nobody",
    )


def gaps(shape: Shape) -> str:
    """Years that are not loaded, between two that are."""
    years = f"{shape.prefix}_years"
    return case(
        "gap in the years",
        year="y.year",
        child=NOBODY,
        table="header",
        row=NO_ROW,
        says="'The return of the year after ' || y.label || ' is not loaded, and a later one is. "
        "What it held is not known.'",
        of=f"{years} AS y LEFT JOIN {years} AS n ON n.year = y.year + 1 "
        "WHERE n.year IS NULL AND NOT y.is_latest",
    )
