"""What a council's finance holds: section 251, outturn, ledger, placement costs, budget book.

A file is known by its headings, wherever below its titles they stand, in a CSV or a workbook. One
ledger is a year's: a later one takes its place whole. Placement costs come by quarters, each with
what was committed in the year so far; the census of placements by the month in which it was taken.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from headway.returns.finance import tables
from headway.returns.finance.forms import quarter_ends
from headway.returns.finance.known import layouts_in
from headway.returns.finance.reader import Row, read, rows_of
from headway.returns.finance.tables import Layout
from headway.store.parts import FileKind, Looked, Part
from headway.store.years_told import year_by_folder, year_named
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import Council
from headway.vocabulary.errors import BadInput
from headway.vocabulary.years import YearKind, year_holding

_EVERY = (
    *(tables.SECTION_251, tables.OUTTURN, tables.LEDGER, tables.PLACEMENTS),
    *(tables.HOMES, tables.CENSUS, tables.BUDGET),
)
_QUARTER = re.compile(r"(?:^|[^a-z0-9])q(?:uarter)?[ _-]?([1-4])(?:[^0-9]|$)", re.IGNORECASE)
_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")
# The year and the quarter or month that rows are of, and the words that say how it is known.
When = tuple[int, str]


def _knows(layouts: Sequence[Layout], file: Looked) -> bool:
    if not (file.is_workbook or file.path.suffix.lower() == ".csv"):
        return False
    told = file.path.stat()
    return bool(set(layouts) & set(_layouts(file.path, told.st_mtime_ns, told.st_size)))


@lru_cache(maxsize=1024)
def _layouts(path: Path, _changed: int, _size: int) -> tuple[Layout, ...]:
    """The layouts in a file, looked for once; a file that changes is looked at again."""
    return layouts_in(path, path.name, _EVERY)


def _parts(
    of: str,
    layouts: Sequence[Layout],
    month_of: Callable[[Row, int, Path], str],
    folder: Path,
    files: Sequence[Looked],
    year: int | None,
) -> list[Part]:
    """A part for each year, and quarter or month, that these files hold."""
    held: dict[When, dict[Path, Looked]] = {}
    how: dict[When, str] = {}
    councils: set[str] = set()
    for file in files:
        rows = [row for _, row in rows_of([(file.path, file.path.name)], layouts)]
        councils |= {row["council"] for row in rows if row.get("council")}  # type: ignore[misc]
        for row in rows:
            its_year, told = _year(row, folder, file.path, year)
            when = its_year, month_of(row, its_year, file.path)
            held.setdefault(when, {})[file.path] = file
            how.setdefault(when, told)
    return [
        Part(
            of=of,
            year=when[0],
            month=when[1],
            year_from=how[when],
            council=_one(councils, files),
            files=tuple(file.file() for file in those.values()),
        )
        for when, those in sorted(held.items())
    ]


def _one(councils: Iterable[str], files: Sequence[Looked]) -> str:
    """The council that the files name, blank where they name none."""
    named = sorted(councils)
    if len(named) > 1:
        raise BadInput(
            f"{files[0].path.name}: it names {len(named)} councils. A store is of one: if this is a "
            "file published for all councils, add it with `headway official add`. Nothing was kept."
        )
    return named[0] if named else ""


def _year(row: Row, folder: Path, path: Path, year: int | None) -> tuple[int, str]:
    """The financial year of a row: as it says, else by its file's or folder's name, else --year."""
    if row["year"]:
        return int(row["year"]), "stated in the file"
    if row.get("taken_on"):
        return _financial_year(str(row["taken_on"])), "by the days in it"
    if named := year_named(path.stem):
        return named, "by the file's name"
    if by_folder := year_by_folder(folder):
        return by_folder
    if year is not None:
        return year, "as --year says"
    raise BadInput(
        f"{path.name}: nothing says of which financial year it is. Put it in a folder named by the "
        "year (2026, or 2025-26), or give --year. Nothing was kept."
    )


def _financial_year(day: str) -> int:
    return year_holding(date.fromisoformat(day), YearKind.FINANCIAL)


def _whole_year(row: Row, year: int, path: Path) -> str:
    """What comes once a year is of no month."""
    return ""


def _quarter_month(row: Row, year: int, path: Path) -> str:
    """The last month of a quarter: as the row says, else the file's name, else the whole year."""
    named = _QUARTER.search(path.stem)
    number = int(row.get("quarter") or (named[1] if named else 4))
    return f"{quarter_ends(year, number):%Y-%m}"


def _census_month(row: Row, year: int, path: Path) -> str:
    """The month of a census: of its day, else as the file's name says it, as 2025-12."""
    if row.get("taken_on"):
        return str(row["taken_on"])[:7]
    if named := _MONTH.search(path.stem):
        return named[0]
    raise BadInput(
        f"{path.name}: nothing says on which day this census was taken. Put a column Snapshot date "
        "in, or the month in the file's name, as 2025-12. Nothing was kept."
    )


def _read(layouts: Sequence[Layout], part: Part, council: Council) -> Loaded:
    quarter = 0
    if part.month and layouts[0] is not tables.CENSUS:
        quarter = {"06": 1, "09": 2, "12": 3, "03": 4}[part.month[5:]]
    files = [(file.path, file.name) for file in part.files]
    return read(files, layouts, year=part.year, quarter=quarter, month=part.month)


def _noted(layouts: Sequence[Layout], part: Part) -> tuple[str, ...]:
    """What the reader says of the files of a part."""
    loaded = read([(file.path, file.name) for file in part.files], layouts, year=part.year)
    return tuple(sentence for file in loaded.files for sentence in file.tolerated)


def _kind(
    of: str,
    title: str,
    *layouts: Layout,
    month_of: Callable[[Row, int, Path], str] = _whole_year,
) -> FileKind:
    return FileKind(
        of=of,
        title=title,
        comes_as="CSV or xlsx",
        knows=partial(_knows, layouts),
        parts=partial(_parts, of, layouts, month_of),
        read=partial(_read, layouts),
        noted=partial(_noted, layouts),
    )


SPENDING = _kind("s251", "the section 251 outturn (Table A1)", tables.SECTION_251)
COUNCIL_OUTTURN = _kind("revenue_outturn", "the revenue outturn (RO3, RSX)", tables.OUTTURN)
ROWS_PAID = _kind("ledger", "the ledger of children's services", tables.LEDGER)
PLACEMENT_COSTS = _kind(
    "placement_costs",
    "the quarterly placement costs",
    *(tables.PLACEMENTS, tables.HOMES),
    month_of=_quarter_month,
)
PLACEMENT_CENSUS = _kind(
    "placement_census",
    "the regional census of placements",
    tables.CENSUS,
    month_of=_census_month,
)
BUDGET_BOOK = _kind("budget", "the budget book of a directorate", tables.BUDGET)
