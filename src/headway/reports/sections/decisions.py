"""What this meeting is asked to decide, what only it can settle, and what it resolved before."""

from headway.meetings.ledger import Owed, Standing, ledger
from headway.meetings.value import Item, Report, Resolution
from headway.plan.coverage import uncovered_findings
from headway.reports.blocks import Block, Bullets, Column, Heading, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.programme import Told
from headway.reports.section import Section
from headway.reports.sections.drift import moved
from headway.reports.telling import counted, ended, in_short, on_day, quoted
from headway.reports.wording import joined

FROZEN = (
    "A resolution’s snapshot is the hash of the plan and the figures that the meeting saw. It does "
    "not change when the plan does."
)
NOTHING = "The plan and the promises leave nothing for this meeting to settle."
RESOLVED_SHOWN = 8


def pages(material: Material) -> tuple[Page, ...]:
    """One page."""
    told = material.told
    blocks: list[Block] = [*_agenda(material), *_to_settle(material), *_resolved(material)]
    title = (
        f"What {told.meeting.body} is asked" if told.meeting else "What is asked of this meeting"
    )
    return (Page(id="decisions", title=title, blocks=tuple(blocks)),)


def _agenda(material: Material) -> list[Block]:
    """The items and reports of the meeting that the pack is for."""
    told = material.told
    if told.meeting is None:
        return []
    own = told.meeting
    items = [i for i in told.meetings.of(Item) if i.meeting == own.id]
    reports = {r.item: r for r in told.meetings.of(Report) if r.meeting == own.id}
    text = f"{own.body} meets {on_day(own.held_on)}"
    text += f" with {counted(len(items), 'item')} of this plan." if items else "."
    blocks: list[Block] = [Paragraph(text=text, figures=(own.id,), id="meeting")]
    if items:
        lines = tuple(material.row((_item(i, reports.get(i.id)),), (i.id,))[0] for i in items)
        blocks.append(Bullets(items=lines))
    return blocks


def _item(i: Item, report: Report | None) -> str:
    number = f"{i.number}: " if i.number else ""
    said = f" ({report.title}, version {report.version})" if report and report.version else ""
    return f"{number}{i.title}{said}"


def to_settle(told: Told) -> list[tuple[str, tuple[str, ...]]]:
    """What only a meeting can settle, each with what it rests on."""
    silent = [d for d in moved(told) if d.is_silent]
    owed = ledger(told.meetings, told.day) if told.held else ()
    bare = tuple(gap.id for gap in uncovered_findings(told.plan))
    asked: list[tuple[str, tuple[str, ...]]] = []
    if silent:
        ids = tuple(dict.fromkeys(d.id for d in silent))
        text = f"Ask who changed {joined(list(ids))} and why; accept each change, or put it back."
        asked.append((text, ids))
    if late := _ids(owed, Standing.OVERDUE):
        text = f"Ask for what was promised and is overdue: {joined(list(late))}."
        asked.append((text, late))
    if undated := _ids(owed, Standing.UNDATED):
        text = f"Ask for a day for what was promised without one: {joined(list(undated))}."
        asked.append((text, undated))
    if bare:
        text = f"Name an action for {joined(list(bare))}, or say why there is none."
        asked.append((text, bare))
    return asked


def _ids(owed: tuple[Owed, ...], standing: Standing) -> tuple[str, ...]:
    return tuple(o.promise.id for o in owed if o.standing is standing)


def _to_settle(material: Material) -> list[Block]:
    asked = to_settle(material.told)
    blocks: list[Block] = [Heading(text="What only a meeting can settle")]
    if not asked:
        return [*blocks, Paragraph(text=NOTHING, id="to-settle")]
    return [
        *blocks,
        *(
            Paragraph(text=text, figures=ids, id=f"to-settle-{n}")
            for n, (text, ids) in enumerate(asked, start=1)
        ),
    ]


def _resolved(material: Material) -> list[Block]:
    """What was resolved before, the newest first, with the snapshot of what was seen."""
    told = material.told
    found = [(told.meetings.meeting_of(r), r) for r in told.meetings.of(Resolution)]
    found.sort(key=lambda pair: (-pair[0].held_on.toordinal(), pair[1].id))
    if told.meeting:
        own = told.meeting.body.casefold()
        found = [pair for pair in found if pair[0].body.casefold() == own] or found
    if not found:
        return []
    rows = []
    for meeting, r in found[:RESOLVED_SHOWN]:
        where = f"{meeting.body}, {in_short(meeting.held_on)}"
        cells = (f"{r.id} {ended(quoted(r.words))}", r.kind, where, r.snapshot[:12] or "none kept")
        rows.append(material.row(cells, (r.id,)))
    heads = ("Resolution", "Kind", "By", "Snapshot")
    return [
        Heading(text="What was resolved before"),
        Table(
            caption="Resolutions, the newest first",
            columns=tuple(Column(name=n) for n in heads),
            rows=tuple(rows),
            notes=(FROZEN,),
        ),
    ]


SECTION = Section(
    id="decisions", says="What is this meeting asked to decide?", pages=pages, needs="programme"
)
