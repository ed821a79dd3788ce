"""Writes the looked-after return as the department's XML.

The XML says who a child is once: one HEADER a child, and in it one date of birth, one set of
care-leaving and of adoption particulars. Rows that say otherwise cannot be put into it, so what was
written is read back and compared; where a row would be lost or altered, nothing is written.
"""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from headway.returns.ssda903.reader_xml import BLOCKS, RENAMED, ROOT, flattened
from headway.returns.ssda903.tables import BY_NAME
from headway.validation.loaded import Loaded
from headway.vocabulary.errors import BadFile, BadInput

Arrow = Any
Row = dict[str, str | None]
_IN_HEADER = ("uasc", "oc3", "ad1")
_TAGS = {column: tag for tag, column in RENAMED.items()}
# The department's schema is a sequence: an element in another place is refused by it.
_BEFORE_BLOCKS = (
    "CHILD UPN SEX DOB ETHNIC UASC DUC DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR "
    "LS_ADOPTR IN_TOUCH ACTIV ACCOM"
).split()
_FIRST_BLOCKS = ("AMISSING", "AREVIEW")
_BETWEEN_BLOCKS = ("MOTHER", "MC_DOB")
_LAST_BLOCKS = ("PERMANENCE", "OC2", "AD_PLACED", "SW_EPISODE", "DOLO")
# The schema wants these even where there is nothing to say; they are then empty.
_ALWAYS = frozenset(
    "CHILD UPN SEX DOB ETHNIC UASC MISSING MIS_START REVIEW REVIEW_CODE DATE_PLACED DECOM RNE LS "
    "CIN PLACE".split()
)
_EPISODE = (
    "DECOM RNE LS CIN PLACE PL_POST HOME_POST URN PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE"
).split()


def write_xml(loaded: Loaded, path: Path | str) -> Path:
    """Write this year's tables as one XML file; give its path.

    Children stand in the order of the header, and each child's rows in theirs. Raises BadInput,
    naming the table and the row, where the XML cannot say what a row says.
    """
    from lxml import etree  # type: ignore[import-untyped]

    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    building = path.with_name(f".building-{uuid4().hex}.xml")
    rows = {name: _Waiting(table) for name, table in loaded.tables.items()}
    try:
        with building.open("wb") as held:
            with etree.xmlfile(held, encoding="utf-8") as file:
                file.write_declaration()
                with file.element(ROOT):
                    file.write("\n")
                    for child in _children(rows):
                        file.write(child, pretty_print=True)
            held.flush()
            os.fsync(held.fileno())
        _refuse_altered(loaded, building, path.name)
        building.replace(path)
    finally:
        building.unlink(missing_ok=True)
    return path


class _Waiting:
    """A table's rows, handed out child by child in their order."""

    def __init__(self, table: Arrow):
        names = [name for name in table.column_names if name != "row"]
        columns = [table[name].to_pylist() for name in names]
        self.rows: list[Row] = [
            dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)
        ]
        self.of_child: dict[str | None, list[int]] = {}
        for place, row in enumerate(self.rows):
            self.of_child.setdefault(row["CHILD"], []).append(place)

    def of(self, header: Row, *, again: bool, one: bool) -> list[Row]:
        """The rows that belong to a header, each handed out once.

        Where the child's header is there `again`, this one gets those that stand together and have
        its date of birth (`one` where a header holds one), so that the order stays; the last, all.
        """
        places = self.of_child.get(header["CHILD"], [])
        number = 0
        while number < len(places) and again:
            row = self.rows[places[number]]
            parted = number and (one or places[number] != places[number - 1] + 1)
            if parted or row.get("DOB", header["DOB"]) != header["DOB"]:
                break
            number += 1
        taken = places[:number] if again else places
        self.of_child[header["CHILD"]] = places[len(taken) :]
        return [self.rows[place] for place in taken]


def _children(rows: dict[str, _Waiting]) -> Iterator[Any]:

    headers = rows["header"].rows if "header" in rows else []
    left = Counter(header["CHILD"] for header in headers)
    for header in headers:
        left[header["CHILD"]] -= 1
        mine = {
            name: waiting.of(header, again=left[header["CHILD"]] > 0, one=name in _IN_HEADER)
            for name, waiting in rows.items()
        }
        yield _child(_fields(header, mine), mine)


def _child(fields: Row, mine: dict[str, list[Row]]) -> Any:
    from lxml import etree

    child = etree.Element("CHILD")
    top = etree.SubElement(child, "HEADER")
    _put(top, fields, _BEFORE_BLOCKS)
    _put_blocks(top, mine, _FIRST_BLOCKS)
    _put(top, fields, _BETWEEN_BLOCKS)
    _put_blocks(top, mine, _LAST_BLOCKS)
    for row in mine.get("episodes", ()):
        _put(etree.SubElement(child, "EPISODE"), row, _EPISODE)
    return child


def _put_blocks(top: Any, mine: dict[str, list[Row]], tags: Sequence[str]) -> None:
    from lxml import etree

    for tag in tags:
        names = [name for name in BY_NAME[BLOCKS[tag]].names() if name not in ("CHILD", "DOB")]
        for row in mine.get(BLOCKS[tag], ()):
            _put(etree.SubElement(top, tag), row, names)


def _fields(header: Row, mine: dict[str, list[Row]]) -> Row:
    """What stands in a HEADER by itself: who the child is, asylum, leaving care and adoption."""
    fields = dict(header)
    if "uasc" in mine and "UASC" not in header:
        fields["UASC"] = "1" if mine["uasc"] else "0"
    for name in _IN_HEADER:
        for row in mine.get(name, ()):
            fields |= {column: cell for column, cell in row.items() if column not in header}
    return fields


def _put(element: Any, row: Row, names: Sequence[str]) -> None:
    from lxml import etree

    for name in names:
        cell = row.get(name)
        if cell is None and name not in _ALWAYS:
            continue
        try:
            etree.SubElement(element, _TAGS.get(name, name)).text = cell
        except ValueError as fault:
            raise BadInput(
                f"A cell of {name} holds signs that XML cannot hold. Look for them in the file that "
                "it came from, or write the return as CSV. Nothing was written."
            ) from fault


def _refuse_altered(loaded: Loaded, written: Path, name: str) -> None:
    """Read the file back, and refuse it where a row is not among those that came out of it."""
    try:
        with written.open("rb") as held:
            back, _ = flattened(held, name)
    except BadFile as fault:
        raise BadInput(
            "The header has no rows, or a cell that the XML cannot hold. Write the return as CSV. "
            "Nothing was written."
        ) from fault
    for table in BY_NAME.values():
        names = table.names(given=table.name == "header" and _gives_uasc(loaded))
        given = _rows(loaded.tables.get(table.name), names)
        came_out = Counter(_rows(back.get(table.name), names))
        for number, row in enumerate(given, start=1):
            came_out[row] -= 1
            if came_out[row] < 0:
                raise _unsayable(table.name, number)
        if any(number > 0 for number in came_out.values()):
            raise _unsayable(table.name, None)


def _gives_uasc(loaded: Loaded) -> bool:
    header = loaded.tables.get("header")
    return header is not None and "UASC" in header.column_names


def _rows(table: Arrow | None, names: tuple[str, ...]) -> list[tuple[str | None, ...]]:
    if table is None:
        return []
    return list(zip(*(table[name].to_pylist() for name in names), strict=True))


def _unsayable(table: str, row: int | None) -> BadInput:
    where = f"{table}, row {row}" if row else table
    return BadInput(
        f"{where}: the XML form cannot say what stands here. It has one header a child, with one "
        "date of birth, and at most one row a child of uasc, oc3 and ad1, none of them blank; a child "
        "is in uasc where the header's UASC is 1. Mend the row, or write the return as CSV. "
        "Nothing was written."
    )
