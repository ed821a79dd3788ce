"""Writes the children in need census as the department's XML, a child at a time.

The XML says what stands inside what by nesting, so rows go out in the order of their numbers. What
was written is read back and compared; where a cell would be lost or altered, nothing is written.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from headway.returns.cin_census.flattening import flattened
from headway.returns.cin_census.tables import BY_NAME, CHILD_NUMBER
from headway.validation.loaded import Loaded
from headway.validation.table import Kind
from headway.vocabulary.errors import BadFile, BadInput

Arrow = Any
Element = Any
Row = dict[str, Any]
# The department's schema is a sequence: an element in another place is refused by it.
_COLLECTION = ("Collection", "Year", "ReferenceDate")
_SOURCE = ("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime")
_BEFORE_BLOCKS = (
    "CINreferralDate ReferralSource PrimaryNeedCode CINclosureDate ReasonForClosure DateOfInitialCPC"
).split()
_AFTER_BLOCKS = ("ReferralNFA",)
_AT_ONCE = 10_000


def write_xml(loaded: Loaded, path: Path | str) -> Path:
    """Write this year's tables as one XML file, made whole before anybody meets it; give its path.

    Raises BadInput, naming the table and where it can the row, where the XML cannot say what a
    row says.
    """
    from lxml import etree  # type: ignore[import-untyped]

    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    building = path.with_name(f".building-{uuid4().hex}.xml")
    rows = {name: _Waiting(name, loaded.tables.get(name)) for name in BY_NAME}
    try:
        with building.open("wb") as held:
            with etree.xmlfile(held, encoding="utf-8") as file:
                file.write_declaration()
                with file.element("Message"):
                    file.write("\n")
                    file.write(_header(rows["header"]), pretty_print=True)
                    with file.element("Children"):
                        file.write("\n")
                        while (child := rows["child_identifiers"].following()) is not None:
                            file.write(_child(child, rows), pretty_print=True)
                    file.write("\n")
            held.flush()
            os.fsync(held.fileno())
        _refuse_altered(loaded, rows, building, path.name)
        building.replace(path)
    finally:
        building.unlink(missing_ok=True)
    return path


class _Waiting:
    """A table's rows, handed out in their order to what they stand inside."""

    def __init__(self, name: str, rows: Arrow | None):
        self.name = name
        self.counted = BY_NAME[name].of_kind(Kind.COUNTED)
        self._rows = _each(rows)
        self.next: Row | None = next(self._rows, None)

    def following(self) -> Row | None:
        """The next row, if there is one."""
        row = self.next
        if row is not None:
            self.next = next(self._rows, None)
        return row

    def inside(self, outer: Row, ids: Sequence[str]) -> Iterator[Row]:
        """The next rows that stand inside another: those that have the same numbers."""
        numbers = [outer[name] for name in ids]
        while (row := self.next) is not None and [row[name] for name in ids] == numbers:
            self.next = next(self._rows, None)
            yield row


def _each(rows: Arrow | None) -> Iterator[Row]:
    for batch in rows.to_batches(max_chunksize=_AT_ONCE) if rows is not None else ():
        yield from batch.to_pylist()


def _header(waiting: _Waiting) -> Element:
    from lxml import etree

    row = waiting.following()
    if row is None or waiting.next is not None:
        raise BadInput(
            "header: the XML has one header, and there are "
            f"{'several' if row else 'none'}. Write each council's file by itself. "
            "Nothing was written."
        )
    header = etree.Element("Header")
    _put(etree.SubElement(header, "CollectionDetails"), row, _COLLECTION)
    _put(etree.SubElement(header, "Source"), row, _SOURCE)
    return header


def _child(child: Row, rows: dict[str, _Waiting]) -> Element:
    from lxml import etree

    of_child = (CHILD_NUMBER,)
    made = etree.Element("Child")
    _put_all(etree.SubElement(made, "ChildIdentifiers"), child, "child_identifiers", "LAchildID")
    for row in rows["child_characteristics"].inside(child, of_child):
        characteristics = etree.SubElement(made, "ChildCharacteristics")
        _put_all(characteristics, row, "child_characteristics")
        disabilities = list(rows["disabilities"].inside(child, of_child))
        if disabilities:
            around = etree.SubElement(characteristics, "Disabilities")
            for disability in disabilities:
                etree.SubElement(around, "Disability").text = disability["Disability"]
    for row in rows["cin_details"].inside(child, of_child):
        _put_episode(etree.SubElement(made, "CINdetails"), row, rows)
    return made


def _put_episode(episode: Element, row: Row, rows: dict[str, _Waiting]) -> None:
    from lxml import etree

    ids = BY_NAME["cin_details"].ids
    _put(episode, row, _BEFORE_BLOCKS)
    for assessment in rows["assessments"].inside(row, ids):
        _put_assessment(etree.SubElement(episode, "Assessments"), assessment, rows)
    for table, tag in (("cin_plans", "CINPlanDates"), ("section47", "Section47")):
        for inner in rows[table].inside(row, ids):
            _put_all(etree.SubElement(episode, tag), inner, table)
    _put(episode, row, _AFTER_BLOCKS)
    for plan in rows["cp_plans"].inside(row, ids):
        block = etree.SubElement(episode, "ChildProtectionPlans")
        _put_all(block, plan, "cp_plans")
        for review in rows["cp_reviews"].inside(plan, BY_NAME["cp_plans"].ids):
            _put_all(etree.SubElement(block, "Reviews"), review, "cp_reviews")
    for inner in rows["pre_proceedings"].inside(row, ids):
        _put_all(etree.SubElement(episode, "PreProceedingsandFGDM"), inner, "pre_proceedings")


def _put_assessment(block: Element, row: Row, rows: dict[str, _Waiting]) -> None:
    from lxml import etree

    names = [name for name in _held("assessments") if name != "AssessmentFactors"]
    _put(block, row, names)
    factors = list(rows["assessment_factors"].inside(row, BY_NAME["assessments"].ids))
    if factors:
        around = etree.SubElement(block, "FactorsIdentifiedAtAssessment")
        for factor in factors:
            etree.SubElement(around, "AssessmentFactors").text = factor["AssessmentFactor"]


def _held(table: str) -> list[str]:
    """A table's columns that stand in its own element."""
    columns = BY_NAME[table].columns
    return [c.name for c in columns if c.kind is not Kind.COUNTED and c.name != "LAchildID"]


def _put_all(element: Element, row: Row, table: str, *first: str) -> None:
    _put(element, row, (*first, *_held(table)))


def _put(element: Element, row: Row, names: Sequence[str]) -> None:
    from lxml import etree

    for name in names:
        if (cell := row[name]) is None:
            continue
        try:
            etree.SubElement(element, name).text = cell
        except ValueError as fault:
            raise BadInput(
                f"A cell of {name} holds signs that XML cannot hold. Look for them where the "
                "return came from. Nothing was written."
            ) from fault


def _refuse_altered(loaded: Loaded, rows: dict[str, _Waiting], written: Path, name: str) -> None:
    """Refuse rows that stand inside nothing; read the file back, and refuse what came out other."""
    for table, waiting in rows.items():
        if waiting.next is not None:
            raise _unsayable(table, waiting.next["row"])
    try:
        with written.open("rb") as held:
            back, _ = flattened(held, name, {})
    except BadFile as fault:
        raise BadInput(f"{fault} It was to be written.") from fault
    for table in BY_NAME:
        given = loaded.tables.get(table)
        if given is not None and not given.equals(back[table]):
            raise _unsayable(table, _first_other(given, back[table]))


def _first_other(given: Arrow, back: Arrow) -> int | None:
    pairs = zip(_each(given), _each(back), strict=False)
    return next((mine["row"] for mine, other in pairs if mine != other), None)


def _unsayable(table: str, row: int | None) -> BadInput:
    where = f"{table}, row {row}" if row else table
    return BadInput(
        f"{where}: the XML cannot say what stands here. Rows are numbered from 1 in the order of "
        "the children and of their episodes, plans and assessments; each names its own child; a "
        "cell is a text or nothing. Nothing was written."
    )
