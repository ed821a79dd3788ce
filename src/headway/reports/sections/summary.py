"""In short: what this pack is, what it leaves out, and the few things not to miss."""

from headway.meetings.ledger import Standing, ledger
from headway.plan.coverage import uncovered_findings
from headway.plan.progress import attestation_gaps, delivered, overdue
from headway.reports.blocks import (
    Block,
    Bullets,
    Heading,
    KeyFigure,
    KeyFigures,
    Note,
    Page,
    Paragraph,
)
from headway.reports.material import Material
from headway.reports.programme import Told
from headway.reports.section import Section
from headway.reports.sections.drift import counts, moved
from headway.reports.sections.promises import counts as promise_counts
from headway.reports.telling import capital, counted, in_words
from headway.reports.told_then import told_then
from headway.verdicts.claims.weighing import ClaimAnswer

NO_FIGURES = "No figure is published of an invented council: the pages on figures are left out."
PART_2 = "{n} of the programme {are} Part 2 and left out, with all that is said of {them}."
NOT_KEPT = (
    "How {n} stood on that day is not kept: {ids}. What is shown is how {they} stood when this pack "
    "was made, and nothing where {they} {were} finished since."
)
LATER = "{n} of the programme stood in no public document by then and {are} left out."


def pages(material: Material) -> tuple[Page, ...]:
    """One page."""
    told = material.told
    title = told.plan.programme.title
    text = f"This pack sets out {title}, as it stood on {in_words(told.day)}."
    blocks: list[Block] = [
        Paragraph(text=text, id="what-this-is"),
        Note(text=told.disclaimer, kind="warning"),
    ]
    if told.not_kept:
        blocks.append(_not_kept(told))
    if told.plan.actions:
        blocks.append(KeyFigures(items=tuple(_key_figures(told))))
    if items := _not_to_miss(material):
        blocks += [Heading(text="Not to miss"), Bullets(items=tuple(items))]
    if left_out := _left_out(material):
        blocks += [Heading(text="What is left out"), Bullets(items=tuple(left_out))]
    return (Page(id="in-short", title="In short", blocks=tuple(blocks)),)


def _not_kept(told: Told) -> Paragraph:
    """What nobody can know of that day: the statuses that bear no date."""
    n = counted(len(told.not_kept), "action")
    they, were = ("it", "was") if len(told.not_kept) == 1 else ("they", "were")
    text = NOT_KEPT.format(n=n, ids=", ".join(told.not_kept), they=they, were=were)
    return Paragraph(text=text, figures=told.not_kept, id="not-kept")


def _key_figures(told: Told) -> list[KeyFigure]:
    d = delivered(told.plan, told.day)
    late, found = overdue(told.plan, told.day), moved(told)
    silent = sum(each.is_silent for each in found)
    return [
        KeyFigure(label="Actions done", value=str(d.done), detail=f"of {d.actions}"),
        KeyFigure(label="Shown by evidence", value=str(d.shown), detail=f"of {d.done} done"),
        KeyFigure(label="Overdue", value=str(len(late)), detail="actions and milestones"),
        KeyFigure(label="Moved in silence", value=str(silent), detail=f"of {len(found)} changes"),
    ]


def _not_to_miss(material: Material) -> list[str]:
    """The sentences that a reader in a hurry should have read, each resting on its entries."""
    told = material.told
    items = []
    found = moved(told)
    if found and told.first:
        text = (
            f"Since the plan was agreed on {in_words(told.first.head.agreed_on)}: {counts(found)}."
        )
        items.append(_item(material, text, [d.id for d in found]))
    owed = ledger(told.meetings, told.day) if told.held else ()
    if owed:
        late = [o.promise.id for o in owed if o.standing is Standing.OVERDUE]
        items.append(_item(material, f"Promises: {promise_counts(owed)}.", late))
    tested = [t for t in told_then(material) if t.weighed]
    if wrong := [t for t in tested if t.weighed and t.weighed.answer is ClaimAnswer.CONTRADICTED]:
        text = f"Of {counted(len(tested), 'claim')} set beside figures, the figures contradict "
        text += f"{len(wrong)}."
        items.append(_item(material, text, [id for t in wrong for id in t.ids]))
    if bare := list(uncovered_findings(told.plan)):
        text = capital(counted(len(bare), "finding has", "findings have")) + " no live action."
        items.append(_item(material, text, [gap.id for gap in bare]))
    if missed := attestation_gaps(told.plan, told.day):
        longest = max(gap.days for gap in missed)
        text = f"Nobody attested the plan for {longest} days; every "
        text += f"{told.plan.programme.attested_every_days} was promised."
        items.append(_item(material, text, []))
    return items


def _item(material: Material, text: str, ids: list[str]) -> str:
    return material.row((text,), ids)[0]


def _left_out(material: Material) -> list[str]:
    told = material.told
    items = []
    if not material.has_figures:
        items.append(NO_FIGURES)
    for number, words in ((told.held_back, PART_2), (told.later, LATER)):
        if number:
            are, them = ("is", "it") if number == 1 else ("are", "them")
            n = counted(number, "entry", "entries")
            items.append(capital(words.format(n=n, are=are, them=them)))
    return items


SECTION = Section(id="summary", says="What matters most?", pages=pages, needs="programme")
