"""What children, parents and carers said; where nobody asked them, that is said too."""

from collections.abc import Iterable, Sequence
from datetime import date

from headway.plan.coverage import aims_without_voice
from headway.plan.fields import Numbered
from headway.plan.findings import Evidence
from headway.plan.whole import Plan
from headway.reports.blocks import Block, Bullets, Column, Heading, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.programme import Told
from headway.reports.section import Section
from headway.reports.telling import capital, counted, in_short, in_words, named, quoted
from headway.voice.telling import (
    PEOPLE,
    response_words,
    result_words,
    silent_groups,
    year_before,
    you_said_we_did,
)
from headway.voice.value import Advocacy, Quotation, Request, Survey, Theme, dated
from headway.voice.whole import Voice

ABSENT = (
    "What children, parents and carers said is not in this report: the plan holds no dated "
    "evidence of it. Figures cannot stand in for it."
)
WHY = "Figures say how many. Only children, parents and carers can say what it was like."
NOT_SHOWN = "not shown"
SMALL = (
    "Answers and numbers are not shown where 1 to 5 people are behind them, or where another "
    "number would give them away."
)
WITH_CONSENT = "Printed with consent. A role of the council released each, on a day that is kept."
COUNTED = "Who had an advocate, and what was complained of or praised"


def pages(material: Material) -> tuple[Page, ...]:
    """One page, always: silence is said."""
    told = material.told
    heard, voice = heard_by(told), told.voice
    blocks: list[Block] = []
    if not heard and not voice.things:
        blocks.append(Paragraph(text=ABSENT, id="voice-absent"))
    if voice.things:
        blocks += [_room_in_short(told), *_asked(material), *_answered(material)]
        blocks += [*_quoted(material), *_counted(material)]
    if heard:
        blocks += _evidence(material, heard)
    blocks += [*_silent(told), *_unheard(material)]
    title = "What children, parents and carers said"
    return (Page(id="voice", title=title, blocks=tuple(blocks)),)


def heard_by(told: Told) -> list[Evidence]:
    """Evidence of voice up to the day, the newest first."""
    return _heard(told.plan, told.day)


def _heard(plan: Plan, day: date) -> list[Evidence]:
    held = [e for e in plan.of(Evidence) if e.is_voice and e.dated <= day]
    return sorted(held, key=lambda e: e.dated, reverse=True)


def newest_words(told: Told) -> tuple[date, str, str] | None:
    """The newest words that anybody said: their day, the words with who said them, and the id."""
    return newest_said(told.plan, told.voice, told.day)


def newest_said(plan: Plan, voice: Voice, day: date) -> tuple[date, str, str] | None:
    """The newest words in a plan's evidence or in the voice room. Give it `Voice.released()` to
    show them to anybody."""
    found = [(e.dated, e.says, e.id) for e in _heard(plan, day) if e.says]
    told = voice.by(day)
    found += [(r.asked_on, f"{r.by} asked: {quoted(r.words)}", r.id) for r in told.of(Request)]
    found += [
        (q.said_on, f"{quoted(q.words)} ({PEOPLE[q.group][1]})", q.id) for q in told.of(Quotation)
    ]
    return max(found, key=lambda f: f[0], default=None)


def _room_in_short(told: Told) -> Paragraph:
    voice = told.voice
    held = (
        counted(len(voice.of(Survey)), "survey"),
        f"{counted(len(voice.of(Request)), 'request')} of children, care leavers, parents or carers",
        counted(len(voice.of(Quotation)), "quotation"),
    )
    newest = max(voice.things, key=dated)
    text = (
        f"What children, parents and carers said: {', '.join(held[:-1])} and {held[-1]}. The "
        f"newest is of {in_words(dated(newest))}. {WHY}"
    )
    return Paragraph(text=text, figures=(newest.id,), id="voice-heard")


def _asked(material: Material) -> list[Block]:
    """Each survey: how many answered, and what they said."""
    held = sorted(material.told.voice.of(Survey), key=lambda s: s.dated, reverse=True)
    rows = [
        (
            in_short(s.dated),
            f"{s.id} {s.title}",
            capital(response_words(s)),
            ". ".join(result_words(r) for r in s.results) or NOT_SHOWN,
        )
        for s in held
    ]
    heads = ("When", "What it was", "Who answered", "What they said")
    table = _table(material, "Surveys, the newest first", heads, rows, held, (SMALL,))
    return [Heading(text="Who was asked, and who answered"), table] if held else []


def _answered(material: Material) -> list[Block]:
    """You said, we did: a year's requests, and whatever is open."""
    told = material.told
    held = you_said_we_did(told.voice, year_before(told.day), told.day)
    rows = [(f"{a.request.id} {a.you_said}", a.we_did, _about(a.request)) for a in held]
    caption = f"What they asked in the year to {in_words(told.day)}; what is open comes first"
    heads = ("You said", "We did", "About")
    table = _table(material, caption, heads, rows, [a.request for a in held])
    return [Heading(text="You said, we did"), table] if held else []


def _quoted(material: Material) -> list[Block]:
    """Their own words. The month alone is said: a day may tell who spoke."""
    held = sorted(material.told.voice.of(Quotation), key=lambda q: q.said_on, reverse=True)
    items = [
        f"{quoted(q.words)} {capital(PEOPLE[q.group][1])}, {q.said_on:%B %Y} ({q.id})" for q in held
    ]
    told = tuple(material.row((i,), (q.id,))[0] for i, q in zip(items, held, strict=True))
    if not held:
        return []
    return [Heading(text="In their own words"), Paragraph(text=WITH_CONSENT), Bullets(items=told)]


def _counted(material: Material) -> list[Block]:
    """Advocates, complaints and compliments: what they were about and what was learnt."""
    voice = material.told.voice
    held: list[Advocacy | Theme] = [*voice.of(Advocacy), *voice.of(Theme)]
    rows = [
        (
            f"{in_short(t.starts_on)} to {in_short(t.ends_on)}",
            f"{t.id} {_headed(t)}",
            _number(t.children if isinstance(t, Advocacy) else t.count),
            "; ".join(t.themes) if isinstance(t, Advocacy) else t.learning,
        )
        for t in held
    ]
    heads = ("When", "What it was", "How many", "What it was about, or what was learnt")
    table = _table(material, COUNTED, heads, rows, held, (SMALL,))
    return [Heading(text="Advocates, complaints and compliments"), table] if held else []


def _headed(thing: Advocacy | Theme) -> str:
    return thing.title if isinstance(thing, Advocacy) else f"{capital(thing.kind)}: {thing.title}"


def _number(count: int | None) -> str:
    return NOT_SHOWN if count is None else str(count)


def _about(thing: Request) -> str:
    return ", ".join((*thing.aims, *thing.actions))


def _table(
    material: Material,
    caption: str,
    heads: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    held: Sequence[Numbered],
    notes: tuple[str, ...] = (),
) -> Table:
    return Table(
        caption=caption,
        columns=tuple(Column(name=n) for n in heads),
        rows=tuple(material.row(row, (t.id,)) for row, t in zip(rows, held, strict=True)),
        notes=notes,
    )


def _evidence(material: Material, heard: list[Evidence]) -> list[Block]:
    """Evidence of the plan in which they speak."""
    text = (
        f"The plan holds {counted(len(heard), 'piece')} of evidence in which children, parents "
        f"or carers speak; the newest is of {in_words(heard[0].dated)}."
    )
    if not material.told.voice.things:
        text += f" {WHY}"
    ids = tuple(e.id for e in heard)
    heads = ("When", "What it is", "What was said", "About")
    rows = [
        (in_short(e.dated), f"{e.id} {e.title}", e.says or "not written down", ", ".join(e.shows))
        for e in heard
    ]
    table = _table(material, "Evidence in which they speak, the newest first", heads, rows, heard)
    return [Paragraph(text=text, figures=ids, id="voice-in-short"), table]


def _silent(told: Told) -> list[Block]:
    """Groups of whom nothing is held for a year, where anybody is heard at all."""
    silent = silent_groups(told.voice, told.day) if told.voice.things else ()
    items = tuple(str(s) for s in silent)
    return [Heading(text="Who has not been heard"), Bullets(items=items)] if items else []


def _unheard(material: Material) -> list[Block]:
    """Aims on which nobody asked children or families."""
    told = material.told
    named_there = {id for t in told.voice.things for id in getattr(t, "aims", ())}
    missing = [told.plan.find(gap.id) for gap in aims_without_voice(told.plan)]
    aims = [aim for aim in missing if aim is not None and aim.id not in named_there]
    if not aims:
        return []
    items = tuple(material.row((named(aim),), (aim.id,))[0] for aim in aims)
    return [Heading(text="Aims on which nobody has been heard"), Bullets(items=items)]


SECTION = Section(
    id="voice", says="What did children, parents and carers say?", pages=pages, needs="programme"
)
