"""From files to periods of pre-proceedings: returns of several years, councils' own lists, or both.

Every file gives rows of the census's own table; the record joins them. A list stands below every
return: where both hold a field the return is believed, and the list fills what it leaves blank. Of
several lists the one given last is believed.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from headway.validation.reading.archives import Found, Given
from headway.validation.reading.taking import listed
from headway.verdicts.clock.period import Period
from headway.vocabulary.errors import BadFile, BadInput

if TYPE_CHECKING:
    from headway.engine.duck import Duck

Arrow = Any
# The first census that asks for work before care proceedings.
FIRST_CENSUS = 2027
NOT_YET = (
    "The children in need census asks for pre-proceedings from 2026-27, so no return filed before "
    "summer 2027 holds any. Until then keep a list: headway pre-proceedings --template list.csv "
    "writes an empty one."
)


@dataclass
class Filed:
    """What the files held: of each part the year, the instant in its header, and the rows.

    The `year` of a list is its place among the lists, from 1: far below that of any return.
    """

    parts: list[tuple[int, str, Arrow]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    teams: dict[str, str] = field(default_factory=dict)
    years: list[int] = field(default_factory=list)
    lists: int = 0
    blank_starts: int = 0
    unreadable: int = 0


@dataclass(frozen=True, kw_only=True)
class Periods:
    """The periods read, in the order of child and start; what was said of the files.

    `last_day` is the last of which the files tell anything: the end of the newest return's year; a
    list is taken to be kept up to this day.
    """

    periods: tuple[Period, ...]
    said: tuple[str, ...]
    last_day: date
    has_list: bool

    def day(self, asked: date | None) -> date:
        """The day to count as at: the one asked, else the last that the files know."""
        if asked and asked > self.last_day:
            raise BadInput(
                f"--as-at {asked}: the files tell nothing after {self.last_day}. Give that day or "
                "an earlier one"
                + ("." if self.has_list else ", or a list that was kept since the return.")
            )
        return asked or self.last_day


def read(paths: Iterable[Path], today: date | None = None) -> Periods:
    """Read returns (XML) and lists (CSV): files, folders or zips. Raises BadInput where the files
    hold no period of pre-proceedings, with what to do."""
    filed = _filed(listed(paths))
    rows = _joined(filed) if filed.parts else []
    if filed.blank_starts:
        many = filed.blank_starts
        filed.said.append(
            f"{many} {'block has' if many == 1 else 'blocks have'} no child or no day on which "
            "pre-proceedings began, and cannot be counted."
        )
    if filed.unreadable:
        many = filed.unreadable
        filed.said.append(
            f"{many} {'cell' if many == 1 else 'cells'} of the returns cannot be read and "
            f"{'counts' if many == 1 else 'count'} as blank, so that a step may look as if it had "
            "not come: headway check --return cin says which."
        )
    if not rows:
        raise BadInput(f"The files hold no period of pre-proceedings. {NOT_YET}")
    ends = [date(year, 3, 31) for year in filed.years]
    last_day = max([*ends, today or date.today()] if filed.lists else ends)
    return Periods(
        periods=tuple(_period(row, filed, last_day) for row in rows),
        said=tuple(filed.said),
        last_day=last_day,
        has_list=bool(filed.lists),
    )


def _filed(paths: list[Path]) -> Filed:
    filed, seen = Filed(), set()
    rows: dict[int, dict[str, int]] = {}
    found = Found(paths)
    for given in found:
        body = given.body()
        digest = hashlib.sha256(body).hexdigest()
        if digest in seen:
            filed.said.append(f"{given.name}: it was given twice and was read once.")
        elif given.kind == "csv":
            _take_list(filed, given, body)
        elif given.kind == "xml":
            _take_return(filed, given, body, rows)
        else:
            raise BadFile(
                given.name,
                "expected the census's XML or a list as CSV; it is something else.",
                "Save a workbook's sheet as CSV, then give that.",
            )
        seen.add(digest)
    filed.said += [f"{name}: it is no CSV or XML file and was left out." for name in found.left_out]
    return filed


def _take_list(filed: Filed, given: Given, body: bytes) -> None:
    from headway.returns.pre_proceedings.reader import read as read_list

    rows, said = read_list(given.name, body)
    filed.lists += 1
    filed.parts.append((filed.lists, "", rows))
    filed.said += [f"{given.name}: {sentence}" for sentence in said]
    pairs = zip(rows["LAchildID"].to_pylist(), rows["TEAM"].to_pylist(), strict=True)
    filed.teams |= {child.upper(): team for child, team in pairs if team}


def _take_return(
    filed: Filed, given: Given, body: bytes, rows_before: dict[int, dict[str, int]]
) -> None:
    """One file of the census. Rows of several files of a year are numbered on."""
    from io import BytesIO

    from headway.returns.cin_census.flattening import flattened

    tables, _ = flattened(BytesIO(body), given.name, {})
    [header] = tables["header"].to_pylist()
    year = _year(header, given.name)
    blocks = tables["pre_proceedings"]
    filed.years.append(year)
    if not blocks.num_rows:
        filed.said.append(
            f"{given.name}: the return of {year - 1}-{year % 100:02} holds no pre-proceedings."
            + ("" if year >= FIRST_CENSUS else " The census did not ask for any then.")
        )
        return
    before = rows_before.setdefault(year, {"rows": 0})
    numbered = _numbered_from(blocks, before["rows"])
    before["rows"] += blocks.num_rows
    filed.parts.append((year, (header["DateTime"] or "").strip(), numbered))


def _numbered_from(rows: Arrow, before: int) -> Arrow:
    from headway.validation.reading.csv_text import rows_from

    return rows.set_column(0, "row", rows_from(before + 1, rows.num_rows))


def _year(header: dict[str, Any], name: str) -> int:
    text = str(header.get("Year") or "").strip()
    if not (text.isdigit() and len(text) == 4):
        raise BadFile(
            f"{name}, header",
            "expected the collection year, such as 2027.",
            "Look at Year in its header, then give the file again.",
        )
    return int(text)


def _joined(filed: Filed) -> list[dict[str, Any]]:
    """The record's own table, from every part of every file."""
    from headway.engine.duck import engine
    from headway.record.in_need.pre_proceedings import PRE_PROCEEDINGS

    with engine() as duck:
        lend(duck, filed)
        return duck.query(f"{PRE_PROCEEDINGS.select} ORDER BY child, started_on").to_pylist()


def lend(duck: "Duck", filed: Filed) -> None:
    """Make `cin_pre_proceedings` of the parts: all years' rows, typed, with `child` and `year`.

    `filed` numbers them by year and, within one, by the instant in the header: the highest is
    believed.
    """
    from headway.returns.cin_census.spec import RETURN
    from headway.returns.cin_census.tables import PRE_PROCEEDINGS
    from headway.validation.table import Kind
    from headway.validation.typing import type_table

    tails = ("", "_day", "_number", "_raw")
    keep = {f"{name}{tail}" for name in PRE_PROCEEDINGS.names() for tail in tails}
    parts = []
    order = sorted({(year, made_at) for year, made_at, _ in filed.parts})
    for at, (year, made_at, rows) in enumerate(filed.parts):
        type_table(RETURN, PRE_PROCEEDINGS, rows, f"given_{at}", frozenset(keep), duck)
        parts.append(
            f"SELECT {year} AS year, {order.index((year, made_at))} AS filed, CHILD AS child, "
            f"* EXCLUDE (CHILD) FROM given_{at}_typed"
        )
    duck.make("cin_pre_proceedings", " UNION ALL BY NAME ".join(parts))
    [[filed.blank_starts]] = duck.rows(
        "SELECT count(*) FROM cin_pre_proceedings WHERE PPStartDate IS NULL OR child IS NULL"
    )
    strange = [f"{name}_raw IS NOT NULL AND {name} IS NULL" for name in PRE_PROCEEDINGS.dates()]
    strange += [
        f"{name} NOT IN ('0', '1', 'true', 'false')" for name in PRE_PROCEEDINGS.of_kind(Kind.FLAG)
    ]
    strange += [
        f"{name} IS NOT NULL AND {name}_number IS NULL"
        for name in PRE_PROCEEDINGS.of_kind(Kind.NUMBER)
    ]
    counted = " + ".join(f"count(CASE WHEN {one} THEN 1 END)" for one in strange)
    [[filed.unreadable]] = duck.rows(f"SELECT {counted} FROM cin_pre_proceedings")


def _period(row: dict[str, Any], filed: Filed, last_day: date) -> Period:
    # A list's `year` is its place, far below any year.
    is_listed = row["first_year"] <= filed.lists
    known_to = last_day if is_listed else date(row["last_year"], 3, 31)
    return Period(
        child=row["child"],
        number=row["period"],
        started_on=row["started_on"],
        letter_on=row["letter_on"],
        is_offered=row["is_offered"],
        is_held=row["is_held"],
        first_meeting_on=row["first_meeting_on"],
        reviews=None if row["reviews"] is None else int(row["reviews"]),
        decided_on=row["decided_on"],
        court_on=row["court_on"],
        outcome=row["outcome"],
        days_since_last=row["days_since_last"],
        known_to=known_to,
        team=filed.teams.get(row["child"], ""),
    )
