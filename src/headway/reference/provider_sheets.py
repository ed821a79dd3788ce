"""Ofsted's lists of providers, in the several shapes that councils are sent them in.

A sheet is known by its columns: the row with `URN` in it names them, and need not be the first.
Headings may stand in two rows where cells are merged. Hidden sheets are read only where no
visible one has a URN. A sheet without codes gives its workbook's other sheets their postcodes and
grades; a sheet of supported accommodation without codes is K3, run privately (PR4).
"""

import csv
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from headway.reference.postcode_keys import key_of, normalised
from headway.vocabulary.errors import BadFile

# What the columns are called, in small letters. Ofsted's list of children's homes calls the code
# of the placement "provider code" and that of the provider "provider placement code".
HEADINGS = {
    "URN": ("urn", "unique reference number"),
    "PLACE_CODES": ("placement code", "placement codes", "place codes", "provider code"),
    "PROVIDER_CODES": ("placement provider code", "provider placement code", "provider codes"),
    "REG_END": ("deregistration date", "closed date", "date closed", "reg end", "closing date"),
    "POSTCODE": ("setting postcode", "setting address postcode", "postcode"),
    "AUTHORITY": ("local authority", "local authority name"),
    "LA": ("la",),
    "TYPE": ("provider type", "setting type"),
    "GRADE": (
        "grade",
        "overall effectiveness",
        "overall experiences and progress of children and young people",
        "latest overall effectiveness",
    ),
}
GRADES = ("outstanding", "good", "requires improvement", "inadequate")
HEADING_WITHIN = 30  # rows from the top
# What stands in a cell for nothing. Ofsted writes REDACTED for addresses that it keeps to itself.
NOTHING = {"", "null", "n/a", "na", "none", "-", "not applicable", "redacted", "nan"}
CODE = re.compile(r"\b[A-Z]{1,2}\d{1,2}\b")
URN = re.compile(r"[A-Z]{0,3}\d{3,9}|X{7}")
HOMES, SOCIAL_CARE, EVERY = "children's homes", "social care providers", "all providers"
SUPPORTED = re.compile(r"\bsa\b|supported accommodation", re.IGNORECASE)


@dataclass(frozen=True)
class Sheet:
    """One sheet as it stands: its title, and each row that holds anything with its number."""

    title: str
    rows: list[tuple[int, tuple]]
    hidden: bool = False


@dataclass
class ReadList:
    """A list as read: `kind`, rows by the names of HEADINGS, and what was noticed."""

    kind: str
    rows: list[dict] = field(default_factory=list)
    left_out: int = 0


def read_list(path: Path) -> ReadList | None:
    """The providers in an xlsx or CSV; None where no sheet has a URN and a code beside it."""
    sheets = [(sheet, found) for sheet in sheets_of(path) if (found := _headings(sheet))]
    shown = [each for each in sheets if not each[0].hidden] or sheets
    postcodes: dict[str, str] = {}
    grades: dict[str, str] = {}
    read = ReadList(kind=SOCIAL_CARE)
    for sheet, (row, columns) in shown:
        supported = "PLACE_CODES" not in columns and bool(SUPPORTED.search(sheet.title))
        rows = _rows(path.name, sheet, row, columns, read)
        if not supported and not {"PLACE_CODES", "PROVIDER_CODES"} & set(columns):
            postcodes |= {r["URN"]: r["POSTCODE"] for r in rows if r["POSTCODE"]}
            grades |= {r["URN"]: r["GRADE"] for r in rows if r["GRADE"]}
            continue
        if supported:
            given = "PROVIDER_CODES" in columns
            rows = [
                {
                    **r,
                    "PLACE_CODES": "K3",
                    "PROVIDER_CODES": r["PROVIDER_CODES"] if given else "PR4",
                }
                for r in rows
            ]
        read.rows += rows
        read.kind = _kind(read.kind, sheet, row, supported, rows)
    if not read.rows:
        return None
    for each in read.rows:
        each["POSTCODE"] = each["POSTCODE"] or postcodes.get(each["URN"])
        each["GRADE"] = each["GRADE"] or grades.get(each["URN"])
    return read


def sheets_of(path: Path) -> list[Sheet]:
    """Every sheet of a workbook, or a CSV as one. Raises BadFile where neither can be read."""
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith(b"PK"):
        return _workbook(path)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise BadFile(
            path.name,
            "this is an old Excel file (.xls), or one with a password.",
            "Open it in Excel and save it as .xlsx without a password, then give that.",
        )
    body = path.read_bytes()
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = body.decode("cp1252", "replace")
    lines = csv.reader(text.splitlines())
    rows = [(number, tuple(line)) for number, line in enumerate(lines, start=1) if any(line)]
    return [Sheet(title=path.stem, rows=rows)]


def _workbook(path: Path) -> list[Sheet]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook

    try:
        book = load_workbook(path, read_only=True, data_only=True)
        sheets = []
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # some programs write a wrong size, and rows would be lost
            lines = enumerate(sheet.iter_rows(values_only=True), start=1)
            rows = [(n, line) for n, line in lines if any(cell is not None for cell in line)]
            sheets.append(Sheet(sheet.title, rows, hidden=sheet.sheet_state != "visible"))
        book.close()
    except (BadZipFile, KeyError, ValueError, OSError) as fault:
        raise BadFile(
            path.name,
            "expected a whole Excel workbook; this one is cut short or damaged.",
            "Download it again, or save it anew from Excel.",
        ) from fault
    return sheets


def _headings(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    """Where the headings stand (the last row of them) and the place of each column."""
    for at, (_, cells) in enumerate(sheet.rows[:HEADING_WITHIN]):
        words = [_word(cell) for cell in cells]
        if not any(word in HEADINGS["URN"] for word in words):
            continue
        columns = _places(words)
        below = [_word(cell) for cell in sheet.rows[at + 1][1]] if at + 1 < len(sheet.rows) else []
        if len(below) > columns["URN"] and not below[columns["URN"]] and _places(below):
            # Merged cells: what stands below a group's title is the name of the column.
            merged = [
                below[n] if n < len(below) and below[n] else word for n, word in enumerate(words)
            ]
            return at + 1, _places(merged + below[len(words) :])
        return (at, columns) if len(columns) > 1 else None
    return None


def _word(cell: object) -> str:
    return " ".join(
        re.sub(r"[_\s\ufeff]+", " ", str(cell if cell is not None else "")).lower().split()
    )


def _places(words: list[str]) -> dict[str, int]:
    """The place of each column that we know, by the first of its names that is there."""
    found = {}
    for name, known in HEADINGS.items():
        places = [words.index(word) for word in known if word in words]
        if places:
            found[name] = places[0]
    return found


def _rows(file: str, sheet: Sheet, at: int, columns: dict[str, int], read: ReadList) -> list[dict]:
    """The providers of one sheet. Rows without a URN (notes, totals) are counted and left out."""
    rows = []
    for number, cells in sheet.rows[at + 1 :]:
        given = {n: cells[p] if p < len(cells) else None for n, p in columns.items()}
        urn = _text(given["URN"])
        if not urn or not URN.fullmatch(urn.upper()):
            read.left_out += 1
            continue
        where = f"{file}, sheet {sheet.title}, row {number}"
        rows.append(
            {
                "URN": urn.upper(),
                "PLACE_CODES": _codes(given.get("PLACE_CODES")),
                "PROVIDER_CODES": _codes(given.get("PROVIDER_CODES")),
                "REG_END": _day(given.get("REG_END"), where),
                "POSTCODE": _postcode(given.get("POSTCODE")),
                "AUTHORITY": _text(given.get("AUTHORITY")),
                "LA": _text(given.get("LA")),
                "TYPE": _text(given.get("TYPE")),
                "GRADE": _grade(given.get("GRADE")),
            }
        )
    return rows


def _kind(before: str, sheet: Sheet, at: int, supported: bool, rows: list[dict]) -> str:
    """Which list the workbook is, from what is known of it so far and one more sheet."""
    words = {_word(cell) for cell in sheet.rows[at][1]}
    homes = any("children's home" in (r["TYPE"] or "").lower().replace("’", "'") for r in rows)
    if before == EVERY or supported or homes or "place codes" in words:
        return EVERY
    return HOMES if before == HOMES or "provider placement code" in words else SOCIAL_CARE


def _text(cell: object) -> str | None:
    """A cell as text; a number without the `.0` that a spreadsheet puts behind it."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = re.sub(r"^(\d+)\.0+$", r"\1", str(cell if cell is not None else "").strip())
    return None if text.lower() in NOTHING else text


def _grade(cell: object) -> str | None:
    """One of Ofsted's four grades; None for anything else, such as not yet inspected."""
    word = _word(cell)
    return next((g for g in GRADES if word in (g, f"{g} to be good")), None)


def _codes(cell: object) -> str | None:
    """Codes with commas between, however they were parted; None where there is none."""
    found = CODE.findall((_text(cell) or "").upper())
    return ",".join(dict.fromkeys(found)) or None


def _postcode(cell: object) -> str | None:
    code = normalised(_text(cell) or "")
    return code if key_of(code) is not None else None


def _day(cell: object, where: str) -> date | None:
    """A date out of a date cell, a spreadsheet's number for one, or a text of day, month, year."""
    from openpyxl.utils.datetime import from_excel

    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = _text(cell)
    if text is None:
        return None
    if re.fullmatch(r"\d{5}", text):
        return from_excel(int(text)).date()
    for form in ("%d/%m/%Y", "%Y-%m-%d", "%d-%b-%Y", "%d %B %Y", "%Y-%m-%d %H:%M:%S", "%d-%m-%Y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise BadFile(
        where,
        f"the date on which registration ended reads '{text[:30]}', and headway expected day/month/year.",
        "Correct that cell, or leave it blank where the provider is open, then give the list again.",
    )
