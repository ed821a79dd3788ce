"""A check as an Excel workbook: what is wrong, where to look, how to mend it, who has it.

Every text is written as text, so that no cell of a council's file is run as a formula. Colour is
on the heads only: nothing is said by colour.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headway.reports.render.check_words import (
    NOT_VERIFIED,
    RESTRICTED,
    TO_ACCEPT,
    what_is_where,
)
from headway.validation.effects import Effect
from headway.validation.keys import marks
from headway.validation.lacking import in_words
from headway.validation.reviewed import Reviewed
from headway.validation.worklists import Load, by_child, by_group, places_of, values_of, workers

# What a sheet of Excel holds, less its heads.
MOST_ROWS = 1_048_575
# Points a line of text, and how many lines the tallest row may have.
LINE, MOST_LINES = 15.0, 12
Rows = Iterable[tuple[Any, ...]]


@dataclass(frozen=True)
class Sheet:
    """One sheet: its heads, how wide each column is in characters, its rows; `printed` is how many
    columns go on paper (0: all)."""

    name: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: Rows
    printed: int = 0


def write_workbook(reviewed: Reviewed, teams: Mapping[str, str], path: Path) -> None:
    """Write the workbook to `path`. `teams` maps children to teams, and may be empty."""
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
    book = xlsxwriter.Workbook(path, options)
    book.set_properties({"title": "What a check found", "comments": RESTRICTED})
    top = {"valign": "top", "text_wrap": True}
    right = {"align": "right"}
    looks = {
        "head": book.add_format({**top, "bold": True, "bottom": 1, "bg_color": "#E7ECEF"}),
        "text": book.add_format(top),
        "number": book.add_format({**top, **right, "num_format": "#,##0_)_)"}),
        "share": book.add_format({**top, **right, "num_format": "0.0_)_)"}),
    }
    sheets = _sheets(reviewed, teams)
    for sheet in [_summary(reviewed, sheets), *sheets]:
        _write(book, looks, sheet)
    book.close()


def _sheets(reviewed: Reviewed, teams: Mapping[str, str]) -> list[Sheet]:
    """Every sheet but the summary, what leaders ask first before what is looked up."""
    children = by_child(reviewed)
    of_worker = workers(reviewed)
    made = [_effects(reviewed.effects)] if reviewed.effects else []
    made += [_by_rule(reviewed), _flags(reviewed, teams, of_worker), _loads("child", children)]
    if teams:
        made.append(_loads("team", by_group(children, teams)))
    if of_worker:
        made.append(_loads("social worker", by_group(children, of_worker)))
    if reviewed.changes:
        made.append(_changes(reviewed))
    if reviewed.waived:
        made.append(_accepted(reviewed))
    return [*made, _not_checked(reviewed), _files(reviewed)]


def _write(book: Any, looks: Mapping[str, Any], sheet: Sheet) -> None:
    made = book.add_worksheet(sheet.name)
    for place, width in enumerate(sheet.widths):
        made.set_column(place, place, width, looks["text"])
    made.freeze_panes(1, 0)
    _paper(made, sheet)
    made.set_row(0, _height(sheet.heads, sheet.widths))
    made.write_row(0, 0, sheet.heads, looks["head"])
    last = 0
    for last, row in enumerate(sheet.rows, start=1):
        if last > MOST_ROWS:
            made.set_footer("&LMore rows than a sheet can hold: ask for a .csv.&RPage &P of &N")
            break
        made.set_row(last, _height(row, sheet.widths))
        for place, value in enumerate(row):
            if isinstance(value, str):
                made.write_string(last, place, value)
            elif value is not None:
                look = "share" if isinstance(value, float) else "number"
                made.write_number(last, place, value, looks[look])
    columns = sheet.printed or len(sheet.heads)
    made.print_area(0, 0, max(1, min(last, MOST_ROWS)), columns - 1)
    if last and sheet.name != "Summary":
        made.autofilter(0, 0, min(last, MOST_ROWS), len(sheet.heads) - 1)


def _height(row: Iterable[Any], widths: tuple[int, ...]) -> float:
    """The height that shows every line of a row's longest text: not every program works it out."""
    lines = (
        -(-len(text) * 20 // (width * 19))
        for text, width in zip(row, widths, strict=False)
        if isinstance(text, str) and len(text) > 7
    )
    return LINE * min(max(lines, default=1), MOST_LINES)


def _paper(made: Any, sheet: Sheet) -> None:
    """A4 on its side, as wide as a page, heads on every page."""
    made.set_landscape()
    made.set_paper(9)
    made.fit_to_pages(1, 0)
    made.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    made.repeat_rows(0)
    made.set_header(f"&L{sheet.name}&R{RESTRICTED}")
    made.set_footer("&RPage &P of &N")


def _summary(reviewed: Reviewed, sheets: Iterable[Sheet]) -> Sheet:
    rows = [*_what_was_done(reviewed), *_what_came_of_it(reviewed)]
    rows += [(f"Sheet {s.name}", what_is_where(s.name)) for s in sheets]
    rows += [("To accept a flag", TO_ACCEPT), ("About severities", NOT_VERIFIED)]
    rows += [("Acknowledgement", sentence) for sentence in reviewed.checked.acknowledgements]
    return Sheet("Summary", ("what", "number or note"), (40, 90), rows)


def _what_was_done(reviewed: Reviewed) -> Rows:
    asked = reviewed.checked.asked
    whole = "the whole year" if asked.is_whole_year else "a part of the year"
    yield "Restricted", RESTRICTED
    yield "Return", reviewed.checked.spec.title
    yield "Collection year", str(asked.year)
    yield "Checked", f"{whole}, from {asked.start} to {asked.end}"
    for file in reviewed.files:
        for sentence in file.at_odds:
            yield "Not as asked", f"{file.name}: {sentence}"
    yield "Rows read", f"{sum(f.rows for f in reviewed.files if not f.last_year):,}"
    yield (
        "Last year's return",
        ("read too" if any(f.last_year for f in reviewed.files) else "not given: see Not checked"),
    )
    yield "Rules run", f"{len(reviewed.rules_run):,}"
    skipped = len(reviewed.rules_skipped)
    yield "Rules skipped", f"{skipped:,}" + (": see Not checked" if skipped else "")


def _what_came_of_it(reviewed: Reviewed) -> Rows:
    counts = reviewed.counts
    yield "Errors", f"{counts['error']:,}"
    yield "Queries", f"{counts['query']:,}"
    yield "Faults (rows of one fault count once)", f"{counts['faults']:,}"
    yield "Flags accepted, and left out", f"{len(reviewed.waived):,}"
    for waiver in reviewed.lapsed:
        yield (
            "No longer accepted",
            (f"{waiver.where}: rule {waiver.rule}, accepted by {waiver.by} until {waiver.until}"),
        )
    if reviewed.idle:
        yield "Accepted, and flagged no more", f"{len(reviewed.idle):,}: these waivers can go"
    if changes := reviewed.changes:
        yield "New since the earlier check", f"{len(changes.new):,}"
        yield "Gone since the earlier check", f"{len(changes.gone):,}"
        yield "Still there", f"{changes.still:,}"


def _by_rule(reviewed: Reviewed) -> Sheet:
    heads = ("rule", "severity", "flags", "faults", "what is wrong", "why it matters", "what to do")
    rows = (
        (r.code, r.severity, flags, faults, r.says, r.why, r.do)
        for r, flags, faults in reviewed.by_rule()
    )
    return Sheet("By rule", heads, (10, 10, 8, 8, 44, 44, 50), rows)


def _loads(what: str, loads: Mapping[str, Load]) -> Sheet:
    of_many = what != "child"
    heads = (what, "errors", "queries", *(("children",) if of_many else ()), "rules")
    rows = (
        (
            name or "(no child named)",
            load.errors,
            load.queries,
            *((len(load.children),) if of_many else ()),
            ", ".join(sorted(load.rules)),
        )
        for name, load in loads.items()
    )
    name = {"social worker": "By worker"}.get(what, f"By {what}")
    return Sheet(name, heads, (24, 9, 9, *((10,) if of_many else ()), 90), rows)


def _flags(reviewed: Reviewed, teams: Mapping[str, str], of_worker: Mapping[str, str]) -> Sheet:
    heads = (
        "rule", "severity", "table", "child", "look at", "it holds", "says", "what to do", "team",
        "social worker", "accepted by", "why accepted", "accepted until", "key", "row", "columns",
        "group", "return", "year",
    )  # fmt: skip
    widths = (9, 9, 14, 14, 27, 27, 36, 42, 14, 14, 18, 30, 14, 16, 8, 20, 24, 10, 8)
    return Sheet("Flags", heads, widths, _flag_rows(reviewed, teams, of_worker), printed=8)


def _flag_rows(reviewed: Reviewed, teams: Mapping[str, str], of_worker: Mapping[str, str]) -> Rows:
    does = {rule.code: rule.do for rule in reviewed.rules_run}
    asked, spec = reviewed.checked.asked, reviewed.checked.spec
    values: dict[tuple[str, str], dict[int, str]] = {}
    place = places_of(reviewed)
    accepted = {mark for mark, _ in reviewed.waived}
    left = [mark for mark in marks(reviewed.checked) if mark not in accepted]
    if reviewed.order is not None:
        left = [left[n] for n in reviewed.order.to_pylist()]
    named = ("rule", "severity", "table", "row", "child", "columns", "says", "group")
    flags = reviewed.faults_together
    lines = zip(*(flags.column(c).to_pylist() for c in named), strict=True)
    for (rule, severity, table, row, child, pointed, says, group), mark in zip(
        lines, left, strict=True
    ):
        if (table, pointed) not in values:
            values[table, pointed] = values_of(reviewed, table, pointed.split(";"))
        yield (
            rule, severity, table, child or "",
            f"{place(table, row)}: {pointed.replace(';', ', ')}",
            values[table, pointed].get(row, ""), says, does[rule], teams.get(child or "", ""),
            of_worker.get(child or "", ""), "", "", "", mark[3], row, pointed, group, spec.name,
            asked.year,
        )  # fmt: skip


def _effects(effects: Iterable[Effect]) -> Sheet:
    heads = (
        "figure", "as returned", "without the children in doubt", "lowest once mended",
        "highest once mended", "children in doubt", "mend first: rule (children)",
    )  # fmt: skip
    rows = (
        (
            e.title, e.value, e.without, e.lowest, e.highest, e.in_doubt,
            ", ".join(f"{rule} ({n})" for rule, n in e.by_rule),
        )
        for e in sorted(effects, key=lambda e: (-e.reach, -e.in_doubt))
    )  # fmt: skip
    return Sheet("Figures", heads, (50, 12, 14, 12, 12, 12, 60), rows)


def _changes(reviewed: Reviewed) -> Sheet:
    changes = reviewed.changes
    rows = (
        (became, *mark)
        for became, marked in (("new", changes.new), ("gone", changes.gone))
        for mark in marked
    ) if changes else ()  # fmt: skip
    return Sheet("Changes", ("became", "rule", "table", "child", "key"), (9, 10, 22, 16, 24), rows)


def _accepted(reviewed: Reviewed) -> Sheet:
    heads = ("rule", "table", "child", "key", "accepted by", "why accepted", "accepted until")
    rows = ((*m, w.by, w.why, w.until.isoformat()) for m, w in reviewed.waived)
    return Sheet("Accepted", heads, (10, 20, 16, 18, 22, 60, 14), rows)


def _not_checked(reviewed: Reviewed) -> Sheet:
    rows = (
        (r.code, r.says, ", ".join(map(in_words, missing))) for r, missing in reviewed.rules_skipped
    )
    return Sheet("Not checked", ("rule", "what it would find", "it lacks"), (12, 80, 50), rows)


def _files(reviewed: Reviewed) -> Sheet:
    heads = ("file", "table", "rows", "year", "noticed while reading", "sha256")
    rows = (
        (
            f.name,
            f.table,
            f.rows,
            "last year" if f.last_year else "this year",
            " ".join((*f.at_odds, *f.tolerated)),
            f.sha256,
        )
        for f in reviewed.files
    )
    return Sheet("Files", heads, (32, 22, 9, 11, 60, 40), rows)
