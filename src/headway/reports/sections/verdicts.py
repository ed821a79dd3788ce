"""Verdict cards: is the change real, is there any sign of harm, did our work help cause it?"""

from headway.reports.blocks import Block, Column, Heading, Page, Paragraph, Table
from headway.reports.cards import card_blocks, cite, verdicts_of
from headway.reports.material import Material
from headway.reports.section import Section
from headway.verdicts.judging import Verdict
from headway.verdicts.neglect import neglect_words
from headway.verdicts.noise import expected_by_chance
from headway.verdicts.signals import Answer
from headway.verdicts.words import ON_SCREEN, moved, number

INTRODUCTION = (
    "Each card asks three questions of one change: is it more than chance, is there any sign of "
    "harm, did our work help cause it? “We cannot tell yet” is an answer: it names what would "
    "settle it. A verdict is about figures, not about people’s work."
)


def pages(material: Material) -> tuple[Page, ...]:
    """The cards, then every measure's first answer."""
    verdicts = list(verdicts_of(material))
    cards = [v for v in verdicts if v.measure.balancing and v.measure.id in material.named]
    blocks: list[Block] = [Paragraph(text=INTRODUCTION)]
    for v in cards:
        blocks += card_blocks(material, v)
    for v in verdicts:
        if v.neglect and v.neglect.is_raised:
            blocks += [
                Heading(text="A question about neglect"),
                Paragraph(text=neglect_words(v.neglect), figures=cite(material, v)),
            ]
    blocks += [Heading(text="Every measure: is the newest change more than chance?")]
    blocks += _all(material, verdicts)
    return (Page(id="verdicts", title="Is the change real?", blocks=tuple(blocks)),)


def _all(material: Material, verdicts: list[Verdict]) -> list[Block]:
    able = [v for v in verdicts if v.real.z is not None]
    chance = expected_by_chance([(v.measure.id, v.kind) for v in able])
    real = [v for v in able if v.real.answer is Answer.YES]
    text = (
        f"{len(able)} of {len(verdicts)} measures can be judged; {len(real)} changed by more than "
        f"chance. Of so many looked at, about {chance:.0f} would pass with no change at all."
    )
    if not able:
        text = (
            "No measure can be judged: three of the six years before are needed, and the package "
            "carries the newest year only for most councils. Add the publications with `headway "
            "official add`, then make this report again."
        )
    blocks: list[Block] = [Paragraph(text=text)]
    if real:
        columns = tuple(
            Column(name=n, numeric=n == "Figure")
            for n in ("Measure", "Figure", "Against its earlier years", "More than chance?")
        )
        rows = tuple(_row(material, v) for v in real)
        caption = "Changes that are more than chance"
        blocks.append(Table(caption=caption, columns=columns, rows=rows))
    return blocks


def _row(material: Material, v: Verdict) -> tuple[str, ...]:
    cite(material, v)
    s = v.real
    assert s.value is not None and s.base is not None
    back = ", but the latest year moved back" if s.moved_back else ""
    since = f" since {s.since}" if s.since and s.since != s.year else ""
    return (
        v.measure.title,
        number(v.measure, v.kind, s.value),
        f"{moved(v.kind, s)} {number(v.measure, v.kind, s.base)}",
        f"{ON_SCREEN[s.answer]}{since}{back}",
    )


SECTION = Section(
    id="verdicts", says="Is the change real, is there any sign of harm, did we help?", pages=pages
)
