"""What happened since the last meeting: everything in the plan that bears a day in between."""

from datetime import date

from headway.plan.between import Happened, what_changed
from headway.reports.blocks import Block, Column, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.programme import Told
from headway.reports.section import Section
from headway.reports.telling import capital, counted, in_short, in_words, on_day, short

NOTHING = "Nothing in the plan bears a day since then."


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where no meeting was held and no plan agreed before the day."""
    told = material.told
    start = _start(told)
    if start is None:
        return ()
    since, words = start
    if since >= told.day:
        return ()
    found = what_changed(told.plan, since, told.day)
    text = f"Since {words}: "
    text += f"{counted(len(found), 'thing')} happened." if found else NOTHING
    blocks: list[Block] = [Paragraph(text=capital(text), id="since-in-short")]
    if found:
        heads = ("When", "What", "What happened")
        rows = tuple(material.row(_row(h), (h.id,)) for h in found)
        columns = tuple(Column(name=n) for n in heads)
        caption = f"From {in_words(since)} to {in_words(told.day)}, in order of day"
        blocks.append(Table(caption=caption, columns=columns, rows=rows))
    return (Page(id="since", title="What happened since the last meeting", blocks=tuple(blocks)),)


def _start(told: Told) -> tuple[date, str] | None:
    """The last meeting, or else the day on which the plan was agreed."""
    if told.last:
        day = told.last.held_on
        return day, f"the meeting of {told.last.body} {on_day(day)}"
    if told.newest:
        day = told.newest.head.agreed_on
        return day, f"the plan was agreed on {in_words(day)}"
    return None


def _row(h: Happened) -> tuple[str, ...]:
    said = f": {h.says}" if h.says else ""
    return in_short(h.on), f"{h.id} {short(h.name)}", f"{capital(h.what)}{said}"


SECTION = Section(
    id="since", says="What happened since the last meeting?", pages=pages, needs="programme"
)
