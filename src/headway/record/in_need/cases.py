"""What the years do not say alike, or do not say: every case in which a rule of joining decided."""

from collections.abc import Iterator

from headway.record.in_need.adoptions import WITH_ADOPTIONS, is_after
from headway.record.in_need.things import BELIEVED, SAID_AGAIN, SHAPE, THINGS
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import Thing, compared, shown_and_compared

# Kinds of case, each with what the record does.
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
    "review outside its plan": "A review on or before its plan's first day, or of no plan with a "
    "day; it is no review of that plan.",
    "after an adoption": "The identifier goes on after an adoption; nothing is joined across it.",
    "weekdays alone": "The bank holidays of a year are not known here, so weekdays were counted.",
}


def _case(kind: str, *, year: str, child: str, table: str, row: str, says: str, of: str) -> str:
    return (
        f"SELECT '{kind}' AS kind, {year} AS year, {child} AS child, '{table}' AS table_name, "
        f"{row} AS row, {says} AS sentence FROM {of}"
    )


def _of_one_return(thing: Thing) -> Iterator[str]:
    """Cases that one return is enough for."""
    yield _case(
        "no date",
        year="year",
        child="child",
        table=thing.table,
        row="row",
        says=f"'This {thing.noun} has no first day that can be read, so it is not in the record.'",
        of=f"{SHAPE.prefix}_{thing.table} WHERE {thing.start} IS NULL",
    )
    yield _case(
        "twice in one return",
        year="last_year",
        child="child",
        table=thing.table,
        row="row",
        says=f"'A return holds a {thing.noun} of ' || {thing.start}_raw || "
        "' of this child once more. Both are kept.'",
        of=f"believed_{thing.table} WHERE copy > 1",
    )


def _restated(thing: Thing) -> Iterator[str]:
    """Cases in which a later return changed what an earlier one had filled."""
    for column in compared(thing, SHAPE.spec.table(thing.table)):
        if column.name in thing.grows:
            continue
        shown, held = shown_and_compared(column)
        changed = f"{held} <> {held}_before"
        now = f"{shown} || '. The later return is believed.'"
        if column.name not in thing.kept:
            changed = f"({changed} OR {held} IS NULL)"
            now = (
                f"CASE WHEN {held} IS NULL THEN 'blank. The later return is believed.' "
                f"ELSE {now} END"
            )
        yield _case(
            "restated",
            year="year",
            child="child",
            table=thing.table,
            row="row",
            says=f"'{column.name} of the {thing.noun} of ' || {thing.start}_raw || ' was ' || "
            f"{shown}_before || ' and is now ' || {now}",
            of=f"said_again_{thing.table} WHERE {held}_before IS NOT NULL AND {changed}",
        )


def _between(thing: Thing) -> str:
    return _case(
        "missing in between",
        year="y.year",
        child="s.child",
        table=thing.table,
        row="s.row",
        says=f"'The {thing.noun} of ' || s.{thing.start}_raw || ' is not in the return of ' || "
        "y.label || ', though an earlier and a later one hold it. It is taken to have gone on.'",
        of=f"said_again_{thing.table} AS s JOIN cin_years AS y "
        "ON y.year > s.year_before AND y.year < s.year",
    )


def _ends(thing: Thing) -> Iterator[str]:
    """Cases of things whose end is not known, or not believed."""
    start, end = f"b.{thing.start}", f"b.{thing.end}"
    plain = {"year": "b.last_year", "child": "b.child", "table": thing.table, "row": "b.row"}
    of = (
        f"believed_{thing.table} AS b JOIN cin_years AS y ON y.year = b.last_year "
        "LEFT JOIN cin_years AS n ON n.year = b.last_year + 1 "
        f"WHERE {end} IS NULL AND NOT y.is_latest AND n.year IS"
    )
    so = "When it ended is not known, and it counts as open up to 31 March ' || y.label || '.'"
    yield _case(
        "not in the next return",
        says=f"'The {thing.noun} of ' || {start}_raw || ' was open in the return of ' || y.label "
        f"|| ' and is not in the next. {so}",
        of=f"{of} NOT NULL",
        **plain,
    )
    yield _case(
        "open before a gap",
        says=f"'The {thing.noun} of ' || {start}_raw || ' was open in the return of ' || y.label "
        f"|| ', the next of which is not loaded, and is in none after it. {so}",
        of=f"{of} NULL",
        **plain,
    )
    yield _case(
        "end before its start",
        says=f"'The {thing.noun} of ' || {start}_raw || ' ends on ' || {end}_raw || ', before it "
        "began. The end is not believed, and it counts as open on its first day only.'",
        of=f"believed_{thing.table} AS b WHERE {end} < {start}",
        **plain,
    )


def _overlaps(thing: Thing) -> str:
    before = (
        "MAX(counted_to_day) OVER (PARTITION BY child, after_adoption ORDER BY started_day, copy "
        "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS open_to_day"
    )
    return _case(
        "overlap",
        year="last_year",
        child="child",
        table=thing.table,
        row="row",
        says=f"'The {thing.noun} of ' || {thing.start}_raw || ' began while another of the child "
        "was open. Both are kept as filed; a day counts the child once.'",
        of=f"(SELECT *, {before} FROM (SELECT b.*, {is_after()} FROM believed_{thing.table} AS b "
        f"{WITH_ADOPTIONS}) AS b) AS b WHERE open_to_day > started_day",
    )


_PLANS_AT_ONCE = _case(
    "overlap",
    year="p.last_year",
    child="p.child",
    table="cp_plans",
    row="p.row",
    says="'The child protection plan of ' || p.CPPstartDate_raw || ' and the child in need plan of ' "
    "|| n.CINPlanStartDate_raw || ' were open on the same days. Both are kept as filed.'",
    of="believed_cp_plans AS p JOIN believed_cin_plans AS n ON n.child = p.child "
    "AND n.started_day < p.counted_to_day AND p.started_day < n.counted_to_day",
)
_NOBODY = _case(
    "no identifier",
    year="year",
    child="CASE WHEN FALSE THEN '' END",
    table="child_identifiers",
    row="row",
    says="'This child has no identifier, so nothing that the return says of it is in the record.'",
    of="cin_nobody",
)
_GAPS = _case(
    "gap in the years",
    year="y.year",
    child="CASE WHEN FALSE THEN '' END",
    table="header",
    row="CASE WHEN FALSE THEN y.year END",
    says="'The return of the year after ' || y.label || ' is not loaded, and a later one is. What "
    "it held is not known.'",
    of="cin_years AS y LEFT JOIN cin_years AS n ON n.year = y.year + 1 "
    "WHERE n.year IS NULL AND NOT y.is_latest",
)
_REVIEWS = _case(
    "review outside its plan",
    year="b.last_year",
    child="b.child",
    table="cp_reviews",
    row="b.row",
    says="'The review of ' || b.CPPreviewDate_raw || ' is not after the first day of its plan, or "
    "its plan has none. It is no review of that plan.'",
    of="believed_cp_reviews AS b WHERE b.CPPstartDate IS NULL OR b.started_on <= b.CPPstartDate",
)
_ADOPTED = _case(
    "after an adoption",
    year="b.last_year",
    child="b.child",
    table="cin_details",
    row="b.row",
    says="'The referral of ' || b.CINreferralDate_raw || ' came after this child was adopted. "
    "It is taken for another person, and nothing is joined across the adoption.'",
    of=f"believed_cin_details AS b {WITH_ADOPTIONS} WHERE b.started_on > a.adopted_on",
)
_WEEKDAYS = _case(
    "weekdays alone",
    year="last_year",
    child="child",
    table="assessments",
    row="row",
    says="'The bank holidays of a year of this assessment are not known here, so that its working "
    "days are weekdays.'",
    of="assessments WHERE NOT bank_holidays_are_known",
)


def _every() -> Iterator[str]:
    for thing in THINGS:
        yield from _of_one_return(thing)
        yield from _restated(thing)
        yield _between(thing)
        if thing.end:
            yield from _ends(thing)
            if thing.table != "assessments":
                yield _overlaps(thing)
    yield from (_PLANS_AT_ONCE, _NOBODY, _GAPS, _REVIEWS, _ADOPTED, _WEEKDAYS)


CASES = RecordTable(
    name="cases",
    title="Cases in which the years do not agree or do not say, and what was made of each",
    columns=(
        RecordColumn(name="kind", kind="text", says=f"One of: {', '.join(KINDS)}."),
        RecordColumn(name="year", kind="number", says="The collection year of the return meant."),
        RecordColumn(name="child", kind="text", says="The child; blank where it is of none."),
        RecordColumn(name="table", kind="text", says="The table of the return."),
        RecordColumn(name="row", kind="number", says="The row in it; blank where it is of none."),
        RecordColumn(name="sentence", kind="text", says="What is so, and what was made of it."),
    ),
    select=f"""
        SELECT kind, year, child, table_name AS "table", row, sentence
        FROM ({" UNION ALL ".join(_every())}) AS every
    """,
    after=(
        "adoptions",
        "assessments",
        *(table.name for table in BELIEVED),
        *(table.name for table in SAID_AGAIN),
    ),
)
