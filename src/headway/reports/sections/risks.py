"""Risks: what may go wrong, how likely and how bad, what is done, and what was not looked at."""

from datetime import timedelta

from headway.plan.findings import Risk
from headway.reports.blocks import Block, Column, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.section import Section
from headway.reports.telling import counted, in_short
from headway.reports.wording import joined

STALE = timedelta(days=92)  # a risk is looked at once a quarter
SCALE = (
    "How likely and how bad run from 1 to 5; their product orders the list. It is a judgement, and "
    "no figure is behind it."
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where the plan holds no risk."""
    told = material.told
    risks = [r for r in told.plan.of(Risk) if r.closed_on is None or r.closed_on > told.day]
    if not risks:
        return ()
    stale = [r for r in risks if r.reviewed_on is None or told.day - r.reviewed_on > STALE]
    text = f"The plan names {counted(len(risks), 'open risk')}."
    if stale:
        ids = joined([r.id for r in stale])
        text += f" Nobody has looked at {ids} for a quarter of a year or more."
    blocks: list[Block] = [
        Paragraph(text=text, figures=tuple(r.id for r in risks), id="risks-in-short"),
        _table(material, sorted(risks, key=lambda r: -r.size)),
    ]
    return (Page(id="risks", title="What may go wrong", blocks=tuple(blocks)),)


def _table(material: Material, risks: list[Risk]) -> Table:
    heads = ("Risk", "Likely × bad", "What keeps it small", "Owner, and last looked at")
    return Table(
        caption="Open risks, the largest first",
        columns=tuple(Column(name=n, numeric=n.startswith("Likely")) for n in heads),
        rows=tuple(material.row(_row(r), (r.id,)) for r in risks),
        notes=(SCALE,),
    )


def _row(r: Risk) -> tuple[str, ...]:
    actions = f" ({', '.join(r.actions)})" if r.actions else ""
    return (
        f"{r.id} Because of {r.cause}: {r.event}, and so {r.effect}",
        f"{r.likelihood} × {r.impact} = {r.size}",
        ("; ".join(r.controls) or "nothing is named") + actions,
        f"{r.owner or 'nobody'}, {in_short(r.reviewed_on, 'never looked at')}",
    )


SECTION = Section(id="risks", says="What may go wrong?", pages=pages, needs="programme")
