"""Money: what the plan's actions cost and save, and what is published of the council's spending."""

from decimal import Decimal

from headway.plan.progress import money_of
from headway.reports.blocks import Block, Column, Heading, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.section import Section
from headway.reports.wording import also, sentence

THEME = "money"
NEVER_ADDED = (
    "Cashable is money that leaves the budget. Avoided is cost that would have come. They are "
    "never added up."
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where neither the plan nor a publication says anything of money."""
    blocks = [*_of_the_plan(material), *_published(material)]
    return (Page(id="money-figures", title="Money", blocks=tuple(blocks)),) if blocks else ()


def _of_the_plan(material: Material) -> list[Block]:
    actions = [a for a in material.told.plan.actions if a.is_live]
    told = [a for a in actions if (a.budget, a.actual, a.cashable, a.avoided) != (None,) * 4]
    if not told:
        return []
    rows = [
        material.row(
            (f"{a.id} {a.title}", *map(pounds, (a.budget, a.actual, a.cashable, a.avoided))),
            (a.id,),
        )
        for a in told
    ]
    sums = money_of(told)
    all_of = ("All of these", *map(pounds, (sums.budget, sums.actual, sums.cashable, sums.avoided)))
    heads = ("Action", "Set aside", "Spent", "Cashable", "Avoided")
    return [
        Heading(text="What the plan costs and saves"),
        Table(
            caption="Actions with money, in pounds",
            columns=tuple(Column(name=n, numeric=i > 0) for i, n in enumerate(heads)),
            rows=(*rows, material.row(all_of, [a.id for a in told])),
            notes=(NEVER_ADDED,),
        ),
    ]


def pounds(amount: Decimal | None) -> str:
    """`£120,000`, or nothing where no amount is given."""
    if amount is None:
        return ""
    places = 0 if amount == amount.to_integral_value() else 2
    return f"£{amount:,.{places}f}"


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
