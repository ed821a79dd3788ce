"""Doubts about the words of a pack, for a person to look at: the lint of its narrative, as lines.

Sentences made of a programme's entries hold counts and days of the plan, which no published figure
gives; only their words are looked at. Sentences made of figures are looked at whole.
"""

from collections.abc import Iterator
from dataclasses import replace

from headway.reports.blocks import Block, Bullets, Document, Note, Paragraph, plain
from headway.reports.cards import verdicts_of
from headway.reports.lint import lint, reviewed_sentences, shown_figures, verdict_id
from headway.reports.material import Material
from headway.reports.references import PAGE, is_entry, unnumbered
from headway.reports.telling import capital, on_day
from headway.reports.told_then import told_then


def doubts_of(material: Material, document: Document) -> tuple[str, ...]:
    """Each doubt as a line: where, which words, why, and what to say instead."""
    looked_at = _for_lint(document)
    verdicts = verdicts_of(material) if material.has_figures else ()
    found = lint(
        looked_at,
        shown_figures(material),
        [verdict_id(v) for v in verdicts],
        reviewed=(*reviewed_sentences(material), *_tested(material)),
    )
    numbers = _numbers(document, looked_at)
    return tuple(
        f"{f.page}, {numbers.get((f.page, f.paragraph), f.paragraph) or 'the whole'}: “{f.words}”: "
        f"{f.why}; {f.instead}."
        for f in found
    )


def _tested(material: Material) -> Iterator[str]:
    """What the tests of claims say, the days on which they were made, the names of measures.

    The numbers and words there are the claim's own, or a name's.
    """
    for said in told_then(material) if material.programme else ():
        yield capital(on_day(said.on))
    whole = list(material.weighed.values())
    for weighed in (*whole, *(part for one in whole for part in one.parts)):
        yield from (weighed.head, *weighed.said, *weighed.notes)
    yield from (m.title for m in material.measures)


def _for_lint(document: Document) -> Document:
    """The document without its links and numbers, and programme's sentences as notes."""
    return Document(
        title=document.title,
        council=document.council,
        made_on=document.made_on,
        pages=tuple(
            replace(page, blocks=tuple(_plain(block) for block in page.blocks))
            for page in document.pages
            if page.id != PAGE
        ),
    )


def _plain(block: Block) -> Block:
    if isinstance(block, Paragraph):
        text = unnumbered(plain(block.text))
        own = tuple(id for id in block.figures if not is_entry(id))
        return Paragraph(text=text, figures=own, id=block.id) if own else Note(text=text)
    if isinstance(block, Note):
        return replace(block, text=plain(block.text))
    if isinstance(block, Bullets):
        return replace(block, items=tuple(plain(item) for item in block.items))
    return block


def _numbers(document: Document, looked_at: Document) -> dict[tuple[str, str], str]:
    """The number in the pack of each sentence that was looked at, by its page and anchor there."""
    return {
        (page, seen.number or seen.anchor): place.number or place.anchor
        for page, places in looked_at.places.items()
        for place, seen in zip(document.places[page], places, strict=True)
    }
