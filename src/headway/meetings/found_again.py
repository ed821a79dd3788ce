"""The plan's own findings over the visits that made them: what was found before, and found again."""

from collections.abc import Iterable
from datetime import date

from headway.meetings.inspection import (
    STRENGTH,
    WEAKNESS,
    Inspected,
    Known,
    Recurrence,
    known_before,
    recurrences,
)
from headway.plan.findings import Evidence, Finding
from headway.plan.whole import Plan


def found_again(plan: Plan) -> tuple[Recurrence, ...]:
    """Every theme that two visits or more speak of, with its pattern, and what a person said of it.

    A finding needs a theme and a day to be known again; what says neither is left out.
    """
    held = [f for f in plan.of(Finding) if f.theme and _day(f)]
    said = {
        ("", f.theme): f.differs
        for f in sorted(held, key=lambda f: _day(f) or date.min)
        if f.differs
    }
    return recurrences((_inspected(f) for f in held), said)


def known_to_council(plan: Plan, finding: Finding) -> Known | None:
    """Whether the council knew before the visit, by its evidence, its own findings or earlier ones.

    None where no inspector found it, or nobody says when.
    """
    day = _day(finding)
    if finding.how_identified != "inspection" or day is None:
        return None
    return known_before(finding.id, day, _signs(plan, finding))


def _signs(plan: Plan, finding: Finding) -> Iterable[date]:
    """Days on which the council could know: its evidence, what it saw itself, an earlier visit."""
    evidence = plan.find(finding.known_before) if finding.known_before else None
    if isinstance(evidence, Evidence):
        yield evidence.dated
    day = _day(finding)
    for other in plan.of(Finding):
        is_same = finding.theme and other.theme == finding.theme and not other.is_strength
        seen_on = _day(other)
        if not is_same or seen_on is None or day is None:
            continue
        # What inspectors found at this very visit is no sign that it was known before it.
        if other.how_identified not in ("", "inspection") or seen_on < day:
            yield seen_on


def _day(finding: Finding) -> date | None:
    return finding.identified_on or finding.published_on


def _inspected(finding: Finding) -> Inspected:
    day = _day(finding)
    assert day is not None
    return Inspected(
        id=finding.id,
        council="",
        code="",
        inspected_on=day,
        published_on=finding.published_on,
        framework=finding.framework or finding.found_by,
        area="",
        theme=finding.theme,
        words=finding.words,
        paragraph=finding.paragraph,
        source=finding.document,
        kind=STRENGTH if finding.is_strength else WEAKNESS,
    )
