"""Money: what the plan costs and saves beside its outcomes, and what is published of spending."""

from headway.reports.blocks import Block, Heading, Page, Paragraph
from headway.reports.material import Material
from headway.reports.section import Section
from headway.reports.sections.plan_money import plan_blocks
from headway.reports.wording import also, sentence

THEME = "money"


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where neither the plan nor a publication says anything of money."""
    blocks = [*plan_blocks(material), *_published(material)]
    return (Page(id="money-figures", title="Money", blocks=tuple(blocks)),) if blocks else ()


def _published(material: Material) -> list[Block]:
    """A sentence for each published measure of money."""
    blocks: list[Block] = []
    for m in material.themes.get(THEME, ()) if material.has_figures else ():
        compared = [c for k in m.kinds if (c := material.compared(m, k))]
        if not compared or compared[0].figure is None:
            continue
        ids = tuple(dict.fromkeys(i for c in compared for i in material.cite_all(c)))
        text = f"{m.title}. {sentence(compared[0])}{''.join(also(c) for c in compared[1:])}"
        if m.caution:
            text += f" Take care: {m.caution}"
        blocks.append(Paragraph(text=text, figures=ids, id=f"{m.id.replace('_', '-')}-money"))
    return [Heading(text="What is published of its spending"), *blocks] if blocks else []


SECTION = Section(id="money", says="What does it cost?", pages=pages, needs="programme")
