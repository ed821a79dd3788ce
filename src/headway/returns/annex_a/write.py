"""Writes Annex A as a workbook: a sheet a list, in the present headings and coded labels.

    write(Path("annex_a.xlsx"), {"looked_after": [{"child_id": "SYN1", "legal_status": "C2",
          "started_on": date(2025, 4, 1)}]})

A row names columns as `lists.py` does. A code becomes its label (`C2: Full care order`), a day a
true date; what is no code is written as it is, so that a list can be spoilt on purpose.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from headway.returns.annex_a.lists import BY_NAME, List, ListColumn
from headway.vocabulary.errors import Unknown

Row = Mapping[str, Any]
_INSTANT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def write(path: Path, lists: Mapping[str, Sequence[Row]]) -> None:
    """Write these lists, each under its name in `lists.py`, as a workbook.

    A list that is not given has no sheet. Raises Unknown for a list or column that there is not.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for one in [_known(name, rows) for name, rows in lists.items()]:
        sheet = book.create_sheet(f"List {one.number}")
        sheet.append([column.headings[0] for column in one.columns])
        for row in lists[one.name]:
            sheet.append([_cell(sheet, column, row.get(column.name)) for column in one.columns])
    made = BytesIO()
    book.save(made)
    path.write_bytes(_without_time(made))


def _without_time(made: BytesIO) -> bytes:
    """The workbook without the instant at which it was made: the same rows give the same bytes."""
    import zipfile

    settled = BytesIO()
    with zipfile.ZipFile(made) as held, zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as out:
        for name in held.namelist():
            body = held.read(name)
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            is_about = name == "docProps/core.xml"
            out.writestr(member, _INSTANT.sub(b"2000-01-01T00:00:00Z", body) if is_about else body)
    return settled.getvalue()


def _known(name: str, rows: Sequence[Row]) -> List:
    """The list of this name, with none of its rows naming a column that it does not have."""
    if name not in BY_NAME:
        raise Unknown("list of Annex A", name, list(BY_NAME))
    names = [column.name for column in BY_NAME[name].columns]
    if strange := sorted({column for row in rows for column in row}.difference(names)):
        raise Unknown(f"column of list {BY_NAME[name].number}", strange[0], names)
    return BY_NAME[name]


def _cell(sheet: Any, column: ListColumn, value: Any) -> Any:
    if column.codes is not None and value is not None:
        return column.codes.labels.get(str(value), value)
    if isinstance(value, date):
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(sheet, value=value)
        cell.number_format = "dd/mm/yyyy"
        return cell
    return value
