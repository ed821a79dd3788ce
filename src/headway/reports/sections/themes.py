"""A page a theme: a sentence a measure, a chart of the leading one, a table of all, definitions."""

from headway.measures.compare import Compared
from headway.measures.finding import THEMES, all_measures
from headway.measures.show import unit_of
from headway.measures.value import Measure
from headway.reports import drawing
from headway.reports.blocks import (
    Block,
    Column,
    Definition,
    Definitions,
    Heading,
    Page,
    Paragraph,
    Table,
)
from headway.reports.material import Material, day, region_name, shown, shown_value
from headway.reports.section import Section
from headway.reports.wording import SIGNS, also, sentence

# The measure whose past is drawn on a theme's page; else the theme's first.
LEADING = {
    "child_protection": ("cp_plans_started", "count"),
    "front_door": ("referrals", "rate"),
    "looked_after": ("children_looked_after", "rate"),
    "workforce": ("vacancy", "share"),
    "money": ("looked_after_share_of_spend", "share"),
}
# Themes whose leading rate is also set among all councils.
FUNNELS = {"child_protection": "cp_plans_open", "looked_after": "children_looked_after"}
DIRECTION = {
    "higher": "Higher is better.",
    "lower": "Lower is better.",
    "neither": "Neither higher nor lower is better by itself.",
}


def pages(material: Material) -> tuple[Page, ...]:
    """A page for each theme of which anything is held."""
    return tuple(_page(material, theme, ms) for theme, ms in material.themes.items())


def _page(material: Material, theme: str, measures: tuple[Measure, ...]) -> Page:
    lead = LEADING.get(theme, ("", ""))[0]
    measures = tuple(sorted(measures, key=lambda m: m.id != lead))
    blocks: list[Block] = []
    if chart := _leading(material, theme, measures):
        blocks.append(chart)
    blocks.append(Heading(text="Measure by measure"))
    for m in measures:
        blocks += sentences(material, m)
    if theme in FUNNELS and (funnel := _funnel(material, measures, FUNNELS[theme])):
        blocks += [Heading(text="Among all councils"), funnel]
    blocks += [Heading(text="All figures of this theme"), compared_table(material, measures)]
    blocks += [Heading(text="What each measure counts"), _definitions(measures)]
    return Page(id=theme, title=THEMES.get(theme, theme), blocks=tuple(blocks))


def _leading(material: Material, theme: str, measures: tuple[Measure, ...]) -> Block | None:
    by_id = {m.id: m for m in measures}
    name, kind = LEADING.get(theme, (measures[0].id, measures[0].kinds[0]))
    m = by_id.get(name, measures[0])
    if kind not in m.kinds:
        kind = m.kinds[0]
    compared = material.compared(m, kind)
    return drawing.past(material, compared) if compared else None


def _funnel(material: Material, measures: tuple[Measure, ...], name: str) -> Block | None:
    for m in measures:
        if m.id == name and (c := material.compared(m, "rate")):
            return drawing.funnel(material, c)
    return None


def sentences(material: Material, m: Measure) -> list[Block]:
    """The measure's heading, and how each of its kinds stands beside its comparators."""
    compared = [c for k in m.kinds if (c := material.compared(m, k))]
    first, rest = compared[0], compared[1:]
    ids = [i for c in compared for i in material.cite_all(c)]
    text = sentence(first) + "".join(also(c) for c in rest)
    if m.caution:
        text += f" Take care: {m.caution}"
    return [
        Heading(text=m.title, level=3, id=m.id.replace("_", "-")),
        Paragraph(
            text=text, figures=tuple(dict.fromkeys(ids)), id=f"{m.id.replace('_', '-')}-says"
        ),
    ]


def compared_table(material: Material, measures: tuple[Measure, ...]) -> Table:
    """The newest figure of every kind of some measures with all comparators, a row a kind."""
    one = material.council
    heads = (
        "Measure",
        "When",
        one.name,
        "Year before",
        "England",
        region_name(one),
        "Neighbours’ middle",
        "Lowest to highest (known)",
        "Rank",
    )
    rows = [
        _row(c) for m in measures for k in m.kinds if (c := material.compared(m, k)) is not None
    ]
    columns = tuple(Column(name=n, numeric=i > 1) for i, n in enumerate(heads))
    return Table(
        caption=f"{one.name} and its comparators (statistical neighbours: model of {material.model})",
        columns=columns,
        rows=tuple(rows),
        notes=(
            SIGNS,
            "A year's figures are named by its last day. In brackets: how many of the ten "
            "neighbours are known. Rank counts from the highest of all councils with a figure.",
        ),
    )


def _row(c: Compared) -> tuple[str, ...]:
    m, near = c.measure, c.neighbours
    middle, low, high = (
        shown_value(m, c.kind, v) for v in (near.middle, near.lowest, near.highest)
    )
    name = m.title if c.kind == "share" else f"{m.title} ({unit_of(m, c.kind)})"
    return (
        name,
        day(m, c.year),
        shown(m, c.figure),
        shown(m, c.before),
        shown(m, c.england),
        shown(m, c.region),
        middle,
        f"{low} to {high} ({near.known})" if near.known else low,
        f"{c.rank} of {c.ranked}" if c.rank else "",
    )


def _definitions(measures: tuple[Measure, ...]) -> Definitions:
    return Definitions(
        items=tuple(
            Definition(
                term=m.title,
                meaning=f"{m.says} {m.why} {DIRECTION[m.better]} "
                f"{_balancing(m)} Source: {m.source}. Definition reviewed {m.reviewed}.",
            )
            for m in measures
        )
    )


def _balancing(m: Measure) -> str:
    """What to look at before calling a fall good, or that nobody has agreed it."""
    if not m.balancing:
        return "No balancing set agreed."
    known = {one.id: one.title.lower() for one in all_measures()}
    watched = (*m.balancing.harm, *m.balancing.looking)
    names = dict.fromkeys(known.get(w.measure, w.measure) for w in watched)
    return f"Before calling a fall good, look also at: {'; '.join(names)}."


SECTION = Section(id="themes", says="What is published on each theme?", pages=pages)
