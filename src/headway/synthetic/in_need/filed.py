"""Writes one year's census as it is made, a child at a time: nothing is held."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from headway.returns.cin_census.tables import BY_NAME
from headway.synthetic.in_need.part import Part
from headway.validation.table import Kind

Put = Callable[[str], None]
SOFTWARE = "Invented by headway"
# What stands before the answer on further action, in the form's order; the rest stands after it.
_BEFORE_ANSWER = ("assessments", "cin_plans", "section47")
_TAGS = {
    "child_characteristics": "ChildCharacteristics",
    "cin_details": "CINdetails",
    "assessments": "Assessments",
    "cin_plans": "CINPlanDates",
    "section47": "Section47",
    "cp_plans": "ChildProtectionPlans",
    "cp_reviews": "Reviews",
    "pre_proceedings": "PreProceedingsandFGDM",
}
# Rows of one cell, and the element that stands around all of them.
_LISTED = {
    "disabilities": ("Disabilities", "Disability"),
    "assessment_factors": ("FactorsIdentifiedAtAssessment", "AssessmentFactors"),
}
_ANSWER = "ReferralNFA"
_MADE_UP = frozenset(("LAchildID", "AssessmentFactors", _ANSWER))


def _columns(table: str) -> tuple[str, ...]:
    """The columns that stand in a table's own element, in the form's order."""
    named = BY_NAME[table].columns
    return tuple(c.name for c in named if c.kind is not Kind.COUNTED and c.name not in _MADE_UP)


_COLUMNS = {name: _columns(name) for name in BY_NAME}
_COLUMNS["child_identifiers"] = ("LAchildID", *_COLUMNS["child_identifiers"])


class Filed:
    """One year's file, being written. `rows` counts the rows of each table so far."""

    def __init__(self, path: Path, year: int, council: str):
        self.rows: Counter[str] = Counter()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file: TextIO = path.open("w", encoding="utf-8", newline="\n", buffering=1 << 18)
        self._file.write(_header(year, council))

    def add(self, child: Part) -> None:
        """Write a child; each of the child's rows now has its number."""
        found: list[str] = []
        self._child(child, found.append)
        self._file.write("".join(found))

    def close(self) -> None:
        """Write the end."""
        self._file.write("  </Children>\n</Message>\n")
        self._file.close()

    def _child(self, child: Part, put: Put) -> None:
        put("    <Child>\n      <ChildIdentifiers>\n")
        self._number(child)
        _cells(child, "        ", put)
        put("      </ChildIdentifiers>\n")
        for part in child.inside:
            self._part(part, "      ", put)
        put("    </Child>\n")

    def _number(self, part: Part) -> None:
        self.rows[part.table] += 1
        part.row = self.rows[part.table]

    def _part(self, part: Part, margin: str, put: Put) -> None:
        self._number(part)
        tag, inner = _TAGS[part.table], margin + "  "
        put(f"{margin}<{tag}>\n")
        _cells(part, inner, put)
        if part.table == "cin_details":
            self._inside_episode(part, inner, put)
        elif part.inside and part.inside[0].table in _LISTED:
            self._listed(part.inside, inner, put)
        else:
            for one in part.inside:
                self._part(one, inner, put)
        put(f"{margin}</{tag}>\n")

    def _inside_episode(self, part: Part, margin: str, put: Put) -> None:
        after = []
        for one in part.inside:
            if one.table in _BEFORE_ANSWER:
                self._part(one, margin, put)
            else:
                after.append(one)
        if answer := part.cells.get(_ANSWER):
            put(f"{margin}<{_ANSWER}>{answer}</{_ANSWER}>\n")
        for one in after:
            self._part(one, margin, put)

    def _listed(self, parts: list[Part], margin: str, put: Put) -> None:
        around, tag = _LISTED[parts[0].table]
        put(f"{margin}<{around}>\n")
        for one in parts:
            self._number(one)
            (cell,) = one.cells.values()
            put(f"{margin}  <{tag}>{cell}</{tag}>\n")
        put(f"{margin}</{around}>\n")


def _cells(part: Part, margin: str, put: Put) -> None:
    cells = part.cells
    for name in _COLUMNS[part.table]:
        if cell := cells.get(name):
            put(f"{margin}<{name}>{cell}</{name}>\n")


def _header(year: int, council: str) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- INVENTED. No child in this file exists. -->
<Message>
  <Header>
    <CollectionDetails>
      <Collection>CIN</Collection>
      <Year>{year}</Year>
      <ReferenceDate>{year}-03-31</ReferenceDate>
    </CollectionDetails>
    <Source>
      <SourceLevel>L</SourceLevel>
      <LEA>{council}</LEA>
      <SoftwareCode>{SOFTWARE}</SoftwareCode>
      <Release>1</Release>
      <SerialNo>001</SerialNo>
      <DateTime>{year}-04-30T09:00:00</DateTime>
    </Source>
  </Header>
  <Children>
"""
