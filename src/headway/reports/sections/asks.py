"""What was asked of other departments and has no answer yet, and what waits for it."""

from headway.plan.actions import Ask
from headway.plan.progress import open_asks
from headway.reports.blocks import Block, Column, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.section import Section
from headway.reports.telling import capital, counted, in_short

PURPOSE = (
    "Children’s services cannot do everything alone: legal, human resources, finance, property and "
    "partners hold some of what the plan needs. A cabinet can ask them."
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where nothing was asked."""
    told = material.told
    asked = [a for a in told.plan.of(Ask) if a.asked_on is None or a.asked_on <= told.day]
    if not asked:
        return ()
    waiting = open_asks(told.plan, told.day)
    ids = tuple(ask.id for ask in waiting)
    waits = counted(len(waiting), "waits", "wait") if waiting else "none waits"
    text = f"{capital(counted(len(asked), 'ask'))} of others: {waits} for an answer past the day "
    text += "or a month."
    blocks: list[Block] = [
        Paragraph(text=PURPOSE),
        Paragraph(text=text, figures=ids or tuple(a.id for a in asked), id="asks-in-short"),
        _table(material, asked),
    ]
    return (Page(id="asks", title="What we asked of others", blocks=tuple(blocks)),)


def _table(material: Material, asked: list[Ask]) -> Table:
    heads = ("What, and of whom", "Asked, needed by", "Answer", "What waits for it")
    rows = (
        (
            f"{a.id} {a.what} ({a.of_whom})",
            f"{in_short(a.asked_on, 'no date given')}, {in_short(a.needed_by, 'no day')}",
            _answer(a),
            ", ".join(a.actions),
        )
        for a in asked
    )
    return Table(
        caption="What was asked of other departments and partners",
        columns=tuple(Column(name=n) for n in heads),
        rows=tuple(material.row(row, (a.id,)) for row, a in zip(rows, asked, strict=True)),
    )


def _answer(a: Ask) -> str:
    if a.is_open:
        return "none yet"
    said = f": {a.says}" if a.says else ""
    return f"{a.answer or 'answered'}, {in_short(a.answered_on)}{said}"


SECTION = Section(id="asks", says="What did we ask of others?", pages=pages, needs="programme")
