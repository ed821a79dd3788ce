"""Progress: the plan on a page, actions by status, what is overdue, what is missing, who looked."""

from collections import Counter

from headway.plan.actions import STATUSES, Action
from headway.plan.aims import Aim
from headway.plan.coverage import VOICE, Gap, aims_of, gaps, measures_of
from headway.plan.progress import Late, attestation_gaps, delivered, overdue
from headway.plan.roles import Attestation
from headway.reports.blocks import (
    Block,
    Column,
    Heading,
    KeyFigure,
    KeyFigures,
    Note,
    Page,
    Paragraph,
    Table,
)
from headway.reports.material import Material
from headway.reports.programme import Told
from headway.reports.section import Section
from headway.reports.telling import capital, counted, in_short, in_words, short

NOT_SAID = "nobody has said"
DONE_IS_NOT_BETTER = (
    "Done means finished. It does not mean that children are better off: that is what the pages "
    "on figures are for. Evidenced means that something dated shows it; embedded, that it is still "
    "true later."
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page."""
    told = material.told
    if not told.plan.actions:
        blocks: list[Block] = [Paragraph(text="The plan names no action.", id="progress-none")]
    else:
        blocks = [_in_numbers(told), Note(text=DONE_IS_NOT_BETTER), *_by_status(material)]
    blocks += _on_a_page(material)
    blocks += _overdue(material)
    blocks += _attested(told)
    blocks += _gaps(material)
    return (Page(id="progress", title="How far the plan has come", blocks=tuple(blocks)),)


def _in_numbers(told: Told) -> KeyFigures:
    d = delivered(told.plan, told.day)
    late = len(overdue(told.plan, told.day))
    stopped = f"{counted(d.stopped, 'more', 'more')} given up" if d.stopped else ""
    items = [
        KeyFigure(label="Actions", value=str(d.actions), detail=stopped),
        KeyFigure(label="Done", value=str(d.done), detail=f"of {d.actions}"),
        KeyFigure(label="Shown by evidence", value=str(d.shown), detail=f"of {d.done} done"),
        KeyFigure(label="Overdue", value=str(late), detail="actions and milestones"),
    ]
    if d.elapsed is not None:
        gone = f"{100 * d.elapsed:.0f}%"
        items.append(KeyFigure(label="Of the plan’s time", value=gone, detail="has gone"))
    return KeyFigures(items=tuple(items))


def _by_status(material: Material) -> list[Block]:
    live = [a for a in material.told.plan.actions if a.is_live]
    found = Counter(a.status for a in live)
    rows = tuple(
        material.row(
            (capital(status or NOT_SAID), str(found[status]), _ids(live, status)),
            [a.id for a in live if a.status == status],
        )
        for status in (*STATUSES, "")
        if found[status]
    )
    columns = (Column(name="Status"), Column(name="Actions", numeric=True), Column(name="Which"))
    return [Table(caption="Actions by status", columns=columns, rows=rows)]


def _ids(actions: list[Action], status: str) -> str:
    return ", ".join(a.id for a in actions if a.status == status)


def _on_a_page(material: Material) -> list[Block]:
    """Every aim with its actions, its measures and its next day."""
    plan = material.told.plan
    if not plan.aims:
        return []
    heads = ("Aim", "Actions", "Done", "Overdue", "Next due", "Measures")
    columns = tuple(Column(name=n, numeric=n in ("Actions", "Done", "Overdue")) for n in heads)
    late = {each.id for each in overdue(plan, material.told.day)}
    rows = tuple(_aim_row(material, aim, late) for aim in plan.aims)
    table = Table(
        caption="Aims, what is done for them, what would show it", columns=columns, rows=rows
    )
    return [Heading(text="The plan on a page"), table]


def _aim_row(material: Material, aim: Aim, late: set[str]) -> tuple[str, ...]:
    told = material.told
    own = [a for a in told.plan.actions if a.is_live and aim.id in aims_of(told.plan, a)]
    ahead = [a.due_on for a in own if a.due_on and not a.is_finished and a.due_on >= told.day]
    titles = {m.id: m.title for m in material.measures}
    names = [titles.get(m, m.replace("_", " ")) for m in measures_of(told.plan, aim)]
    cells = (
        f"{aim.id} {aim.title}",
        str(len(own)),
        str(sum(a.is_finished for a in own)),
        str(sum(a.id in late for a in own)),
        in_short(min(ahead), "") if ahead else "nothing dated",
        "; ".join(names) or "none: nothing would show it",
    )
    return material.row(cells, [aim.id, *(a.id for a in own)])


def _overdue(material: Material) -> list[Block]:
    late = overdue(material.told.plan, material.told.day)
    blocks: list[Block] = [Heading(text="Overdue")]
    if not late:
        return [*blocks, Paragraph(text="No dated action or milestone is overdue.", id="overdue")]
    heads = ("What", "Owner", "Was due", "Days late")
    columns = tuple(Column(name=n, numeric=n == "Days late") for n in heads)
    rows = tuple(material.row(_late_row(each), (each.id,)) for each in late)
    text = f"{capital(counted(len(late), 'action or milestone', 'actions and milestones'))} "
    text += "have passed their day and are not finished." if len(late) > 1 else "is past its day."
    ids = tuple(each.id for each in late)
    return [
        *blocks,
        Paragraph(text=text, figures=ids, id="overdue"),
        Table(caption="Overdue, the latest first", columns=columns, rows=rows),
    ]


def _late_row(late: Late) -> tuple[str, ...]:
    name = f"{late.id} {short(late.name)}"
    return name, late.owner or "nobody", in_short(late.due_on), f"{late.days:,}"


def _attested(told: Told) -> list[Block]:
    """Whether the accountable role said that it has looked at the plan, as often as promised."""
    every, role = told.plan.programme.attested_every_days, told.plan.programme.accountable
    if not every or not role:
        return []
    said = [a for a in told.plan.of(Attestation) if a.reviewed_on <= told.day]
    missed = attestation_gaps(told.plan, told.day)
    last = max((a.reviewed_on for a in said), default=None)
    text = f"The {role} is to look at the plan and say so every {every} days. "
    text += f"The last time was {in_words(last)}. " if last else "That has not happened yet. "
    if missed:
        spans = "; ".join(
            f"{in_words(g.after)} to {in_words(g.until)} ({g.days} days)" for g in missed
        )
        text += f"{capital(counted(len(missed), 'stretch', 'stretches'))} went past that: {spans}."
    else:
        text += "It has been kept."
    ids = tuple(a.id for a in said)
    return [
        Heading(text="Who has looked at the plan"),
        Paragraph(text=text, figures=ids, id="attested"),
    ]


def _gaps(material: Material) -> list[Block]:
    """What the plan leaves open; voice has a page of its own."""
    known = {m.id for m in material.measures}
    found = [g for g in gaps(material.told.plan, is_known=known.__contains__) if g.lacks != VOICE]
    blocks: list[Block] = [Heading(text="What the plan leaves open")]
    if not found:
        text = "Every finding has an action, every aim a measure, every action an aim and a day."
        return [*blocks, Paragraph(text=text, id="gaps")]
    columns = (Column(name="What"), Column(name="What is missing"))
    rows = tuple(material.row(_gap_row(g), (g.id,)) for g in found)
    return [*blocks, Table(caption="Gaps of the plan", columns=columns, rows=rows)]


def _gap_row(gap: Gap) -> tuple[str, ...]:
    return f"{gap.id} {short(gap.name)}", capital(gap.lacks)


SECTION = Section(id="progress", says="How far has the plan come?", pages=pages, needs="programme")
