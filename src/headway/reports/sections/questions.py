"""Three questions worth asking: changes ranked by surprise, importance and silence.

Phrased neutrally: a figure, what England did, and what a member may ask. No answer is hinted at.
"""

from headway.reports.blocks import Block, Heading, Page, Paragraph
from headway.reports.cards import cite, verdicts_of
from headway.reports.material import Material
from headway.reports.section import Section
from headway.verdicts.judging import Verdict
from headway.verdicts.signals import Answer
from headway.verdicts.words import capital, england_words, moved, noun, number, when

HOW_MANY = 3
# How much a theme bears on children's safety and lives; the rest count one.
IMPORTANCE = {
    "child_protection": 3.0,
    "looked_after": 2.0,
    "front_door": 2.0,
    "in_need": 2.0,
    "care_leavers": 1.5,
}
# Of measures of one theme that say much the same, only the first is asked about.
ONE_EACH = 1
METHOD = (
    "Chosen among all measures by how far the newest figure lies from its own earlier years, how "
    "much the subject bears on children, and whether anyone has said anything about it: {silence}. "
    "They are questions, not findings."
)
NO_PLAN = "with no plan joined, all are silent"
WITH_PLAN = "a measure that neither an action nor a claim names comes first"
# How much more a change is worth asking about where the programme says nothing of it.
SILENT = 2.0


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where nothing can be judged."""
    chosen = chosen_of(material)
    if not chosen:
        return ()
    silence = NO_PLAN if material.programme is None else WITH_PLAN
    blocks: list[Block] = [Paragraph(text=METHOD.format(silence=silence))]
    for n, v in enumerate(chosen, start=1):
        blocks += [
            Heading(text=f"{n}. {v.measure.title}"),
            Paragraph(text=question(v), figures=cite(material, v)),
        ]
    return (Page(id="questions", title="Three questions worth asking", blocks=tuple(blocks)),)


def chosen_of(material: Material) -> list[Verdict]:
    """The three changes that a report asks about."""
    named = material.named if material.programme else frozenset()
    return choose([v for v in verdicts_of(material) if v.real.z is not None], named)


def choose(verdicts: list[Verdict], named: frozenset[str] = frozenset()) -> list[Verdict]:
    """The three of highest worth, one a theme, those that are more than chance first.

    `named` are the measures of which the programme says something.
    """

    def rank(v: Verdict) -> tuple[bool, float]:
        return v.real.answer is not Answer.YES, -worth(v) * (1 if v.measure.id in named else SILENT)

    ordered = sorted(verdicts, key=rank)
    chosen: list[Verdict] = []
    for v in ordered:
        if sum(c.measure.theme == v.measure.theme for c in chosen) < ONE_EACH:
            chosen.append(v)
        if len(chosen) == HOW_MANY:
            break
    return chosen


def worth(v: Verdict) -> float:
    """Surprise (how many times the line the change is) times importance."""
    surprise = abs(v.real.z or 0.0) / (v.real.line or 1.0)
    return surprise * IMPORTANCE.get(v.measure.theme, 1.0)


def question(v: Verdict) -> str:
    """The figure, England's, and the question."""
    m, s = v.measure, v.real
    assert s.value is not None and s.base is not None
    figure = noun(m, v.kind, number(m, v.kind, s.value))
    base = number(m, v.kind, s.base)
    england = f" England’s {england_words(v.kind, v.england)}." if v.england is not None else ""
    chance = (
        "That is more than chance."
        if s.answer is Answer.YES
        else "It is not shown to be more than chance."
    )
    return (
        f"{capital(when(m, s.year))} the figure was {figure}, {moved(v.kind, s)} {base}, the average "
        f"of its earlier years.{england} {chance} What lies behind it, who has looked, and what "
        "would we expect to see next?"
    )


SECTION = Section(id="questions", says="What is worth asking?", pages=pages)
