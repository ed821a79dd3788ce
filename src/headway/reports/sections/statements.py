"""Last time you were told this; here is what happened: each statement beside the figures."""

from headway.reports.blocks import Block, Bullets, Heading, Note, Page, Paragraph, Strong
from headway.reports.material import Material
from headway.reports.section import Section
from headway.reports.telling import capital, counted, ended, on_day, quoted
from headway.reports.told_then import Saying, told_then
from headway.reports.wording import joined
from headway.verdicts.claims.weighing import ClaimAnswer

TESTED = (
    "What a meeting was told is set beside the figures that are held now. A claim that figures "
    "contradict may have been said in good faith, from other figures or before these came out."
)
UNTYPED = "No figure is held that could test it."
DEED = "It says that something has been done; no dated evidence of it is named here."
SAID = {
    ClaimAnswer.SUPPORTED: "borne out",
    ClaimAnswer.CONTRADICTED: "contradicted",
    ClaimAnswer.DEPENDS: "dependent on what it is set beside",
    ClaimAnswer.CANNOT: "not to be tested",
}


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where nobody was told anything."""
    said = told_then(material)
    if not said:
        return ()
    tested = [t for t in said if t.weighed]
    plain = [t for t in said if t.weighed is None]
    blocks: list[Block] = [Paragraph(text=TESTED)]
    if tested:
        blocks.append(Paragraph(text=_in_short(tested), id="statements-in-short"))
    for one in tested:
        blocks += _one(one)
    if plain:
        items = tuple(material.row((_line(t),), t.ids)[0] for t in plain)
        title = "Also said, and not to be tested by figures"
        blocks += [Heading(text=title), Bullets(items=items)]
    return (Page(id="statements", title="What you were told", blocks=tuple(blocks)),)


def _in_short(tested: list[Saying]) -> str:
    answers = [t.weighed.answer for t in tested if t.weighed]
    counts = [f"{answers.count(a)} {words}" for a, words in SAID.items() if a in answers]
    return f"{capital(counted(len(tested), 'claim'))} set beside figures: {joined(counts)}."


def _one(t: Saying) -> list[Block]:
    """The words, then what the figures say of them."""
    assert t.weighed is not None
    id = t.id.lower()
    said = Paragraph(text=f"{_told(t)}: {quoted(t.words)}", id=f"{id}-said", figures=t.ids[:1])
    rest = " ".join((*t.weighed.said, *(part.sentence for part in t.weighed.parts)))
    text = (Strong(text=t.weighed.head), f" {rest}".rstrip())
    blocks: list[Block] = [said, Paragraph(text=text, figures=t.ids, id=f"{id}-tested")]
    if t.weighed.notes:
        blocks.append(Note(text=" ".join(t.weighed.notes), kind="source"))
    return blocks


def _told(t: Saying) -> str:
    """`On 9 September 2026 Cabinet was told`; without a body, that it was said, and where."""
    day = on_day(t.on)
    if t.body:
        return f"{capital(day)} {t.body} was told"
    return f"Said {day}" + (f" ({t.by})" if t.by else "")


def _line(t: Saying) -> str:
    return f"{_told(t)}: {ended(quoted(t.words))} {DEED if t.is_deed else UNTYPED}"


SECTION = Section(
    id="statements",
    says="What were you told, and what happened?",
    pages=pages,
    needs="programme",
)
