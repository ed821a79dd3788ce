"""Reads the workforce census for its check: every column, whatever stands in it.

    loaded = read([Path("csww_2025.xml")])

A worker's Social Work England number and date of birth are looked at and not kept: SWENo and
PersonBirthDate say only whether one is given, or stands in another form; `person` numbers those who
share a number, and `age` is in whole years on 30 September.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import IO, Any

from headway.returns.workforce.checked_tables import GIVEN, OTHER, TABLES
from headway.validation.loaded import Loaded
from headway.validation.reading.archives import Given
from headway.validation.reading.cells import trimmed
from headway.validation.reading.csv_text import rows_from
from headway.validation.reading.showing import listed as listed_words
from headway.validation.reading.showing import shown
from headway.validation.reading.taking import Paths, YearOfFiles, listed
from headway.validation.reading.xml_safe import Element, elements, plain_tag, text_of
from headway.validation.table import Kind
from headway.vocabulary.errors import BadFile, BadInput

Arrow = Any
Row = dict[str, Any]
THE_RETURN = "the social work workforce census (CSWW)"
_TABLE_OF = {"HEADER": "header", "LALEVELVACANCIES": "vacancies", "CSWWWORKER": "workers"}
_FIELDS = {table.name: {name.upper(): name for name in table.names()} for table in TABLES}
_NUMBER = re.compile(r"[A-Z]{2}\d{10}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# A worker may have qualified at several places; nothing is checked by them.
_NOT_READ = frozenset({"QUALINST"})


def read(paths: Paths, *, last: Paths = ()) -> Loaded:
    """Read a year of the census from files, folders or zips.

    Last year's is not compared: `last` is refused. Raises BadFile (or BadInput where no file is
    given) with what was expected and what to do; nothing is then kept.
    """
    if listed(last):
        raise BadInput(
            "The workforce census is not compared with last year's. Leave --last out. "
            "Nothing was kept."
        )
    this = _Year(last_year=False)
    this.read(listed(paths))
    return Loaded(tables=this.joined(), files=tuple(this.files), file_format="xml")


@dataclass
class _Year(YearOfFiles):
    """One year's files as they come in; workers are numbered on from file to file."""

    a_return = THE_RETURN

    rows: dict[str, list[Row]] = field(default_factory=lambda: {t.name: [] for t in TABLES})
    people: dict[str, int] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def take(self, given: Given, sha256: str, body: bytes) -> None:
        """Read one file into the rows of every table."""
        if given.kind != "xml":
            raise BadFile(
                given.name,
                "expected the census's XML; it does not begin as XML does.",
                "Give the XML file that is loaded to the department.",
            )
        before = {name: len(rows) for name, rows in self.rows.items()}
        said = self._elements(given.held, given.name)
        _refuse(given.name, {name: rows[before[name] :] for name, rows in self.rows.items()})
        for name, rows in self.rows.items():
            self.note(given.name, sha256, name, len(rows) - before[name], said)
            said = ()

    def _elements(self, held: IO[bytes], name: str) -> tuple[str, ...]:
        strange: set[str] = set()
        twice: Counter[str] = Counter()
        each = ("Header", "LALevelVacancies", "CSWWWorker")
        for element in elements(held, name, root="MESSAGE", each=each, strange=strange):
            table = _TABLE_OF[plain_tag(element)]
            rows = self.rows[table]
            row = _row(element, table, f"{name}, {table} {len(rows) + 1:,}", strange, twice)
            rows.append(self._worker(row, len(rows) + 1) if table == "workers" else row)
        left_out, says = sorted(strange - _NOT_READ), []
        if left_out:
            says.append(f"What the census does not have was left out: {listed_words(left_out)}.")
        if twice:
            says.append(
                f"Given twice in one element, the first was read: {listed_words([*twice])}."
            )
        return tuple(says)

    def _worker(self, row: Row, nth: int) -> Row:
        """A worker's row without what tells who it is."""
        number = trimmed(row.get("SWENo")).upper()
        person = self.people.get(number) or next(self.numbers)
        if _NUMBER.fullmatch(number):
            self.people[number] = person
        born = trimmed(row.get("PersonBirthDate"))
        return row | {
            "person": person,
            "worker": f"worker {nth}",
            "SWENo": _form(number, bool(_NUMBER.fullmatch(number))),
            "PersonBirthDate": _form(born, _date(born) is not None),
            "age": self._age(born),
        }

    def _age(self, born: str) -> str | None:
        """Whole years on 30 September of the year in the header."""
        day, header = _date(born), self.rows["header"]
        year = trimmed(header[-1].get("Year")) if header else ""
        if day is None or not re.fullmatch(r"20\d\d", year):
            return None
        return str(int(year) - day.year - ((day.month, day.day) > (9, 30)))

    def joined(self) -> dict[str, Arrow]:
        """The tables, each row with its number."""
        import pyarrow as pa

        made = {}
        for table in TABLES:
            rows = self.rows[table.name]
            columns: dict[str, Any] = {"row": rows_from(1, len(rows))}
            for column in table.columns:
                kind = pa.int64() if column.kind is Kind.COUNTED else pa.string()
                columns[column.name] = pa.array([row.get(column.name) for row in rows], kind)
            made[table.name] = pa.table(columns)
        return made


def _form(text: str, is_one: bool) -> str | None:
    """Whether a thing is given, or stands there in another form; None where it is blank."""
    if not text:
        return None
    return GIVEN if is_one else OTHER


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _row(element: Element, table: str, where: str, strange: set[str], twice: Counter[str]) -> Row:
    """An element's fields, the first of each."""
    row: Row = {}
    for part in element.iterdescendants():
        tag = plain_tag(part)
        if len(part):
            # A header's fields stand in blocks; a worker's do not.
            if table != "header":
                strange.add(tag)
        elif tag not in _FIELDS[table]:
            strange.add(tag)
        else:
            text = text_of(part, where)
            if text is not None and row.setdefault(_FIELDS[table][tag], text) != text:
                twice[_FIELDS[table][tag]] += 1
    return row


def _refuse(name: str, rows: dict[str, list[Row]]) -> None:
    """Refuse what is no return of this census."""
    again = "Look whether it is the right file; if it is of another return, check it as that."
    if len(rows["header"]) != 1:
        raise BadFile(
            name, f"expected one Header; there are {len(rows['header']) or 'none'}.", again
        )
    collection = trimmed(rows["header"][0].get("Collection"))
    if collection.upper() != "CSWW":
        raise BadFile(
            name,
            f"expected {THE_RETURN}; its header says {shown(collection) or 'nothing'}.",
            again,
        )
    if not rows["workers"]:
        raise BadFile(name, "there is no CSWWWorker in it.", again)
