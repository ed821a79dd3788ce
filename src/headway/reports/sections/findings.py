"""What inspectors and others found, what answers it, and what was found again."""

from datetime import date

from headway.meetings.inspection import known_before
from headway.plan.actions import Action
from headway.plan.coverage import uncovered_findings
from headway.plan.findings import Evidence, Finding
from headway.reports.blocks import Block, Bullets, Column, Heading, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.programme import Told
from headway.reports.section import Section
from headway.reports.telling import capital, counted, in_short, in_words, named, quoted
from headway.reports.wording import joined

AGAIN = (
    "What was found more than once under one theme. Being found again does not say that nothing "
    "was done; it asks what is different this time."
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where the plan holds no finding."""
    told = material.told
    held = [f for f in told.plan.of(Finding) if (_seen_on(f) or told.day) <= told.day]
    if not held:
        return ()
    blocks: list[Block] = [*_in_short(told, held)]
    blocks.append(_table(material, held))
    blocks += _again(material, held)
    blocks += _known_before(material, held)
    blocks += _out_of_scope(material, held)
    return (Page(id="findings", title="What was found, and what answers it", blocks=tuple(blocks)),)


def _seen_on(f: Finding) -> date | None:
    return f.published_on or f.identified_on


def _in_short(told: Told, held: list[Finding]) -> list[Block]:
    here = {f.id for f in held}
    bare = [gap.id for gap in uncovered_findings(told.plan) if gap.id in here]
    text = f"The plan holds {counted(len(held), 'finding')}."
    if bare:
        has = "has" if len(bare) == 1 else "have"
        text += f" {joined(bare)} {has} no live action: nothing in the plan answers it."
    else:
        text += " Each of those in scope has a live action."
    ids = tuple(f.id for f in held)
    return [Paragraph(text=text, figures=tuple(bare) or ids, id="findings-in-short")]


def _table(material: Material, held: list[Finding]) -> Table:
    heads = ("Finding", "Found by", "When", "What answers it")
    return Table(
        caption="Findings and the actions that answer them",
        columns=tuple(Column(name=n) for n in heads),
        rows=tuple(_row(material, f) for f in held),
        notes=("Words in quotation marks are as published, or as the plan’s source gives them.",),
    )


def _row(material: Material, f: Finding) -> tuple[str, ...]:
    live = [a for a in material.told.plan.actions if a.is_live and f.id in a.answers]
    where = f", paragraph {f.paragraph}" if f.paragraph else ""
    found_by = f"{f.found_by}{f', {f.document}' if f.document else ''}{where}"
    cells = (f"{f.id} {quoted(f.words)}", found_by, in_short(_seen_on(f), ""), _answers(f, live))
    return material.row(cells, [f.id, *(a.id for a in live)])


def _answers(f: Finding, live: list[Action]) -> str:
    if f.in_scope is False:
        return f"out of scope: {f.scope_reason}"
    if not live:
        return "no live action"
    return "; ".join(f"{a.id}, {a.status or 'status not said'}" for a in live)


def _again(material: Material, held: list[Finding]) -> list[Block]:
    """Themes that were found on more than one day."""
    by_theme: dict[str, list[Finding]] = {}
    for f in held:
        if f.theme and _seen_on(f) is not None:
            by_theme.setdefault(f.theme, []).append(f)
    items = []
    for theme, found in by_theme.items():
        days = sorted({day for f in found if (day := _seen_on(f))})
        if len(days) > 1:
            ids = [f.id for f in sorted(found, key=lambda f: _seen_on(f) or date.min)]
            text = f"{capital(theme)}: {joined(ids)}, on {joined([in_words(d) for d in days])}."
            items.append(material.row((text,), ids)[0])
    if not items:
        return []
    return [
        Heading(text="The same finding again"),
        Paragraph(text=AGAIN, id="findings-again"),
        Bullets(items=tuple(items)),
    ]


def _known_before(material: Material, held: list[Finding]) -> list[Block]:
    """Findings of which dated evidence shows that they were known before they were found."""
    items = []
    for f in held:
        evidence = material.told.find(f.known_before)
        seen_on = f.identified_on or f.published_on
        if isinstance(evidence, Evidence) and seen_on:
            says = known_before(f.id, seen_on, [evidence.dated]).says
            text = f"{says} {named(evidence)}, {in_words(evidence.dated)}."
            items.append(material.row((text,), (f.id, evidence.id))[0])
    if not items:
        return []
    return [Heading(text="Known before it was found"), Bullets(items=tuple(items))]


def _out_of_scope(material: Material, held: list[Finding]) -> list[Block]:
    out = [f for f in held if f.in_scope is False]
    if not out:
        return []
    items = tuple(
        material.row((f"{f.id}: {f.scope_reason} ({in_short(f.scope_decided_on)})",), (f.id,))[0]
        for f in out
    )
    return [Heading(text="Left out of the plan, with the reason"), Bullets(items=items)]


SECTION = Section(
    id="findings", says="What was found, and what answers it?", pages=pages, needs="programme"
)
