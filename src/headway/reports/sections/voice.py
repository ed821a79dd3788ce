"""What children, parents and carers said; where nobody asked them, that is said too."""

from headway.plan.coverage import aims_without_voice
from headway.plan.findings import Evidence
from headway.reports.blocks import Block, Bullets, Column, Heading, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.programme import Told
from headway.reports.section import Section
from headway.reports.telling import counted, in_short, in_words, named

ABSENT = (
    "What children, parents and carers said is not in this report: the plan holds no dated "
    "evidence of it. Figures cannot stand in for it."
)
WHY = "Figures say how many. Only children, parents and carers can say what it was like."


def pages(material: Material) -> tuple[Page, ...]:
    """One page, always: silence is said."""
    told = material.told
    heard = heard_by(told)
    if not heard:
        blocks: list[Block] = [Paragraph(text=ABSENT, id="voice-absent")]
    else:
        text = (
            f"The plan holds {counted(len(heard), 'piece')} of evidence in which children, parents "
            f"or carers speak; the newest is of {in_words(heard[0].dated)}. {WHY}"
        )
        ids = tuple(e.id for e in heard)
        blocks = [Paragraph(text=text, figures=ids, id="voice-in-short"), _table(material, heard)]
    blocks += _unheard(material)
    title = "What children, parents and carers said"
    return (Page(id="voice", title=title, blocks=tuple(blocks)),)


def heard_by(told: Told) -> list[Evidence]:
    """Evidence of voice up to the day, the newest first."""
    held = [e for e in told.plan.of(Evidence) if e.is_voice and e.dated <= told.day]
    return sorted(held, key=lambda e: e.dated, reverse=True)


def _table(material: Material, heard: list[Evidence]) -> Table:
    heads = ("When", "What it is", "What was said", "About")
    rows = (
        (in_short(e.dated), f"{e.id} {e.title}", e.says or "not written down", ", ".join(e.shows))
        for e in heard
    )
    return Table(
        caption="Evidence in which they speak, the newest first",
        columns=tuple(Column(name=n) for n in heads),
        rows=tuple(material.row(row, (e.id,)) for row, e in zip(rows, heard, strict=True)),
    )


def _unheard(material: Material) -> list[Block]:
    """Aims on which nobody asked children or families."""
    plan = material.told.plan
    missing = [plan.find(gap.id) for gap in aims_without_voice(plan)]
    aims = [aim for aim in missing if aim is not None]
    if not aims:
        return []
    items = tuple(material.row((named(aim),), (aim.id,))[0] for aim in aims)
    return [Heading(text="Aims on which nobody has been heard"), Bullets(items=items)]


SECTION = Section(
    id="voice", says="What did children, parents and carers say?", pages=pages, needs="programme"
)
