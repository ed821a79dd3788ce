"""Promises: overdue, due, undated, kept with their evidence, broken; and what still has no answer."""

from headway.meetings.ledger import (
    NotedShare,
    Owed,
    Standing,
    ledger,
    matters_arising,
    noted_share,
    soft_undertakings,
)
from headway.meetings.value import Challenge, Invitation, Promise, Question
from headway.reports.blocks import Block, Bullets, Column, Heading, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.programme import Told
from headway.reports.section import Section
from headway.reports.telling import capital, counted, ended, in_short, in_words, quoted, short
from headway.reports.wording import joined

ONLY_THE_BODY = (
    "A promise is closed by the body to which it was made, and as kept only with dated evidence. One "
    "without a day is asked about at every meeting until it has one."
)
NONE = "No promise made at a meeting is on record by this day."
# Each group with its title, and how it is counted; overdue first.
GROUPS: tuple[tuple[str, tuple[Standing, ...], str], ...] = (
    ("Overdue", (Standing.OVERDUE,), "overdue"),
    ("Due, or due later", (Standing.DUE, Standing.OPEN), "open with a day"),
    ("Without a day", (Standing.UNDATED,), "open without a day"),
    ("Kept, and what shows it", (Standing.KEPT,), "kept"),
    ("Broken", (Standing.BROKEN,), "broken"),
    ("Replaced or withdrawn", (Standing.SUPERSEDED, Standing.WITHDRAWN), "replaced or withdrawn"),
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where the programme holds no meeting."""
    told = material.told
    if not told.held:
        return ()
    owed = ledger(told.meetings, told.day)
    blocks: list[Block] = [*_in_short(owed)]
    for title, standings, _ in GROUPS:
        blocks += _table(material, title, [o for o in owed if o.standing in standings])
    blocks += _soft(material)
    blocks += _unanswered(material)
    blocks += _only_noted(told)
    return (Page(id="promises", title="What was promised", blocks=tuple(blocks)),)


def counts(owed: tuple[Owed, ...]) -> str:
    """`2 overdue, 1 open without a day and 3 kept`."""
    found = [
        f"{n} {words}"
        for _, standings, words in GROUPS
        if (n := sum(o.standing in standings for o in owed))
    ]
    return joined(found) if found else ""


def _in_short(owed: tuple[Owed, ...]) -> list[Block]:
    if not owed:
        return [Paragraph(text=NONE, id="promises-in-short")]
    text = f"{capital(counted(len(owed), 'promise'))} on record: {counts(owed)}. {ONLY_THE_BODY}"
    late = tuple(o.promise.id for o in owed if o.standing is Standing.OVERDUE)
    return [Paragraph(text=text, figures=late, id="promises-in-short")]


def _table(material: Material, title: str, owed: list[Owed]) -> list[Block]:
    if not owed:
        return []
    is_closed = not owed[0].is_owed
    heads = ("Promise", "Made to", "Owner", "What came of it" if is_closed else "How it stands")
    return [
        Heading(text=title),
        Table(
            caption=f"{title}: {counted(len(owed), 'promise')}",
            columns=tuple(Column(name=n) for n in heads),
            rows=tuple(_row(material, o) for o in owed),
        ),
    ]


def _row(material: Material, o: Owed) -> tuple[str, ...]:
    p = o.promise
    cells = (
        f"{p.id} {quoted(p.words)}",
        f"{o.meeting.body}, {in_short(o.meeting.held_on)}",
        p.owner or "nobody named",
        _came(material.told, p) if not o.is_owed else _stands(o),
    )
    return material.row(cells, (p.id, *p.evidence))


def _stands(o: Owed) -> str:
    if o.standing is Standing.OVERDUE:
        return f"due {in_short(o.promise.due_on)}, {counted(o.days_late, 'day')} late"
    if o.standing is Standing.UNDATED:
        said = f" (“{o.promise.due_said}”)" if o.promise.due_said else ""
        return f"no day{said}"
    return f"due {in_short(o.promise.due_on)}"


def _came(told: Told, p: Promise) -> str:
    """What came of it, and the evidence by name."""
    shown = [named for id in p.evidence if (named := _title(told, id))]
    parts = [
        f"{p.outcome}, {in_short(p.closed_on)}",
        p.outcome_says,
        joined(shown) if shown else "",
    ]
    return "; ".join(part for part in parts if part)


def _title(told: Told, id: str) -> str:
    title = getattr(told.find(id), "title", "")
    return f"{id} {short(title)}" if title else ""


def _soft(material: Material) -> list[Block]:
    """Words that promised nothing definite, six months on."""
    aged = soft_undertakings(material.told.meetings, material.told.day)
    if not aged:
        return []
    items = tuple(
        material.row(
            (f"{a.promise.id} {quoted(a.promise.words)} {capital(ended(a.says))}",), (a.promise.id,)
        )[0]
        for a in aged
    )
    return [Heading(text="Said without a promise, six months on"), Bullets(items=items)]


def _unanswered(material: Material) -> list[Block]:
    """Questions, challenges and visits that earlier meetings of the body left open."""
    told = material.told
    bodies = [told.meeting.body] if told.meeting else sorted({m.body for m in told.held})
    left: list[Question | Challenge | Invitation] = []
    for body in bodies:
        arising = matters_arising(told.meetings, body, told.day)
        left += [*arising.questions, *arising.challenges, *arising.visits]
    if not left:
        return []
    items = tuple(material.row((_open(told, each),), (each.id,))[0] for each in left)
    return [Heading(text="Still without an answer"), Bullets(items=items)]


def _open(told: Told, each: Question | Challenge | Invitation) -> str:
    meeting = told.meetings.meeting_of(each)
    what = {Question: "question", Challenge: "challenge"}.get(type(each), "invitation")
    lacks = "nothing learnt is on record" if what == "invitation" else "no answer is on record"
    return (
        f"{each.id} {what} at {meeting.body}, {in_words(meeting.held_on)}: "
        f"{ended(quoted(each.words))} {capital(lacks)}."
    )


def _only_noted(told: Told) -> list[Block]:
    """How often a body only noted, and how much of that nothing followed."""
    shares = noted_share(told.meetings, told.held[0].held_on, told.day)
    items = [
        f"{s.body}: {s.noted} of {counted(s.resolutions, 'resolution')} only noted; {_after(s)}."
        for s in shares
        if s.noted
    ]
    return [Heading(text="What was only noted"), Bullets(items=tuple(items))] if items else []


def _after(share: NotedShare) -> str:
    if not share.unfollowed:
        return "something on record followed each"
    return f"nothing on record followed {joined([r.id for r in share.unfollowed])}"


SECTION = Section(
    id="promises", says="What was promised, and what came of it?", pages=pages, needs="programme"
)
