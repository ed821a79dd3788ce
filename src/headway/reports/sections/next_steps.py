"""Next steps: what the last meeting left to do, and what falls due before the next ones."""

from headway.meetings.ledger import next_steps
from headway.meetings.value import Promise
from headway.plan.progress import LOOKS_AHEAD, Late, due_next
from headway.reports.blocks import Block, Column, Heading, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.section import Section
from headway.reports.telling import counted, in_short, in_words, quoted, short

NOTHING = "Nothing dated falls due in the next {days} days."


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where there is neither an action nor a meeting."""
    told = material.told
    if not told.plan.actions and told.last is None:
        return ()
    blocks = [*_from_the_meeting(material), *_ahead(material)]
    return (Page(id="next-steps", title="What comes next", blocks=tuple(blocks)),)


def _from_the_meeting(material: Material) -> list[Block]:
    told = material.told
    if told.last is None:
        return []
    steps = next_steps(told.meetings, told.last.id)
    where = f"{told.last.body} of {in_words(told.last.held_on)}"
    if not steps:
        text = f"The meeting of {where} left no step with an owner or a day on record."
        return [Paragraph(text=text, figures=(told.last.id,), id="steps")]
    heads = ("Step", "Owner", "By")
    rows = tuple(material.row(_step(p), (p.id,)) for p in steps)
    columns = tuple(Column(name=n) for n in heads)
    return [
        Heading(text=f"From the meeting of {where}"),
        Table(caption=f"{counted(len(steps), 'step')} left to do", columns=columns, rows=rows),
    ]


def _step(p: Promise) -> tuple[str, ...]:
    return f"{p.id} {quoted(p.words)}", p.owner or "nobody named", in_short(p.due_on, "no day")


def _ahead(material: Material) -> list[Block]:
    ahead = due_next(material.told.plan, material.told.day)
    blocks: list[Block] = [Heading(text="What falls due next")]
    if not ahead:
        return [*blocks, Paragraph(text=NOTHING.format(days=LOOKS_AHEAD), id="due-next")]
    columns = (
        Column(name="What"),
        Column(name="Owner"),
        Column(name="Due"),
        Column(name="In days", numeric=True),
    )
    rows = tuple(material.row(_due(each), (each.id,)) for each in ahead)
    caption = f"Due in the next {LOOKS_AHEAD} days"
    return [*blocks, Table(caption=caption, columns=columns, rows=rows)]


def _due(each: Late) -> tuple[str, ...]:
    days = f"{-each.days}"
    return f"{each.id} {short(each.name)}", each.owner or "nobody", in_short(each.due_on), days


SECTION = Section(id="next_steps", says="What comes next?", pages=pages, needs="programme")
