"""A check as an Excel workbook: what is wrong, where to look, how to mend it, who has it.

Every text is written as text, so that no cell of a council's file is run as a formula.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from headway.validation.keys import marks
from headway.validation.reviewed import Reviewed
from headway.validation.worklists import Load, by_child, by_group, values_of, workers

# What a sheet of Excel holds, less its heads.
MOST_ROWS = 1_048_575
RESTRICTED = "Restricted: holds children's data. Keep it where the return itself is kept."
NOT_VERIFIED = "Severities are headway's own: severity not verified with the department."
Rows = Iterable[tuple[Any, ...]]


def write_workbook(reviewed: Reviewed, teams: Mapping[str, str], path: Path) -> None:
    """Write the workbook to `path`. `teams` maps children to teams, and may be empty."""
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
    book = xlsxwriter.Workbook(path, options)
    heads = {
        "bold": book.add_format({"bold": True, "bottom": 1}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "top": book.add_format({"valign": "top"}),
    }
    children = by_child(reviewed)
    of_worker = workers(reviewed)
    sheets: list[tuple[str, tuple[str, ...], tuple[int, ...], Rows]] = [
        ("Summary", ("What", "Count or note"), (34, 90), _summary(reviewed)),
        ("By rule", *_by_rule(reviewed)),
        ("By child", *_loads("child", children)),
    ]
    if teams:
        sheets.append(("By team", *_loads("team", by_group(children, teams))))
    if of_worker:
        sheets.append(("By worker", *_loads("social worker", by_group(children, of_worker))))
    sheets.append(("Flags", *_flags(reviewed, teams, of_worker)))
    if reviewed.effects:
        sheets.append(("Figures", *_effects(reviewed)))
    sheets += _rest(reviewed)
    for name, columns, widths, rows in sheets:
        _sheet(book, heads, name, columns, widths, rows)
    book.close()


def _sheet(
    book: Any,
    heads: Mapping[str, Any],
    name: str,
    columns: tuple[str, ...],
    widths: tuple[int, ...],
    rows: Rows,
) -> None:
    sheet = book.add_worksheet(name)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width, heads["wrap"] if width > 30 else heads["top"])
    sheet.freeze_panes(1, 0)
    sheet.set_header(f"&L{RESTRICTED}")
    sheet.write_row(0, 0, columns, heads["bold"])
    last = 0
    for last, row in enumerate(rows, start=1):
        if last > MOST_ROWS:
            sheet.set_footer("&LMore rows than a sheet can hold: ask for a .csv.")
            break
        for place, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(last, place, value)
            elif value is not None:
                sheet.write_number(last, place, value)
    if last:
        sheet.autofilter(0, 0, min(last, MOST_ROWS), len(columns) - 1)


def _summary(reviewed: Reviewed) -> Rows:
    asked, counts = reviewed.checked.asked, reviewed.counts
    yield RESTRICTED, ""
    yield "Return", reviewed.checked.spec.title
    yield "Collection year", f"{asked.year}, checked from {asked.start} to {asked.end}"
    yield "Rows read", sum(f.rows for f in reviewed.files if not f.last_year)
    yield "Rules run", len(reviewed.rules_run)
    yield "Rules skipped for lack of a table", len(reviewed.rules_skipped)
    yield "Errors", counts["error"]
    yield "Queries", counts["query"]
    yield "Faults (rows of one fault counted once)", counts["faults"]
    yield "Flags accepted before and left out", len(reviewed.waived)
    if changes := reviewed.changes:
        yield "New since the earlier run", len(changes.new)
        yield "Gone since the earlier run", len(changes.gone)
        yield "Still there", changes.still
    yield (
        "To accept a flag",
        (
            "On the sheet Flags fill in who accepts it, why, and until which day; then give this "
            "workbook to the next check with --waivers."
        ),
    )
    yield "About severities", NOT_VERIFIED
    for sentence in reviewed.checked.acknowledgements:
        yield "Acknowledgement", sentence


def _by_rule(reviewed: Reviewed) -> tuple[tuple[str, ...], tuple[int, ...], Rows]:
    columns = (
        "rule",
        "severity",
        "flags",
        "faults",
        "what is wrong",
        "why it matters",
        "what to do",
    )
    rows = (
        (r.code, r.severity, flags, faults, r.says, r.why, r.do)
        for r, flags, faults in reviewed.by_rule()
    )
    return columns, (12, 10, 8, 8, 60, 60, 60), rows


def _loads(what: str, loads: Mapping[str, Load]) -> tuple[tuple[str, ...], tuple[int, ...], Rows]:
    columns = (what, "errors", "queries", "children", "rules")
    rows = (
        (
            name or "(no child named)",
            load.errors,
            load.queries,
            len(load.children),
            ", ".join(sorted(load.rules)),
        )
        for name, load in loads.items()
    )
    return columns, (20, 8, 8, 9, 90), rows


def _flags(
    reviewed: Reviewed, teams: Mapping[str, str], of_worker: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[int, ...], Rows]:
    columns = (
        "rule", "severity", "table", "row", "child", "key", "look at", "it holds",
        "what is wrong", "what to do", "team", "social worker", "group",
        "accepted by", "why accepted", "accepted until",
    )  # fmt: skip
    widths = (9, 9, 16, 7, 14, 14, 20, 40, 50, 50, 14, 14, 14, 16, 30, 16)
    return columns, widths, _flag_rows(reviewed, teams, of_worker)


def _flag_rows(reviewed: Reviewed, teams: Mapping[str, str], of_worker: Mapping[str, str]) -> Rows:
    does = {rule.code: rule.do for rule in reviewed.rules_run}
    values: dict[tuple[str, str], dict[int, str]] = {}
    accepted = {mark for mark, _ in reviewed.waived}
    left = (mark for mark in marks(reviewed.checked) if mark not in accepted)
    named = ("rule", "severity", "table", "row", "child", "columns", "says", "group")
    lines = zip(*(reviewed.flags.column(c).to_pylist() for c in named), strict=True)
    for (rule, severity, table, row, child, pointed, says, group), mark in zip(
        lines, left, strict=True
    ):
        if (table, pointed) not in values:
            values[table, pointed] = values_of(reviewed, table, pointed.split(";"))
        yield (
            rule, severity, table, row, child or "", mark[3], pointed.replace(";", ", "),
            values[table, pointed].get(row, ""), says, does[rule], teams.get(child or "", ""),
            of_worker.get(child or "", ""), group, "", "", "",
        )  # fmt: skip


def _effects(reviewed: Reviewed) -> tuple[tuple[str, ...], tuple[int, ...], Rows]:
    columns = (
        "figure", "as returned", "without children in doubt", "lowest", "highest",
        "children in doubt", "mend first: rule (children)",
    )  # fmt: skip
    rows = (
        (
            e.title, e.value, e.without, e.lowest, e.highest, e.in_doubt,
            ", ".join(f"{rule} ({n})" for rule, n in e.by_rule),
        )
        for e in sorted(reviewed.effects, key=lambda e: -e.reach)
    )  # fmt: skip
    return columns, (52, 12, 24, 10, 10, 18, 60), rows


def _rest(reviewed: Reviewed) -> list[tuple[str, tuple[str, ...], tuple[int, ...], Rows]]:
    skipped = ((r.code, r.says, ", ".join(missing)) for r, missing in reviewed.rules_skipped)
    files = (
        (
            f.name,
            f.table,
            f.rows,
            "last year" if f.last_year else "this year",
            " ".join(f.tolerated),
            f.sha256,
        )
        for f in reviewed.files
    )
    made = [
        ("Not checked", ("rule", "what it would find", "lacks"), (12, 70, 40), skipped),
        ("Files", ("file", "table", "rows", "year", "read in spite of", "sha256"),
         (36, 22, 9, 11, 60, 40), files),
    ]  # fmt: skip
    if reviewed.waived:
        columns = ("rule", "table", "child", "key", "by", "why", "until")
        rows = ((*m, w.by, w.why, w.until.isoformat()) for m, w in reviewed.waived)
        made.append(("Accepted", columns, (10, 18, 14, 14, 20, 60, 12), rows))
    if changes := reviewed.changes:
        both = ((*m, became) for marked, became in ((changes.new, "new"), (changes.gone, "gone"))
                for m in marked)  # fmt: skip
        made.append(
            ("Changes", ("rule", "table", "child", "key", "became"), (10, 18, 14, 14, 8), both)
        )
    return made  # type: ignore[return-value]
