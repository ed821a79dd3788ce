"""What a tracker proposes: its actions, the rows that are none, and each cell to ask about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from headway.plan.tracker.cells import Cell, Sheet, read_cells
from headway.plan.tracker.days import When, days_in, read_when
from headway.plan.tracker.statuses import Standing, Told, colour_key, read_status
from headway.vocabulary.errors import BadFile

# A heading is known by how it begins, spaces and marks left out. The longer is tried first.
HEADS = {
    "what": ("what", "action", "whatwewilldo", "activity"),
    "who": ("who", "owner", "responsible", "accountable", "leadofficer", "lead"),
    "how": ("how", "steps", "detail", "method"),
    "when": (
        "when",
        "bywhen",
        "due",
        "deadline",
        "timescale",
        "targetdate",
        "completiondate",
        "date",
    ),
    "success": ("successmeasure", "success", "howwillweknow", "howwewillknow", "measureofsuccess"),
    "status": ("currentstatus", "status", "progress", "rag", "position"),
    "outcome": ("outcome", "impact", "result", "evidence"),
}
LEAST_HEADS = 3
_FORMULA = ("=", "+", "-", "@")
_TWO_OWNERS = re.compile(r"\s(?:/|&)\s|;|/")


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """A cell to ask about: what it holds, what was read, and why that may be wrong."""

    sheet: str
    cell: str
    raw: str
    read_as: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """One action as a tracker has it. `same_as` says where it stands already, as "Plan row 6"."""

    sheet: str
    row: int
    section: str
    what: str
    who: str
    how: str
    when_text: str
    when: date | None
    when_kind: str
    success: str
    status_text: str
    status: str
    outcome: str
    hidden: bool
    same_as: str = ""


@dataclass(frozen=True, kw_only=True)
class Other:
    """A row that is no action, and what it is taken for."""

    sheet: str
    row: int
    what: str
    why: str


@dataclass(kw_only=True)
class Proposal:
    """What was read of a tracker. Nothing of it is stored until a person says so."""

    file: str
    rows: list[Row] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    title: str = ""
    version: str = ""
    is_draft: bool = False
    last_updated: date | None = None

    @property
    def distinct(self) -> list[Row]:
        """The actions, each once."""
        return [row for row in self.rows if not row.same_as]


def read_tracker(path: Path) -> Proposal:
    """The proposal of a workbook or a Word file. Raises BadFile where no table of actions is."""
    sheets = read_cells(path)
    made = Proposal(file=path.name)
    words = [cell.text for sheet in sheets for cell in sheet.cells.values() if cell.text]
    _about(made, words)
    colours: dict[str, str] = {}
    for text in words:
        colours |= colour_key(text) if "=" in text and not text.startswith("=") else {}
    starts = _year_starts([*(sheet.name for sheet in sheets), *words])
    for sheet in sheets:
        if heads := find_heads(sheet):
            _Reading(made, sheet, *heads, colours, starts).read()
    if not made.rows:
        wanted = "What, Who, How, When, Success measures, Current status, Outcome"
        raise BadFile(str(path), "holds no table of actions.", f"Head its columns {wanted}.")
    return made


def _about(made: Proposal, words: list[str]) -> None:
    made.title = words[0] if words else ""
    for text in words:
        if found := re.search(r"\bversion\s+(\d+(?:\.\d+)*)", text, re.I):
            made.version = found[1]
            made.is_draft = "draft" in text.lower()
        if re.search(r"last updated|updated on|as at", text, re.I) and (days := days_in(text)):
            made.last_updated = made.last_updated or days[0]


def _year_starts(words: list[str]) -> date | None:
    for text in words:
        found = re.search(r"\b(20\d\d)\s*[-–/]\s*(?:20)?(\d\d)\b", text)
        if found and int(found[2]) == (int(found[1]) + 1) % 100:
            return date(int(found[1]), 4, 1)
    return None


def find_heads(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    """The row of column headings and the column of each kind, or None where there is none."""
    for row in range(1, sheet.rows + 1):
        found: dict[str, int] = {}
        for column, cell in sheet.filled(row):
            kind = _kind_of_head(cell.text)
            if kind and kind not in found:
                found[kind] = column
        if "what" in found and len(found) >= LEAST_HEADS:
            return row, found
    return None


def _kind_of_head(text: str) -> str:
    bare = re.sub(r"[^a-z]", "", text.lower())
    starts = [(start, kind) for kind, words in HEADS.items() for start in words]
    for start, kind in sorted(starts, key=lambda pair: -len(pair[0])):
        if bare.startswith(start):
            return kind
    return ""


class _Reading:
    """Reads one sheet, row by row, into a proposal."""

    def __init__(self, made: Proposal, sheet: Sheet, head: int, columns: dict[str, int],
                 colours: dict[str, str], starts: date | None):  # fmt: skip
        self.made, self.sheet, self.head, self.columns = made, sheet, head, columns
        self.colours, self.starts = colours, starts
        self.section = ""

    def read(self) -> None:
        """Read every row: what is no action is said to be none."""
        before = len(self.made.rows)
        for row in range(1, self.sheet.rows + 1):
            if not self.sheet.filled(row):
                continue
            if other := self._other(row):
                self.made.others.append(other)
            else:
                self._action(row)
        self._totals(len(self.made.rows) - before)

    def _other(self, row: int) -> Other | None:
        filled = self.sheet.filled(row)
        text = filled[0][1].text
        if row < self.head:
            what = "version" if re.search(r"\bversion\b", text, re.I) else "title"
            return self._none(row, what, f"above the table: {text}")
        if row == self.head:
            return self._none(row, "column headings", "headings")
        if re.match(r"(grand )?total\b", text, re.I):
            return self._none(row, " ".join(c.text for _, c in filled), "a total")
        if len(filled) > 1 and row not in self.sheet.spans:
            return None
        if re.match(r"(key|legend)\b", text, re.I):
            return self._none(row, "legend", "legend of colours")
        if row in self.sheet.spans or not self._covered(row):
            self.section = text
            return self._none(row, text, "a heading; it is the section of the rows below")
        return None

    def _covered(self, row: int) -> bool:
        """Whether a row with one cell of its own has more by way of merged cells above it."""
        return any(r == row and cell.under for (r, _), cell in self.sheet.cells.items())

    def _none(self, row: int, what: str, why: str) -> Other:
        return Other(sheet=self.sheet.name, row=row, what=what, why=why)

    def _cell(self, row: int, kind: str) -> Cell:
        column = self.columns.get(kind)
        if column is None:
            return Cell(ref="")
        letters = "".join(c for c in self.sheet.cells[self.head, column].ref if c.isalpha())
        cell = self.sheet.cells.get((row, column), Cell(ref=f"{letters}{row}"))
        if not cell.under:
            return cell
        over = next(c for c in self.sheet.cells.values() if c.ref == cell.under)
        read = over.text
        if kind == "when":
            read = read_when(over.value, self.starts).words
        self._doubt(cell, read, f"cell is merged with {over.ref}; the text belongs to both rows")
        return replace(over, ref=cell.ref, colour=cell.colour)

    def _doubt(self, cell: Cell, read_as: str, why: str) -> None:
        if cell.ref:
            self.made.doubts.append(
                Doubt(sheet=self.sheet.name, cell=cell.ref, raw=cell.raw, read_as=read_as, why=why)
            )

    def _action(self, row: int) -> None:
        start = len(self.made.doubts)
        cells = {kind: self._cell(row, kind) for kind in HEADS}
        when = read_when(cells["when"].value, self.starts)
        merged = {doubt.cell for doubt in self.made.doubts[start:]}
        texts = {kind: self._text(cell) for kind, cell in cells.items()}
        told = Told(
            status=texts["status"], colour=cells["status"].colour, success=texts["success"],
            outcome=texts["outcome"], what=f"{texts['what']} {texts['how']}", due_on=when.on,
            as_at=self.made.last_updated, is_repeating=when.kind in ("repeating", "two_dates"),
        )  # fmt: skip
        standing = read_status(told, self.colours)
        self._doubts_of(cells, texts, when, standing, merged)
        hidden = row in self.sheet.hidden
        if hidden:
            self._say_hidden(cells["what"], start)
        self.made.rows.append(
            Row(
                sheet=self.sheet.name, row=row, section=self.section, what=texts["what"],
                who=texts["who"], how=texts["how"], when_text=cells["when"].raw, when=when.on,
                when_kind=when.kind, success=texts["success"], status_text=cells["status"].raw,
                status=standing.status, outcome=texts["outcome"], hidden=hidden,
                same_as=self._same_as(cells["what"], texts),
            )
        )  # fmt: skip

    def _text(self, cell: Cell) -> str:
        if isinstance(cell.value, float | int) and "%" in cell.shown_as:
            return f"{round(100 * cell.value, 2):g}%"
        return cell.text

    def _doubts_of(self, cells: dict[str, Cell], texts: dict[str, str], when: When,
                   standing: Standing, merged: set[str]) -> None:  # fmt: skip
        who = texts["who"]
        if not who:
            self._doubt(cells["who"], "no owner", "blank")
        elif _TWO_OWNERS.search(who):
            self._doubt(cells["who"], "two owners", "who is accountable?")
        for kind in ("what", "how", "success", "outcome"):
            cell = cells[kind]
            if isinstance(cell.value, str) and cell.text.startswith(_FORMULA):
                mark = "a formula" if cell.text[0] == "=" else "text that begins like a formula"
                self._doubt(cell, "text", f"{mark}: keep it as text when writing it out again")
            elif texts[kind] != cell.text:
                self._doubt(cell, texts[kind], "a number shown as a percentage")
        if when.why and cells["when"].ref not in merged:
            self._doubt(cells["when"], when.words, when.why)
        if standing.why and not (standing.on == "when" and when.why):
            why = standing.why
            if cells["status"].is_theme and "fill" in why:
                why += ", and it is a theme colour: another theme would show another"
            on = cells[standing.on]
            self._doubt(on, standing.read_as or standing.status, why)

    def _say_hidden(self, what: Cell, start: int) -> None:
        doubts = self.made.doubts
        if len(doubts) > start:
            doubts[-1] = replace(doubts[-1], why=f"row is hidden; {doubts[-1].why}")
        else:
            self._doubt(what, what.text, "row is hidden")

    def _same_as(self, cell: Cell, texts: dict[str, str]) -> str:
        for row in self.made.rows:
            if row.sheet != self.sheet.name and row.what.casefold() == texts["what"].casefold():
                place = f"{row.sheet} row {row.row}"
                differ = "; the outcomes differ" if row.outcome != texts["outcome"] else ""
                self._doubt(cell, f"the same action as {place}", f"found on both sheets{differ}")
                return place
        return ""

    def _totals(self, actions: int) -> None:
        hidden = sum(row in self.sheet.hidden for row in range(1, self.sheet.rows + 1))
        for other in self.made.others:
            if other.sheet != self.sheet.name or other.why != "a total":
                continue
            for cell in self._numbers(other.row):
                if cell.value != actions:
                    why = f"the total does not match the {actions} actions found"
                    if hidden and cell.value == actions - hidden:
                        why = "the total does not count the hidden row"
                    self._doubt(cell, "not an action", why)

    def _numbers(self, row: int) -> Iterator[Cell]:
        for _, cell in self.sheet.filled(row):
            if isinstance(cell.value, int | float):
                yield cell
