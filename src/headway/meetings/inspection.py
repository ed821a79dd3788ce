"""The library of inspection findings: the same finding again, and what is different this time.

Read from a table with one finding a row, strengths too, because "resolved" and "worsens" need both.
Two frameworks are not set side by side in silence: a recurrence names the frameworks of its visits.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from headway.plan.findings import Finding
from headway.vocabulary.errors import BadFile, BadInput

COLUMNS = (
    "council", "la_code", "inspected_on", "published_on", "framework", "judgement_area", "theme",
    "finding", "paragraph", "source", "finding_id", "kind",
)  # fmt: skip
WEAKNESS, STRENGTH = "weakness", "strength"


class Pattern(StrEnum):
    """How a theme went from visit to visit."""

    RECURS = "recurs"
    WORSENS = "worsens"
    RESOLVED = "resolved"
    SUSTAINED = "sustained"


@dataclass(frozen=True, kw_only=True)
class Inspected:
    """One finding of one visit, as it was published."""

    id: str
    council: str
    code: str
    inspected_on: date
    published_on: date | None
    framework: str
    area: str
    theme: str
    words: str
    paragraph: str
    source: str
    kind: str

    @property
    def is_weakness(self) -> bool:
        """Whether it finds something wanting."""
        return self.kind == WEAKNESS

    @property
    def is_secondary(self) -> bool:
        """Whether it comes from a report about the report."""
        return self.source.startswith("secondary")

    def as_finding(self, id: str) -> Finding:
        """The same as a finding of the plan, under an id of the programme."""
        return Finding(
            id=id,
            words=self.words,
            found_by="Ofsted",
            document=self.source,
            paragraph=self.paragraph,
            framework=self.framework,
            theme=self.theme,
            how_identified="inspection",
            identified_on=self.inspected_on,
            published_on=self.published_on,
        )


@dataclass(frozen=True, kw_only=True)
class Recurrence:
    """One theme of one council over two visits or more.

    `differs` is what is different this time: a person's words, wanted wherever a weakness is found
    again. `missing` says so until they are there.
    """

    council: str
    code: str
    theme: str
    pattern: Pattern
    findings: tuple[Inspected, ...]
    differs: str = ""

    @property
    def visits(self) -> tuple[date, ...]:
        """The days of the visits that speak of it."""
        return tuple(sorted({f.inspected_on for f in self.findings}))

    @property
    def frameworks(self) -> tuple[str, ...]:
        """The frameworks of those visits, in their order."""
        return tuple(dict.fromkeys(f.framework for f in self.findings))

    @property
    def missing(self) -> str:
        """What a person still has to say; blank where nothing is."""
        if self.pattern not in (Pattern.RECURS, Pattern.WORSENS) or self.differs.strip():
            return ""
        return f"{self.council}, {self.theme}: found again. Say what is different this time."


def read_findings(path: Path) -> tuple[Inspected, ...]:
    """The findings of a table (CSV). Raises BadFile naming the line and what to do."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [c for c in COLUMNS if c not in (reader.fieldnames or ())]
            if missing:
                does = f"It takes {', '.join(COLUMNS)}."
                raise BadFile(str(path), f"has no column '{missing[0]}'.", does)
            found = tuple(_finding(row, f"{path}, line {reader.line_num}") for row in reader)
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise BadFile(str(path), "cannot be read as a table.", "Save it as CSV.") from fault
    ids = [f.id for f in found]
    for id in ids:
        if ids.count(id) > 1:
            raise BadFile(str(path), f"{id} stands twice.", "Give each finding an id of its own.")
    return found


def _finding(row: dict[str, str], where: str) -> Inspected:
    for needed in ("council", "inspected_on", "framework", "theme", "finding", "finding_id"):
        if not (row[needed] or "").strip():
            raise BadFile(where, f"'{needed}' is empty.", "Fill it in.")
    if row["kind"] not in (WEAKNESS, STRENGTH):
        raise BadFile(where, f"kind is '{row['kind']}'.", f"Write {WEAKNESS} or {STRENGTH}.")
    inspected_on = _day(row["inspected_on"], where)
    assert inspected_on is not None
    return Inspected(
        id=row["finding_id"],
        council=row["council"],
        code=row["la_code"],
        inspected_on=inspected_on,
        published_on=_day(row["published_on"], where),
        framework=row["framework"],
        area=row["judgement_area"],
        theme=row["theme"],
        words=row["finding"],
        paragraph=row["paragraph"],
        source=row["source"],
        kind=row["kind"],
    )


def _day(text: str, where: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as fault:
        raise BadFile(where, f"'{text}' is no date.", "Write it as 2024-05-13.") from fault


def recurrences(
    findings: Iterable[Inspected], differs: dict[tuple[str, str], str] | None = None
) -> tuple[Recurrence, ...]:
    """Every theme that two visits or more to one council speak of, with its pattern.

    `differs`: what is different this time, by council and theme.
    """
    groups: dict[tuple[str, str], list[Inspected]] = defaultdict(list)
    for finding in findings:
        groups[finding.council, finding.theme].append(finding)
    made = []
    for (council, theme), held in groups.items():
        ordered = tuple(sorted(held, key=lambda f: (f.inspected_on, f.id)))
        if len({f.inspected_on for f in ordered}) < 2:
            continue
        made.append(
            Recurrence(
                council=council,
                code=ordered[0].code,
                theme=theme,
                pattern=pattern_of(ordered),
                findings=ordered,
                differs=(differs or {}).get((council, theme), ""),
            )
        )
    order = list(Pattern)
    return tuple(sorted(made, key=lambda r: (r.council, order.index(r.pattern), r.theme)))


def pattern_of(findings: Iterable[Inspected]) -> Pattern:
    """How a theme went. Where a visit found both good and wanting, the weakness decides."""
    visits: dict[date, bool] = {}
    for finding in findings:
        was = visits.get(finding.inspected_on, False)
        visits[finding.inspected_on] = was or finding.is_weakness
    weak = [visits[day] for day in sorted(visits)]
    if sum(weak) > 1:
        return Pattern.RECURS
    if weak[-1]:
        return Pattern.WORSENS
    return Pattern.RESOLVED if any(weak) else Pattern.SUSTAINED


def require_differs(found: Iterable[Recurrence]) -> None:
    """Refuse recurrences that nobody has explained. Raises BadInput naming each."""
    missing = [r.missing for r in found if r.missing]
    if missing:
        raise BadInput("\n  ".join(["A finding came again and nobody says why.", *missing]))


def in_several(findings: Iterable[Inspected]) -> dict[str, tuple[str, ...]]:
    """Themes found wanting at the latest visit that speaks of them, in two councils or more."""
    latest: dict[tuple[str, str], list[Inspected]] = defaultdict(list)
    for finding in findings:
        held = latest[finding.theme, finding.council]
        if held and held[0].inspected_on < finding.inspected_on:
            held.clear()
        if not held or held[0].inspected_on == finding.inspected_on:
            held.append(finding)
    themes: dict[str, list[str]] = defaultdict(list)
    for (theme, council), held in latest.items():
        if any(f.is_weakness for f in held):
            themes[theme].append(council)
    return {t: tuple(sorted(c)) for t, c in sorted(themes.items()) if len(c) > 1}


@dataclass(frozen=True, kw_only=True)
class Known:
    """Whether the council knew before the inspector came, and by how many days."""

    finding: str
    known_on: date | None
    inspected_on: date
    days_before: int | None

    @property
    def says(self) -> str:
        """A sentence on it."""
        if self.days_before is None:
            return f"{self.finding}: nothing shows that it was known before the visit."
        if self.days_before <= 0:
            return f"{self.finding}: first known at the visit or after it."
        return f"{self.finding}: known {self.days_before} days before the visit."


def known_before(finding: str, inspected_on: date, known_on: Iterable[date]) -> Known:
    """The first dated sign that the council knew, set against the day of the visit."""
    first = min(known_on, default=None)
    days = (inspected_on - first).days if first else None
    return Known(finding=finding, known_on=first, inspected_on=inspected_on, days_before=days)
