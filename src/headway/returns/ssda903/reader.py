"""Reads the looked-after return: CSV files known by their columns, or the department's XML.

    loaded = read([Path("2026/ssda903")], last=[Path("2025/ssda903")])

Tolerant of form (capitals in headings, order of columns, encodings, what parts the cells, files in
folders and zips) and says what it tolerated; strict on content: a cell is kept exactly as it stands,
and where rows might be lost or mixed up it reads nothing and says why.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from headway.returns.ssda903.tables import BY_NAME, TABLES
from headway.validation.loaded import Loaded, ReadFile
from headway.validation.reading.archives import Given
from headway.validation.reading.csv_text import cells_of, sheet_of
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.joining import Part, joined
from headway.validation.reading.known_by_columns import Words, known
from headway.validation.reading.taking import Paths, YearOfFiles, listed, said_of_both
from headway.vocabulary.errors import BadFile

Arrow = Any
THE_RETURN = "the looked-after return (SSDA903)"
_LIST_8 = "Annex A list 8"
# What Ofsted's list of looked-after children calls the same columns: it is often mistaken for them.
WORDS = Words(
    a_return=THE_RETURN,
    elsewhere={
        "child unique id": ("CHILD", _LIST_8),
        "date of birth": ("DOB", _LIST_8),
        "gender": ("SEX", _LIST_8),
        "ethnicity": ("ETHNIC", _LIST_8),
        "date started to be looked after": ("DECOM", _LIST_8),
        "date ceased to be looked after": ("DEC", _LIST_8),
        "reason ceased to be looked after": ("REC", _LIST_8),
        "child's category of need": ("CIN", _LIST_8),
        "child's legal status": ("LS", _LIST_8),
        "placement type": ("PLACE", _LIST_8),
        "placement provider": ("PLACE_PROVIDER", _LIST_8),
        "placement postcode": ("PL_POST", _LIST_8),
        "urn of placement": ("URN", _LIST_8),
        "date of latest statutory review": ("REVIEW", _LIST_8),
    },
)
# Without rows in these there is no return; any other table may well be empty in a year.
_NEVER_EMPTY = {"header", "episodes"}


def read(paths: Paths, *, last: Paths = ()) -> Loaded:
    """Read a year of the return, and last year's beside it, each from files, folders or zips.

    Raises BadFile (or BadInput where no file is given) with what was expected and what to do;
    nothing is then kept.
    """
    this = _Year(last_year=False)
    this.read(listed(paths))
    then = _Year(last_year=True)
    if before := listed(last):
        then.read(before)
    tables, files = this.joined()
    last_tables, last_files = then.joined()
    return Loaded(
        tables=tables,
        last=last_tables,
        files=(*files, *said_of_both(files, last_files)),
        file_format=this.file_format,
    )


@dataclass
class _Year(YearOfFiles):
    """One year's files as they come in."""

    a_return = THE_RETURN

    parts: dict[str, list[Part]] = field(default_factory=dict)

    def take(self, given: Given, sha256: str, body: bytes) -> None:
        """Read one file into the parts of its table, or of every table."""
        if given.kind == "csv":
            self._csv(given.name, sha256, body)
        else:
            self._xml(given, sha256)

    def _csv(self, name: str, sha256: str, body: bytes) -> None:
        text, encoding = utf8_of(body, name)
        sheet = sheet_of(text, name)
        fits = known(sheet.headings, TABLES, f"{name}, line {sheet.line}", WORDS)
        rows = cells_of(sheet, fits.places)
        table = fits.table.name
        said = [encoding] if encoding else []
        said += [*sheet.said(), *fits.said()]
        if not rows.num_rows:
            if table in _NEVER_EMPTY:
                raise BadFile(
                    name,
                    f"there are the headings of {table} and no rows; a return has rows there.",
                    "Export it again, then load it again.",
                )
            said.append(f"It has headings and no rows: {table} is taken to be empty this year.")
        self.parts.setdefault(table, []).append(Part(name, rows))
        self.note(name, sha256, table, rows.num_rows, tuple(said))

    def _xml(self, given: Given, sha256: str) -> None:
        from headway.returns.ssda903.reader_xml import flattened  # late: most give CSV

        tables, said = flattened(given.held, given.name)
        for table, rows in tables.items():
            self.parts.setdefault(table, []).append(Part(given.name, rows))
            self.note(given.name, sha256, table, rows.num_rows, said)
            said = ()

    def joined(self) -> tuple[dict[str, Arrow], list[ReadFile]]:
        """The tables in the return's own order, and the files with what there is to say of them."""
        tables: dict[str, Arrow] = {}
        said: dict[tuple[str, str], tuple[str, ...]] = {}
        for name in (name for name in BY_NAME if name in self.parts):
            parts = self.parts[name]
            tables[name], says = joined(parts, BY_NAME[name].names(given=True))
            for part, sentences in zip(parts, says, strict=True):
                said[part.name, name] = sentences
        return tables, [
            replace(file, tolerated=(*file.tolerated, *said.get((file.name, file.table), ())))
            for file in self.files
        ]
