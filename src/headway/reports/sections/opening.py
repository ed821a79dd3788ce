"""The opening page: what this is, a few numbers, where the council lies outside its neighbours."""

from collections.abc import Iterator

from headway.measures.compare import Compared
from headway.measures.finding import THEMES
from headway.measures.show import unit_of
from headway.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Column,
    Heading,
    KeyFigure,
    KeyFigures,
    Link,
    Note,
    Page,
    Paragraph,
    Table,
)
from headway.reports.charts import Strip, StripRow
from headway.reports.material import Material, region_name, shown, shown_value, the_region
from headway.reports.section import Section
from headway.reports.wording import joined, phrase
from headway.verdicts.words import when

# The numbers that a cabinet asks for first, where they are held.
FIRST = (
    ("children_looked_after", "rate"),
    ("cp_plans_open", "rate"),
    ("children_in_need", "rate"),
    ("rereferrals", "share"),
    ("vacancy", "share"),
    ("looked_after_share_of_spend", "share"),
)

LEAST_KNOWN = 8  # neighbours that must have a figure before "every neighbour" may be said
AMOUNTS = ("£ million", "places")  # values that grow with the size of the council
TOO_FEW = (
    "Too few figures of this council and its neighbours are held to say. The package carries the "
    "newest year only for most councils: add the publications with `headway official add`, then "
    "make this report again."
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page."""
    compared = [c for c in _first(material) if c is not None]
    blocks: list[Block] = [*_about(material)]
    if compared:
        blocks.append(_key_figures(material, compared))
    if drawn := [c for c in compared if c.value is not None]:
        blocks.append(_strip(material, drawn))
    blocks += _outside(material)
    blocks += _contents(material)
    return (Page(id="summary", title=f"{material.council.name}: in short", blocks=tuple(blocks)),)


def _first(material: Material) -> list[Compared | None]:
    by_id = {m.id: m for m in material.measures}
    return [
        material.compared(by_id[name], kind)
        for name, kind in FIRST
        if name in by_id and kind in by_id[name].kinds
    ]


def _about(material: Material) -> list[Block]:
    one = material.council
    text = (
        f"This report sets what is published about children’s social care in {one.name} beside "
        f"England, {the_region(one)} and the ten councils most like it. "
        "It says what changed, and whether that is more than chance. It does not say whether a "
        "change is good: more children helped, or fewer, can each be right or wrong. What children "
        "say is not in published figures, and so not in this report."
    )
    blocks: list[Block] = [Paragraph(text=text)]
    if one.note:
        blocks.append(Note(text=one.note, kind="warning"))
    return blocks


def _key_figures(material: Material, compared: list[Compared]) -> KeyFigures:
    items = []
    for c in compared:
        ids = material.cite_all(c)
        m = c.measure
        england = f"England {shown(m, c.england)}" if c.england else "England not held"
        middle = "not held"
        if c.neighbours.middle is not None:
            middle = shown_value(m, c.kind, c.neighbours.middle)
        has_value = c.value is not None
        items.append(
            KeyFigure(
                label=m.title,
                value=shown(m, c.figure) if c.figure else "not held",
                unit=unit_of(m, c.kind) if has_value and c.kind != "share" else "",
                detail=f"{england}, neighbours’ middle {middle}, {when(m, c.year)}",
                figure=ids[0] if c.figure else "",
            )
        )
    return KeyFigures(items=tuple(items))


def _strip(material: Material, compared: list[Compared]) -> Chart:
    one = material.council
    for c in compared:
        material.cite_all(c)
    heads: tuple[str, ...] = ("Measure", one.name, "England", region_name(one))
    heads += ("Neighbours’ middle", "Lowest", "Highest")
    return Chart(
        title=f"Where {one.name} lies",
        description=f"For each measure a line from the lowest to the highest value shown, with "
        f"{one.name}, England, {the_region(one)} and the range and middle of the statistical "
        "neighbours marked on it. The table holds the same numbers.",
        drawing=Strip(
            council=one.name,
            rows=tuple(_strip_row(c) for c in compared),
            region_name=region_name(one),
        ),
        table=Table(
            caption=f"{one.name} beside its comparators",
            columns=tuple(Column(name=n, numeric=i > 0) for i, n in enumerate(heads)),
            rows=tuple(_strip_words(c) for c in compared),
        ),
    )


def _strip_name(c: Compared) -> str:
    return (
        c.measure.title if c.kind == "share" else f"{c.measure.title}, {unit_of(c.measure, c.kind)}"
    )


def _strip_row(c: Compared) -> StripRow:
    return StripRow(
        measure=_strip_name(c),
        council=c.value,
        shows=shown(c.measure, c.figure),
        england=c.england["value"] if c.england else None,
        region=c.region["value"] if c.region else None,
        low=c.neighbours.lowest,
        median=c.neighbours.middle,
        high=c.neighbours.highest,
    )


def _strip_words(c: Compared) -> tuple[str, ...]:
    m, near = c.measure, c.neighbours
    own = (shown(m, row) for row in (c.figure, c.england, c.region))
    others = (shown_value(m, c.kind, v) for v in (near.middle, near.lowest, near.highest))
    return (_strip_name(c), *own, *others)


def _outside(material: Material) -> list[Block]:
    """Measures in which the council lies beyond every one of its neighbours."""
    above: list[str] = []
    below: list[str] = []
    ids: list[str] = []
    looked = 0
    for c in _comparable(material):
        low, high = c.neighbours.lowest, c.neighbours.highest
        if c.value is None or low is None or high is None or c.neighbours.known < LEAST_KNOWN:
            continue
        looked += 1
        if low <= c.value <= high:
            continue
        which, end, word = (above, high, "highest") if c.value > high else (below, low, "lowest")
        text = phrase(c.measure, c.kind, shown(c.measure, c.figure))
        other = shown_value(c.measure, c.kind, end)
        which.append(f"{c.measure.title}: {text} ({word} neighbour {other})")
        ids += [*material.cite(c.figure), *material.cite_middle(c)]
    blocks: list[Block] = [Heading(text="Beyond all ten neighbours")]
    if looked == 0:
        return [*blocks, Paragraph(text=TOO_FEW)]
    if not above and not below:
        sentence = f"Not one of {looked} figures lies above or below those of all neighbours."
        return [*blocks, Paragraph(text=sentence)]
    counts = joined([f"{len(x)} lie {w}" for x, w in ((above, "above"), (below, "below")) if x])
    text = (
        f"Of {looked} figures that {LEAST_KNOWN} or more neighbours have too, {counts} those of "
        "every neighbour. That is a question to ask, not an answer: of so many figures a few "
        "always do."
    )
    blocks.append(Paragraph(text=text, figures=tuple(dict.fromkeys(ids))))
    for title, items in (
        ("Higher than every neighbour", above),
        ("Lower than every neighbour", below),
    ):
        if items:
            blocks += [Heading(text=title, level=3), Bullets(items=tuple(items))]
    return blocks


def _comparable(material: Material) -> Iterator[Compared]:
    """The first kind of each measure that does not grow with the size of the council."""
    for m in (m for ms in material.themes.values() for m in ms):
        for kind in m.kinds:
            if kind == "count" or unit_of(m, kind) in AMOUNTS:
                continue
            if (c := material.compared(m, kind)) is not None:
                yield c
            break


def _contents(material: Material) -> list[Block]:
    links = [
        (Link(text=THEMES.get(theme, theme), to=theme), f": {len(ms)} measures")
        if len(ms) > 1
        else (Link(text=THEMES.get(theme, theme), to=theme), ": 1 measure")
        for theme, ms in material.themes.items()
    ]
    return [Heading(text="What is inside"), Bullets(items=tuple(links))]


SECTION = Section(id="opening", says="What is this, and what stands out?", pages=pages)
