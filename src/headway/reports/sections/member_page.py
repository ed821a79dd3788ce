"""A councillor's page: what you were told, what happened, three questions. One sheet, plain words.

Sentences are short on purpose: the page reads at an age of about 11 by the formula of Flesch and
Kincaid (`reading_age`), words quoted from others left out.
"""

from headway.meetings.ledger import Owed, Standing, ledger
from headway.plan.coverage import uncovered_findings
from headway.reports.blocks import (
    Block,
    Heading,
    Link,
    Page,
    Paragraph,
    Span,
    plain,
)
from headway.reports.cards import cite
from headway.reports.material import Material
from headway.reports.programme import Told
from headway.reports.references import References, in_brief
from headway.reports.section import Section
from headway.reports.sections.drift import moved
from headway.reports.sections.questions import chosen_of
from headway.reports.sections.voice import newest_words
from headway.reports.telling import capital, ended, in_words, on_day, quoted, short
from headway.reports.told_then import Saying, told_then
from headway.verdicts.claims.facts import HERE
from headway.verdicts.claims.weighing import ClaimAnswer, Weighed
from headway.verdicts.judging import Verdict
from headway.verdicts.words import moved as moved_words
from headway.verdicts.words import noun, number, when

MOST = 3  # of each, where there is room for it
QUESTIONS = 3
QUESTIONS_HEAD = "Three questions to ask"
LINE = 100  # letters of a line
ROOM = 2_700  # letters that one sheet of A4 holds under its head, tried on the package's programmes
LONGEST = 120  # letters of words quoted from others
FOUND = {
    ClaimAnswer.SUPPORTED: "The figures agree.",
    ClaimAnswer.CONTRADICTED: "The figures do not agree.",
    ClaimAnswer.DEPENDS: "It depends what you compare it with.",
    ClaimAnswer.CANNOT: "We hold no figure that can tell.",
}
NO_VOICE = "What children say is not in the papers we read. Ask what they think."
NOTHING_SAID = "We found no claim that a figure can test."
ID = "member"
SOURCES = "from"

Line = tuple[str, tuple[str, ...]]


def pages(material: Material) -> tuple[Page, ...]:
    """One page, with as much of each as leaves it on one sheet."""
    written = (_blocks(material, most) for most in range(MOST, 0, -1))
    blocks = next((b for b in written if _letters(b) <= ROOM), _blocks(material, 1))
    return (Page(id=ID, title="What you were told, and what happened", blocks=tuple(blocks)),)


def _blocks(material: Material, most: int) -> list[Block]:
    told = material.told
    known = References()
    blocks: list[Block] = [_numbered(known, line) for line in _told(material, most)]
    if promised := _promised(told, most):
        blocks += [Heading(text="What was promised"), *(_numbered(known, p) for p in promised)]
    if changed := _moved(told):
        blocks += [Heading(text="What moved in the plan"), *(_numbered(known, c) for c in changed)]
    blocks += [Heading(text="What children say"), _numbered(known, _voice(told))]
    blocks += [Heading(text=QUESTIONS_HEAD)]
    blocks += [_numbered(known, q) for q in questions(material)[:QUESTIONS]]
    if known.numbers:
        foot = Paragraph(text=in_brief(material, known))
        blocks += [Heading(text="Where this is from", level=3, id=SOURCES), foot]
    return blocks


def _letters(blocks: list[Block]) -> int:
    """How much room the words take: each head is worth a line."""
    heads = sum(isinstance(b, Heading) for b in blocks)
    return heads * LINE + sum(len(plain(b.text)) for b in blocks if isinstance(b, Paragraph))


def _numbered(known: References, line: Line) -> Paragraph:
    """A sentence with the numbers of what it rests on, which lead to the foot of the page."""
    text, ids = line
    marks = [Link(text=f"[{n}]", to=f"{ID}#{SOURCES}") for n in sorted({*map(known.number, ids)})]
    runs: list[str | Span] = [text]
    for mark in marks[:MOST]:
        runs += [" ", mark]
    return Paragraph(text=tuple(runs), figures=ids)


def _told(material: Material, most: int) -> list[Line]:
    """The newest claims that were tested, those that figures decide first."""
    said = [t for t in told_then(material) if t.weighed]
    said.sort(key=lambda t: t.weighed is not None and t.weighed.answer is ClaimAnswer.CANNOT)
    return [_claim(t) for t in said[:most]] or [(NOTHING_SAID, ())]


def _claim(t: Saying) -> Line:
    assert t.weighed is not None
    told = f"{t.body} was told" if t.body else "it was said"
    text = f"{capital(on_day(t.on))} {told}: {quoted(short(t.words, LONGEST))} {FOUND[t.weighed.answer]}"
    if figure := _figure(t.weighed):
        text += f" {figure}"
    # The statement is what was said; its claim, beside it, would be a second number for one thing.
    return text, tuple(id for id in t.ids if id == t.id or not id.startswith("CLM-"))


def _figure(weighed: Weighed) -> str:
    """The newest figure that decides, alone: its comparators stand in the cabinet's pack."""
    own = [f for f in weighed.figures if f.against == HERE and f.value is not None]
    if not own or weighed.answer is ClaimAnswer.CANNOT:
        return ""
    newest = max(own, key=lambda f: f.as_at)
    return f"The figure is {newest.shown} {newest.when}."


def _promised(told: Told, most: int) -> list[Line]:
    owed = ledger(told.meetings, told.day) if told.held else ()
    if not owed:
        return []
    late = [o for o in owed if o.standing is Standing.OVERDUE]
    bare = [o for o in owed if o.standing is Standing.UNDATED]
    kept = [o for o in owed if o.standing is Standing.KEPT]
    broken = [o for o in owed if o.standing is Standing.BROKEN]
    counts = ((late, "late"), (bare, "without a date"), (kept, "kept"), (broken, "broken"))
    said = " ".join(f"{capital(_n(len(of)))} {_is(len(of))} {w}." for of, w in counts if of)
    ids = tuple(o.promise.id for o in (late or bare)[: most - 1])
    if not ids:
        return [(said, ())]
    return [(f"{said} {_first((late or bare)[: most - 1])}", ids)]


def _first(owed: list[Owed]) -> str:
    """Those that have waited longest, in their words."""
    return " ".join(quoted(ended(short(o.promise.words, LONGEST))) for o in owed)


def _moved(told: Told) -> list[Line]:
    found = moved(told)
    later = [d for d in found if d.kind == "moved later"]
    softer = [d for d in found if d.kind == "softened"]
    silent = [d for d in found if d.is_silent]
    if not found:
        return []
    parts = []
    if later:
        dates = "date was" if len(later) == 1 else "dates were"
        parts.append(f"{capital(_n(len(later)))} {dates} put back.")
    if softer:
        targets = "target was" if len(softer) == 1 else "targets were"
        parts.append(f"{capital(_n(len(softer)))} {targets} made easier.")
    if silent:
        parts.append(f"No one has said who did it or why for {_n(len(silent))} of the changes.")
    ids = tuple(dict.fromkeys(d.id for d in (silent or found)))[:MOST]
    return [(" ".join(parts), ids)] if parts else []


def _voice(told: Told) -> Line:
    newest = newest_words(told)
    if newest is None:
        return NO_VOICE, ()
    day, says, id = newest
    return f"The newest words are of {in_words(day)}: {ended(says)}", (id,)


def questions(material: Material) -> list[Line]:
    """Questions to ask: what only people can answer first, then what the figures raise."""
    told = material.told
    asked: list[Line] = []
    if silent := [d for d in moved(told) if d.is_silent]:
        first = silent[0]
        text = f"Who changed {first.id} ({ended(short(first.name, 60)).rstrip('.')}), and why?"
        asked.append((text, (first.id,)))
    late = [o for o in ledger(told.meetings, told.day) if o.standing is Standing.OVERDUE]
    if late:
        promise = late[0].promise
        text = f"When will you do this: {quoted(short(promise.words, LONGEST))}?"
        asked.append((text, (promise.id,)))
    figures = [
        _of_figure(material, v) for v in (chosen_of(material) if material.has_figures else ())
    ]
    bare = [
        (f"What will we do about this: {quoted(short(gap.name, LONGEST))}?", (gap.id,))
        for gap in uncovered_findings(told.plan)
    ]
    return [*asked, *figures, *bare]


def _of_figure(material: Material, v: Verdict) -> Line:
    s = v.real
    assert s.value is not None and s.base is not None
    value = noun(v.measure, v.kind, number(v.measure, v.kind, s.value))
    text = (
        f"{v.measure.title}: {value} {when(v.measure, s.year)}. That is "
        f"{moved_words(v.kind, s)} {number(v.measure, v.kind, s.base)} in the years before. Why?"
    )
    return text, cite(material, v)


def _n(number: int) -> str:
    words = "no one two three four five six seven eight nine ten".split()
    return words[number] if number < len(words) else str(number)


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


SECTION = Section(
    id="member_page", says="What should a councillor know?", pages=pages, needs="programme"
)
