"""A plan as a workbook and back: one sheet a kind, a line a thing, a column a field.

Lists of parts (what an action expects) have a sheet of their own, `action.expects`, whose first
column is the id of the thing they belong to. Dates are dates, choices offer their list, the head
stays in sight. Text that Excel would take for a formula is written as text, to the letter.
"""

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from headway.plan.codec import Place, Plain, plain, thing_of, unknown_key
from headway.plan.fields import Numbered, Spec, Thing, specs
from headway.plan.opening import check_zip
from headway.plan.programme import Programme
from headway.plan.whole import KINDS, Plan, plan_of
from headway.vocabulary.errors import BadFile, BadInput

STAMP_SHEET, LISTS_SHEET = "headway", "lists"
# The longest text that a cell of Excel holds.
MOST_LETTERS = 32_767
WIDTHS = {
    "text": 40,
    "texts": 40,
    "date": 12,
    "day": 12,
    "id": 10,
    "ids": 16,
    "number": 10,
    "money": 12,
}
_LINES = 5000


def columns(cls: type) -> Iterator[tuple[str, Spec]]:
    """The columns of a kind's sheet: a field's name, or `source.date` for a field of a part."""
    for spec in specs(cls):
        if spec.kind == "part" and spec.part:
            yield from ((f"{spec.name}.{inner.name}", inner) for inner in specs(spec.part))
        elif spec.kind != "parts":
            yield spec.name, spec


def write_workbook(path: Path, plan: Plan, stamps: dict[str, str]) -> None:
    """Write the plan to an .xlsx file, whole or not at all."""
    import openpyxl

    book = openpyxl.Workbook()
    stamp = book.active
    stamp.title = STAMP_SHEET
    told = {**stamps, "about": _about(plan)}
    for row, (key, value) in enumerate(told.items(), start=1):
        _put(stamp.cell(row, 1), key, "stamp")
        _put(stamp.cell(row, 2), value, "stamp")
    stamp.column_dimensions["A"].width, stamp.column_dimensions["B"].width = 16, 80
    lists = _Lists(book.create_sheet(LISTS_SHEET))
    _sheet(book, Programme, [plain(plan.programme)], lists)
    for kind in KINDS:
        things = [plain(thing) for thing in plan.of(kind)]
        _sheet(book, kind, things, lists)
        for spec in specs(kind):
            if spec.kind == "parts" and spec.part:
                name = f"{kind.table}.{spec.name}"
                rows = [{"id": t["id"], **each} for t in things for each in t.get(spec.name, ())]
                _rows(book.create_sheet(name), list(_part_columns(spec.part)), rows, lists)
    book.move_sheet(LISTS_SHEET, len(book.sheetnames))
    part = path.with_name(f".{path.name}.part")
    try:
        book.save(part)
        part.replace(path)
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise BadInput(
            f"{path}: cannot be written ({fault.strerror}). Nothing was kept."
        ) from fault


def _about(plan: Plan) -> str:
    whose = "an invented council" if plan.programme.invented else plan.programme.council
    return f"The plan of {whose}. Change it here, then: headway plan PROGRAMME import THIS-FILE"


def _part_columns(part: type) -> Iterator[tuple[str, Spec]]:
    yield "id", Spec(name="id", kind="id", says="the thing that it belongs to", required=True)
    yield from columns(part)


def _sheet(book: Any, cls: type[Thing], things: list[Plain], lists: "_Lists") -> None:
    flat = [_flat(thing) for thing in things]
    _rows(book.create_sheet(cls.table), list(columns(cls)), flat, lists)


def _flat(given: Plain) -> Plain:
    """The same with parts drawn out: `source.date` for the date in source."""
    made: Plain = {}
    for key, value in given.items():
        if isinstance(value, dict):
            made |= {f"{key}.{inner}": each for inner, each in value.items()}
        else:
            made[key] = value
    return made


class _Lists:
    """The sheet of what choices may be: lists with commas cannot stand in the cell's own rule."""

    def __init__(self, sheet: Any):
        self.sheet = sheet
        self.places: dict[tuple[str, ...], str] = {}

    def place(self, choices: tuple[str, ...]) -> str:
        """Where the choices stand, as a range of cells."""
        from openpyxl.utils import get_column_letter

        if choices not in self.places:
            column = len(self.places) + 1
            for row, choice in enumerate(choices, start=1):
                _put(self.sheet.cell(row, column), choice, choice)
            letter = get_column_letter(column)
            self.places[choices] = f"{LISTS_SHEET}!${letter}$1:${letter}${len(choices)}"
        return self.places[choices]


def _rows(sheet: Any, heads: Sequence[tuple[str, Spec]], rows: list[Plain], lists: _Lists) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for column, (name, spec) in enumerate(heads, start=1):
        head = sheet.cell(1, column, name)
        head.font = Font(bold=True)
        head.comment = Comment(spec.says + (" (must be given)" if spec.required else ""), "headway")
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = WIDTHS.get(spec.kind, 16)
        if spec.one_of:
            rule = DataValidation(type="list", formula1=lists.place(spec.one_of), allow_blank=True)
            rule.error = "Choose from the list."
            rule.add(f"{letter}2:{letter}{_LINES}")
            sheet.add_data_validation(rule)
    for line, row in enumerate(rows, start=2):
        for column, (name, spec) in enumerate(heads, start=1):
            if name in row:
                _put(
                    sheet.cell(line, column),
                    _cell_value(spec, row[name]),
                    f"{row.get('id')} {name}",
                )
    sheet.freeze_panes = "B2"


def _cell_value(spec: Spec, value: Any) -> Any:
    if spec.kind == "ids":
        return "; ".join(value)
    return "\n".join(value) if spec.kind == "texts" else value


def _put(cell: Any, value: Any, what: str) -> None:
    from openpyxl.styles import Alignment

    if isinstance(value, str):
        if len(value) > MOST_LETTERS:
            raise BadInput(
                f"{what}: a cell holds at most {MOST_LETTERS} letters. Shorten the text."
            )
        cell.value = value
        # Never a formula, never an error, whatever it begins with; and so it is read back.
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@", "'"))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"


def is_export(path: Path) -> bool:
    """Whether a workbook is one that headway wrote, stamps and all, or a council's own tracker."""
    book = _opened(path, read_only=True)
    names = book.sheetnames
    book.close()
    return STAMP_SHEET in names and Programme.table in names


def _opened(path: Path, *, read_only: bool = False) -> Any:
    """A workbook opened, once it is known to do no harm."""
    import openpyxl

    check_zip(path, "a workbook (.xlsx)")
    try:
        # By its bytes: what is kept under its hash has no ending that openpyxl would know.
        return openpyxl.load_workbook(io.BytesIO(path.read_bytes()), read_only=read_only)
    except Exception as fault:  # openpyxl raises whatever its parts raise
        does = "Open it in Excel, save it anew, then run this again."
        raise BadFile(str(path), "cannot be read as a workbook.", does) from fault


def read_workbook(path: Path) -> tuple[Plan, dict[str, str]]:
    """The plan and the stamps of a workbook that headway wrote. Raises BadInput naming the cell."""
    book = _opened(path)
    if STAMP_SHEET not in book.sheetnames:
        does = "Export the plan anew, and change that workbook."
        raise BadFile(str(path), f"has no sheet '{STAMP_SHEET}': headway did not write it.", does)
    kinds: tuple[type[Thing], ...] = (Programme, *KINDS)
    wanted = {kind.table: kind for kind in kinds}
    parts = {
        f"{kind.table}.{spec.name}": (kind, spec)
        for kind in KINDS
        for spec in specs(kind)
        if spec.kind == "parts"
    }
    for name in book.sheetnames:
        if name not in (*wanted, *parts, STAMP_SHEET, LISTS_SHEET):
            raise Place(path.name).fault(unknown_key("the workbook", name, [*wanted, *parts]))
    nested: dict[tuple[str, str], list[Plain]] = {}
    for name, (_, spec) in parts.items():
        if name in book.sheetnames and spec.part:
            for place, row in _read_rows(book[name], list(_part_columns(spec.part)), path.name):
                owner = str(row.pop("id", ""))
                if not owner:
                    raise place.fault("says no id. Name the thing that the line belongs to.")
                nested.setdefault((owner, spec.name), []).append(row)
    things: list[Thing] = []
    for name, kind in wanted.items():
        if name in book.sheetnames:
            for place, row in _read_rows(book[name], list(columns(kind)), path.name):
                things.append(_thing(kind, row, nested, place))
    if nested:
        (owner, field), _ = next(iter(nested.items()))
        raise Place(path.name, owner, field).fault("belongs to a thing that is on no sheet.")
    programme = next((t for t in things if isinstance(t, Programme)), None)
    if programme is None:
        raise Place(path.name, Programme.table).fault("the sheet has no line. Restore it.")
    stamps = {
        str(row[0].value): str(row[1].value) for row in book[STAMP_SHEET].iter_rows(max_col=2)
    }
    return plan_of(programme, [t for t in things if isinstance(t, Numbered)]), stamps


def _thing(kind: type[Thing], row: Plain, nested: dict, place: Place) -> Thing:
    id = str(row.get("id", ""))
    for spec in specs(kind):
        if spec.kind == "parts" and (id, spec.name) in nested:
            row[spec.name] = nested.pop((id, spec.name))
    return thing_of(kind, row, Place(place.file, f"{place.id} ({id})" if id else place.id))


def _read_rows(
    sheet: Any, heads: Sequence[tuple[str, Spec]], file: str
) -> Iterator[tuple[Place, Plain]]:
    known = dict(heads)
    lines = sheet.iter_rows()
    names = [str(cell.value or "") for cell in next(lines, ())]
    for name in names:
        if name and name not in known:
            raise Place(file, sheet.title).fault(unknown_key("the sheet", name, list(known)))
    for line in lines:
        row: Plain = {}
        for name, cell in zip(names, line, strict=False):
            if cell.value is None or (isinstance(cell.value, str) and not cell.value.strip()):
                continue
            place = Place(file, sheet.title, cell.coordinate)
            if not name:
                raise place.fault(
                    "stands under no heading. Give the column a heading, or clear it."
                )
            value = _from_cell(known[name], cell, place)
            outer, dot, inner = name.partition(".")
            if dot:
                row.setdefault(outer, {})[inner] = value
            else:
                row[name] = value
        if row:
            yield Place(file, f"{sheet.title} line {line[0].row}"), row


def _from_cell(spec: Spec, cell: Any, place: Place) -> Any:
    value = cell.value
    if cell.data_type in ("f", "e"):
        raise place.fault("holds a formula or an error. Paste its value instead.")
    if spec.kind in ("date", "day") and isinstance(value, datetime):
        return value.date()
    if spec.kind == "ids":
        return [word.strip() for word in str(value).replace(",", ";").split(";") if word.strip()]
    if spec.kind == "texts":
        return [line.strip() for line in str(value).split("\n") if line.strip()]
    if spec.kind in ("text", "choice", "id") and isinstance(value, int | float):
        return f"{value:.15g}" if not isinstance(value, bool) else str(value)
    return value
