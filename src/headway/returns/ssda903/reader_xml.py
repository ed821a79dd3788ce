"""The department's XML of the looked-after return, flattened to the tables that the CSV has.

EXPSSDA903 holds one CHILD for each child: a HEADER, in which who the child is stands beside the
child's asylum, adoption and care-leaving particulars and a block for each review, absence and so
on, and an EPISODE for each episode. Source: "Expanded SSDA903 Return" schema, 2021. Social workers
and deprivation of liberty came later; they are read where a block of theirs stands.
"""

from dataclasses import dataclass, field
from typing import IO, Any

from headway.returns.ssda903.tables import AD1, BY_NAME, OC3
from headway.validation.reading.csv_text import rows_from
from headway.validation.reading.showing import listed
from headway.validation.reading.xml_safe import Element, elements, plain_tag, text_of
from headway.vocabulary.errors import BadFile

Arrow = Any
ROOT = "EXPSSDA903"
# What XML calls the two columns that it names otherwise.
RENAMED = {"CHILDID": "CHILD", "PL": "PLACE"}
BLOCKS = {
    "AREVIEW": "reviews",
    "AMISSING": "missing",
    "OC2": "oc2",
    "PERMANENCE": "previous_permanence",
    "AD_PLACED": "placed_for_adoption",
    "SW_EPISODE": "sw_episodes",
    "SWEPISODE": "sw_episodes",
    "DOLO": "dolo",
}
# These came after the XML: a file without them may simply not be able to hold them.
_IF_PRESENT = ("sw_episodes", "dolo")
_PERSON = ("CHILD", "DOB")
_LEAVING = tuple(name for name in OC3.names() if name not in _PERSON)
_ADOPTION = tuple(name for name in AD1.names() if name not in _PERSON)
_HEADER = (*BY_NAME["header"].names(given=True), "DUC", *_LEAVING, *_ADOPTION)
_BATCH = 50_000
_AGAIN = "Look at it where the file came from, then export the file again."

Row = dict[str, str | None]


@dataclass
class _Rows:
    """The rows of one table as they come, given to Arrow a batch at a time."""

    names: tuple[str, ...]
    waiting: list[tuple[str | None, ...]] = field(default_factory=list)
    batches: list[Arrow] = field(default_factory=list)

    def add(self, row: Row) -> None:
        self.waiting.append(tuple(map(row.get, self.names)))
        if len(self.waiting) >= _BATCH:
            self._pack()

    def _pack(self) -> None:
        import pyarrow as pa

        columns = zip(*self.waiting, strict=True) if self.waiting else [()] * len(self.names)
        arrays = [pa.array(column, pa.string()) for column in columns]
        self.batches.append(pa.table(dict(zip(self.names, arrays, strict=True))))
        self.waiting = []

    def table(self) -> Arrow:
        import pyarrow as pa

        self._pack()
        whole = pa.concat_tables(self.batches)
        return whole.add_column(0, "row", rows_from(1, whole.num_rows))


def flattened(held: IO[bytes], name: str) -> tuple[dict[str, Arrow], tuple[str, ...]]:
    """The tables of an XML return, rows in the order of the file, and what was left out.

    Every table that the XML can hold is there, empty where no child has a row in it.
    """
    rows = {table: _Rows(BY_NAME[table].names(given=table == "header")) for table in BY_NAME}
    strange: set[str] = set()
    number = 0
    for child in elements(held, name, root=ROOT, each=("CHILD",), strange=strange):
        number += 1
        _Child(f"{name}, child {number:,} (line {child.sourceline})", rows, strange).take(child)
    if not number:
        raise BadFile(name, "there is no CHILD in it.", "Export it again, then load it again.")
    said = (f"What the return does not have was left out: {listed(sorted(strange))}.",)
    held_tables = {table: of.table() for table, of in rows.items()}
    return {
        table: found
        for table, found in held_tables.items()
        if found.num_rows or table not in _IF_PRESENT
    }, said if strange else ()


@dataclass
class _Child:
    """One CHILD element: read whole, then put into rows."""

    where: str
    rows: dict[str, _Rows]
    strange: set[str]

    def take(self, child: Element) -> None:
        header: Row = {}
        headers = 0
        episodes: list[Row] = []
        blocks: list[tuple[str, Row]] = []
        for part in child:
            tag = plain_tag(part)
            if tag == "HEADER":
                headers += 1
                self._gather(part, header, blocks)
            elif tag == "EPISODE":
                episodes.append(self._block(part, "episodes"))
            elif tag in BLOCKS:
                blocks.append((BLOCKS[tag], self._block(part, BLOCKS[tag])))
            else:
                self.strange.add(tag)
        if headers != 1:
            raise BadFile(
                self.where, f"expected one HEADER in this CHILD; there are {headers}.", _AGAIN
            )
        person = {name: header.get(name) for name in _PERSON}
        self._add_header(header)
        for episode in episodes:
            self.rows["episodes"].add({**episode, "CHILD": person["CHILD"]})
        for table, block in blocks:
            self.rows[table].add({**block, **person})

    def _gather(self, part: Element, header: Row, blocks: list[tuple[str, Row]]) -> None:
        """Take a HEADER's own fields, however deep they stand, and its blocks."""
        for one in part:
            tag = plain_tag(one)
            field_name = RENAMED.get(tag, tag)
            if tag in BLOCKS:
                blocks.append((BLOCKS[tag], self._block(one, BLOCKS[tag])))
            elif len(one):
                self._gather(one, header, blocks)
            elif field_name in _HEADER:
                self._put(header, field_name, one)
            else:
                self.strange.add(tag)

    def _block(self, part: Element, table: str) -> Row:
        """The fields of one block by the names of its table's columns."""
        names = BY_NAME[table].names()
        row: Row = {}
        for one in part:
            field_name = RENAMED.get(plain_tag(one), plain_tag(one))
            if field_name in names and not len(one):
                self._put(row, field_name, one)
            else:
                self.strange.add(plain_tag(one))
        return row

    def _put(self, row: Row, name: str, element: Element) -> None:
        text = text_of(element, self.where)
        if text is not None and row.get(name) not in (None, text):
            raise BadFile(
                self.where, f"expected one {name}; there are two that say different things.", _AGAIN
            )
        if text is not None:
            row[name] = text

    def _add_header(self, header: Row) -> None:
        self.rows["header"].add(header)
        if (header.get("UASC") or "").strip() == "1" or _has_text(header, ("DUC",)):
            self.rows["uasc"].add(header)
        if _has_text(header, _LEAVING):
            self.rows["oc3"].add(header)
        if _has_text(header, _ADOPTION):
            self.rows["ad1"].add(header)


def _has_text(row: Row, names: tuple[str, ...]) -> bool:
    return any((row.get(name) or "").strip() for name in names)
