"""Reads the workforce census: the department's XML, a worker at a time.

    loaded = read([Path("csww_2025.xml")])

What a figure is made of must be readable, or the file is refused with the place of the fault; what
the census does not have is left out and said; what tells who a worker is, but for the number by
which two posts of one worker are known, is not read at all.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO, Any

from headway.returns.workforce import forms
from headway.returns.workforce.tables import CENSUS_TABLES, NOT_READ, WHOSE
from headway.validation.loaded import Loaded
from headway.validation.reading.archives import Given
from headway.validation.reading.cells import formed, trimmed
from headway.validation.reading.showing import listed as listed_words
from headway.validation.reading.showing import shown
from headway.validation.reading.taking import Paths, YearOfFiles, listed
from headway.validation.reading.xml_safe import Element, elements, plain_tag, text_of
from headway.vocabulary.errors import BadFile

Arrow = Any
Row = dict[str, str | None]
_AGAIN = "Look at it where the file came from, then export the file again."
_FIELDS = {
    table.name: {name.upper(): name for name in table.names() if name != WHOSE}
    for table in CENSUS_TABLES
}
_FORMS: dict[str, Callable[[str], str]] = {
    "AgencyWorker": forms.flag,
    "FTE": forms.number,
    "FTE30": forms.number,
    "Cases30": forms.whole,
    "WorkingDaysLost": forms.number,
    "RoleStartDate": forms.day,
    "RoleEndDate": forms.day,
    "OrgRole": forms.role,
    "Absat30Sept": forms.flag,
    "NumberOfVacancies": forms.number,
    "NoAgencyFTE": forms.number,
}
# Without one of these a figure would count none where it is not known.
_NEEDED = {"workers": ("AgencyWorker",), "vacancies": ("NumberOfVacancies", "NoAgencyFTE")}


def read(paths: Paths) -> Loaded:
    """Read a year of the census from files, folders or zips.

    Raises BadFile (or BadInput where no file is given) with what was expected and what to do;
    nothing is then kept.
    """
    this = _Year(last_year=False)
    this.read(listed(paths))
    return Loaded(tables=this.joined(), files=tuple(this.files), file_format=this.file_format)


@dataclass
class _Year(YearOfFiles):
    """One year's files as they come in."""

    a_return = "the social work workforce census (CSWW)"

    rows: dict[str, list[Row]] = field(default_factory=dict)

    def take(self, given: Given, sha256: str, body: bytes) -> None:
        """Read one file into the rows of every table."""
        if given.kind != "xml":
            raise BadFile(
                given.name,
                "expected the census's XML; it does not begin as XML does.",
                "Give the XML file that is loaded to the department.",
            )
        rows, said = _rows_of(given.held, given.name, len(self.rows.get("workers", [])))
        for table, found in rows.items():
            self.rows.setdefault(table, []).extend(found)
            self.note(given.name, sha256, table, len(found), said)
            said = ()

    def joined(self) -> dict[str, Arrow]:
        """The tables, each row with its number."""
        return {t.name: packed(self.rows[t.name], t.names()) for t in CENSUS_TABLES}


def packed(rows: list[Row], names: tuple[str, ...]) -> Arrow:
    """Rows as an Arrow table of strings, numbered from 1."""
    import pyarrow as pa

    columns = {name: pa.array([row.get(name) for row in rows], pa.string()) for name in names}
    return pa.table({"row": pa.array(range(1, len(rows) + 1), pa.int64()), **columns})


def _rows_of(
    held: IO[bytes], name: str, before: int
) -> tuple[dict[str, list[Row]], tuple[str, ...]]:
    """The rows of one file by table, and what was left out."""
    rows: dict[str, list[Row]] = {table.name: [] for table in CENSUS_TABLES}
    strange: set[str] = set()
    faults: list[forms.Fault] = []
    for element in elements(
        held,
        name,
        root="MESSAGE",
        each=("Header", "LALevelVacancies", "CSWWWorker"),
        strange=strange,
    ):
        table = {"HEADER": "header", "LALEVELVACANCIES": "vacancies"}.get(
            plain_tag(element), "workers"
        )
        nth = len(rows[table]) + 1
        what = f"worker {nth:,}" if table == "workers" else plain_tag(element).lower()
        where = f"{what} (line {element.sourceline})"
        row = _row(element, table, f"{name}, {where}", strange)
        number = trimmed(row.pop("SWENo", None))
        row[WHOSE] = (number or f"line {before + nth}") if table == "workers" else "the council"
        rows[table].append(_formed(row, table, where, faults))
    _refuse(name, rows)
    if faults:
        raise forms.told(name, faults)
    left_out = sorted(strange - NOT_READ)
    said = f"What the census does not have was left out: {listed_words(left_out)}."
    return rows, (said,) if left_out else ()


def _row(element: Element, table: str, where: str, strange: set[str]) -> Row:
    """An element's fields. Raises BadFile where one is there twice and says two things."""
    fields = _FIELDS[table] | ({"SWENO": "SWENo"} if table == "workers" else {})
    row: Row = {}
    for part in element.iterdescendants():
        tag = plain_tag(part)
        if len(part):
            # A header's fields stand in blocks; a worker's do not.
            if table != "header":
                strange.add(tag)
            continue
        if tag not in fields:
            strange.add(tag)
            continue
        text = text_of(part, where)
        if text is not None and row.setdefault(fields[tag], text) != text:
            raise BadFile(
                where, f"expected one {fields[tag]}; there are two that say two things.", _AGAIN
            )
    return row


def _formed(row: Row, table: str, where: str, faults: list[forms.Fault]) -> Row:
    """The row with what figures are made of in its forms."""
    before = len(faults)
    for name in _FIELDS[table].values():
        if name in _FORMS:
            row[name] = formed(_FORMS[name], row.get(name), where, name, faults)
    for name in _NEEDED.get(table, ()):
        if row[name] is None and len(faults) == before:
            some = "1 or 0" if name == "AgencyWorker" else "a number, 0 where there are none"
            faults.append((where, name, f"expected {some}"))
    return row


def _refuse(name: str, rows: dict[str, list[Row]]) -> None:
    """Refuse what is no whole return of this census."""
    for table, called in (("header", "Header"), ("vacancies", "LALevelVacancies")):
        if len(rows[table]) != 1:
            many = len(rows[table]) or "none"
            raise BadFile(name, f"expected one {called}; there are {many}.", _AGAIN)
    collection = (rows["header"][0].get("Collection") or "").strip()
    if collection.upper() != "CSWW":
        raise BadFile(
            name,
            f"expected the social work workforce census (CSWW); its header says "
            f"{shown(collection) or 'nothing'}.",
            "Look whether it is the right file; if it is of another return, load it as that.",
        )
    if not rows["workers"]:
        raise BadFile(name, "there is no CSWWWorker in it.", _AGAIN)
