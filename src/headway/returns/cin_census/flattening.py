"""The census's XML, flattened to tables in one pass, a child at a time.

Message holds a Header and Children; each Child holds who it is, its characteristics and, for each
referral, a CINdetails with all that came of it. Rows stand in the order of the file within their
table, and have the numbers of what they stand inside.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Any

from headway.returns.cin_census.tables import BY_NAME, TABLES
from headway.validation.reading.csv_text import rows_from
from headway.validation.reading.showing import listed, shown
from headway.validation.reading.xml_safe import LONGEST_TEXT, Element, elements, plain_tag, text_of
from headway.validation.table import Kind
from headway.vocabulary.errors import BadFile

Arrow = Any
Row = dict[str, str | int | None]
ROOT = "MESSAGE"
COLLECTION = "CIN"
_BATCH = 2_000
_MOST_NAMES = 512
_AGAIN = "Look at it where the file came from, then export the file again."
# Blocks of an episode that hold no others, by their elements' names in capitals.
_PLAIN_BLOCKS = {
    "CINPLANDATES": "cin_plans",
    "SECTION47": "section47",
    "PREPROCEEDINGSANDFGDM": "pre_proceedings",
}
# What a header says of the form of the file alone.
_OF_THE_FORM = {"CBDSLEVEL"}


def _fields(table: str) -> dict[str, str]:
    """A table's columns that stand in the file, by their elements' names in capitals."""
    held = [c.name for c in BY_NAME[table].columns if c.kind is not Kind.COUNTED]
    return {name.upper(): name for name in held if name != "LAchildID"}


_FIELDS = {table.name: _fields(table.name) for table in TABLES}
_FIELDS["child_identifiers"]["LACHILDID"] = "LAchildID"
# A list of elements, not a text of one: gathered apart.
del _FIELDS["assessments"]["ASSESSMENTFACTORS"]


@dataclass
class _Rows:
    """The rows of one table as they come, given to Arrow a batch at a time."""

    table: str
    before: int
    waiting: list[tuple[str | int | None, ...]] = field(default_factory=list)
    batches: list[Arrow] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.names = BY_NAME[self.table].names()
        self.counted = set(BY_NAME[self.table].of_kind(Kind.COUNTED))

    def add(self, row: Row) -> None:
        self.waiting.append(tuple(map(row.get, self.names)))
        if len(self.waiting) >= _BATCH:
            self._pack()

    def _pack(self) -> None:
        import pyarrow as pa

        columns = zip(*self.waiting, strict=True) if self.waiting else [()] * len(self.names)
        kinds = [pa.int64() if name in self.counted else pa.string() for name in self.names]
        arrays = [pa.array(column, kind) for column, kind in zip(columns, kinds, strict=True)]
        self.batches.append(pa.table(dict(zip(self.names, arrays, strict=True))))
        self.waiting = []

    def made(self) -> Arrow:
        import pyarrow as pa

        self._pack()
        whole = pa.concat_tables(self.batches)
        return whole.add_column(0, "row", rows_from(self.before + 1, whole.num_rows))


def flattened(
    held: IO[bytes], name: str, before: Mapping[str, int]
) -> tuple[dict[str, Arrow], tuple[str, ...]]:
    """The tables of one file, and what was left out.

    `before` is how many rows each table has from other files of the same year; rows and children
    are numbered on from there. Raises BadFile where the file is no whole return of this census.
    """
    rows = {table: _Rows(table, before.get(table, 0)) for table in BY_NAME}
    strange: set[str] = set()
    children = headers = 0
    for element in elements(
        held, name, root=ROOT, each=("HEADER", "CHILDREN/CHILD"), strange=strange
    ):
        if plain_tag(element) == "HEADER":
            headers += 1
            _take_header(element, name, rows["header"], strange)
            continue
        children += 1
        number = before.get("child_identifiers", 0) + children
        where = f"{name}, child {children:,} (line {element.sourceline})"
        _Child(where, number, rows, strange).take(element)
    if headers != 1:
        raise BadFile(name, f"expected one Header; there are {headers or 'none'}.", _AGAIN)
    if not children:
        raise BadFile(name, "there is no Child in it.", "Export it again, then load it again.")
    left_out = sorted(strange - _OF_THE_FORM)
    said = (f"What the census does not have was left out: {listed(left_out)}.",)
    return {table: of.made() for table, of in rows.items()}, said if left_out else ()


def _take_header(header: Element, where: str, rows: _Rows, strange: set[str]) -> None:
    """The header's fields, whatever they stand in. Raises BadFile for another collection."""
    block = _Block(f"{where}, header", strange)
    row: Row = {}
    block.leave_out(block.fill(row, _leaves(header), _NAMES["header"]))
    collection = str(row.get("Collection") or "").strip()
    if collection and collection.upper() != COLLECTION:
        raise BadFile(
            where,
            f"expected the children in need census ({COLLECTION}); its header says that it is "
            f"{shown(collection)}.",
            "Look whether it is the right file; if it is of another return, load it as that.",
        )
    rows.add(row)


def _leaves(element: Element) -> Iterator[Element]:
    """The elements that hold no others. What stands deeper than any header has is damage."""
    return (one for one in element.iterdescendants() if not len(one))


class _Names(dict[str, str | None]):
    """Columns by the names of elements as a file writes them, namespace and all: None where the
    table has no such column. A name is looked at once, unless a file has more than anybody writes."""

    def __init__(self, fields: Mapping[str, str]):
        super().__init__()
        self.fields = fields

    def __missing__(self, tag: str) -> str | None:
        name = self.fields.get(tag.rpartition("}")[2].upper())
        if len(self) < _MOST_NAMES:
            self[tag] = name
        return name


_NAMES = {table: _Names(fields) for table, fields in _FIELDS.items()}


@dataclass
class _Block:
    """One element of the file, read into a row."""

    where: str
    strange: set[str]

    def fill(self, row: Row, block: Iterable[Element], names: _Names) -> list[Element]:
        """Set the fields of a row that stand in a block; give the elements that are no field of it.

        Raises BadFile where one is there twice and says two things.
        """
        others = []
        for part in block:
            name = names[part.tag]
            if name is None or len(part):
                others.append(part)
                continue
            text = part.text
            if text and len(text) > LONGEST_TEXT:
                text_of(part, self.where)  # it says so
            if text and row.setdefault(name, text) != text:
                raise BadFile(
                    self.where,
                    f"expected one {name}; there are two that say different things.",
                    _AGAIN,
                )
        return others

    def leave_out(self, parts: Iterable[Element]) -> None:
        """Note the names of what the census does not have."""
        self.strange.update(map(plain_tag, parts))


@dataclass
class _Child(_Block):
    """One Child element, put into rows."""

    def __init__(self, where: str, number: int, rows: dict[str, _Rows], strange: set[str]):
        super().__init__(where, strange)
        self.rows = rows
        self.ids: Row = {"child_number": number}

    def take(self, child: Element) -> None:
        """Add the rows of the child, in the order of the file."""
        parts: dict[str, list[Element]] = {}
        for part in child:
            parts.setdefault(plain_tag(part), []).append(part)
        identifiers = parts.pop("CHILDIDENTIFIERS", [])
        characteristics = parts.pop("CHILDCHARACTERISTICS", [])
        episodes = parts.pop("CINDETAILS", [])
        self.strange.update(parts)
        for what, found in (("Identifiers", identifiers), ("Characteristics", characteristics)):
            if len(found) > 1:
                raise BadFile(
                    self.where, f"expected one Child{what}; there are {len(found)}.", _AGAIN
                )
        self._take_identifiers(identifiers)
        self._take_characteristics(characteristics)
        for number, episode in enumerate(episodes, start=1):
            self._take_episode(episode, {**self.ids, "CINdetailsID": number})

    def _take_identifiers(self, found: list[Element]) -> None:
        row: Row = dict(self.ids)
        for element in found:
            self.leave_out(self.fill(row, element, _NAMES["child_identifiers"]))
        self.ids["LAchildID"] = row.get("LAchildID")
        self.rows["child_identifiers"].add(row)

    def _take_characteristics(self, found: list[Element]) -> None:
        row: Row = dict(self.ids)
        names = _NAMES["child_characteristics"]
        for part in (one for element in found for one in self.fill(row, element, names)):
            if plain_tag(part) == "DISABILITIES":
                for text in self._texts(part, "DISABILITY"):
                    self.rows["disabilities"].add({**self.ids, "Disability": text})
            else:
                self.leave_out([part])
        self.rows["child_characteristics"].add(row)

    def _take_episode(self, episode: Element, ids: Row) -> None:
        row: Row = dict(ids)
        assessments = plans = 0
        for part in self.fill(row, episode, _NAMES["cin_details"]):
            tag = plain_tag(part)
            if tag in _PLAIN_BLOCKS:
                table = _PLAIN_BLOCKS[tag]
                block: Row = dict(ids)
                self.leave_out(self.fill(block, part, _NAMES[table]))
                self.rows[table].add(block)
            elif tag == "ASSESSMENTS":
                assessments += 1
                self._take_assessment(part, {**ids, "AssessmentID": assessments})
            elif tag == "CHILDPROTECTIONPLANS":
                plans += 1
                self._take_plan(part, {**ids, "CPPID": plans})
            else:
                self.leave_out([part])
        self.rows["cin_details"].add(row)

    def _take_assessment(self, assessment: Element, ids: Row) -> None:
        row: Row = dict(ids)
        factors: list[str | None] = []
        for part in self.fill(row, assessment, _NAMES["assessments"]):
            if plain_tag(part) == "FACTORSIDENTIFIEDATASSESSMENT":
                factors += self._texts(part, "ASSESSMENTFACTORS")
            else:
                self.leave_out([part])
        row["AssessmentFactors"] = " ".join(f.strip() for f in factors if f) or None
        self.rows["assessments"].add(row)
        for factor in factors:
            self.rows["assessment_factors"].add({**ids, "AssessmentFactor": factor})

    def _take_plan(self, plan: Element, ids: Row) -> None:
        row: Row = dict(ids)
        for part in self.fill(row, plan, _NAMES["cp_plans"]):
            if plain_tag(part) == "REVIEWS":
                # A review that gives no day is a review all the same.
                for day in self._texts(part, "CPPREVIEWDATE") or [None]:
                    self.rows["cp_reviews"].add({**ids, "CPPreviewDate": day})
            else:
                self.leave_out([part])
        self.rows["cp_plans"].add(row)

    def _texts(self, part: Element, tag: str) -> list[str | None]:
        """The text of each element of this name in a list of them."""
        made = []
        for one in part:
            if plain_tag(one) == tag and not len(one):
                made.append(text_of(one, self.where))
            else:
                self.strange.add(plain_tag(one))
        return made
