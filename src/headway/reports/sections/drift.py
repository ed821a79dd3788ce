"""What moved in the plan since it was agreed, who moved it and why, and what moved in silence."""

from headway.measures.finding import all_measures
from headway.plan.drift import (
    ADDED,
    CHANGED,
    DROPPED,
    EARLIER,
    LATER,
    OWNER,
    REWORDED,
    SOFTENED,
    TIGHTENED,
    Drift,
    drift,
    drift_score,
)
from headway.reports.blocks import Block, Column, Heading, Page, Paragraph, Strong, Table
from headway.reports.material import Material
from headway.reports.programme import Agreed, Told
from headway.reports.section import Section
from headway.reports.telling import capital, counted, days_in_words, in_short, on_day, short
from headway.reports.wording import joined

# What each kind is called over its table, and how it is counted; what a reader should see first.
CALLED: dict[str, tuple[str, str, str]] = {
    LATER: ("Dates moved later", "date moved later", "dates moved later"),
    SOFTENED: ("Targets softened", "target softened", "targets softened"),
    DROPPED: ("Dropped", "thing dropped", "things dropped"),
    REWORDED: ("Re-worded", "thing re-worded", "things re-worded"),
    OWNER: ("Owner changed", "owner changed", "owners changed"),
    ADDED: ("Added", "thing added", "things added"),
    EARLIER: ("Dates moved earlier", "date moved earlier", "dates moved earlier"),
    TIGHTENED: ("Targets made harder", "target made harder", "targets made harder"),
    CHANGED: ("Changed otherwise", "other change", "other changes"),
}
SILENCE = "Nobody has said who or why."
NO_BASELINE = (
    "No plan agreed before this day is kept, so nobody can tell what moved. Freeze the plan when "
    "it is agreed, and the next report says what has changed since."
)
NOTHING = "Nothing that the plan promises has moved."
GOOD_REASONS = (
    "A date may move for a good reason. What a member needs to know is that it moved, how far, who "
    "moved it and why."
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page."""
    told = material.told
    if told.first is None:
        blocks: list[Block] = [Paragraph(text=NO_BASELINE)]
    else:
        found = moved(told)
        blocks = [*_in_short(told, told.first, found), *_agreed_again(told, found)]
        for kind in CALLED:
            blocks += _table(material, kind, [d for d in found if d.kind == kind])
    return (Page(id="drift", title="What moved in the plan", blocks=tuple(blocks)),)


def moved(told: Told) -> tuple[Drift, ...]:
    """What moved since the plan was first agreed; nothing where no agreed plan is kept.

    Agreeing the plan again does not wipe out what moved before: the first plan is kept.
    """
    if told.first is None:
        return ()
    return drift(told.first.plan, told.plan, told.first.head.agreed_on)


def moved_since_agreed(told: Told) -> frozenset[tuple[str, str]]:
    """What moved since the plan was last agreed, by id and field."""
    if told.newest is None:
        return frozenset()
    newer = drift(told.newest.plan, told.plan, told.newest.head.agreed_on)
    return frozenset((d.id, d.field) for d in newer)


def counts(found: tuple[Drift, ...]) -> str:
    """How many of each kind, in words: `3 dates moved later and 1 target softened`."""
    said = []
    for kind, (_, one, many) in CALLED.items():
        if number := sum(d.kind == kind for d in found):
            said.append(counted(number, one, many))
    return joined(said) if said else ""


def _in_short(told: Told, first: Agreed, found: tuple[Drift, ...]) -> list[Block]:
    agreed = f"{first.head.agreed_by} {on_day(first.head.agreed_on)}"
    if not found:
        return [Paragraph(text=f"The plan was agreed by {agreed}. {NOTHING}")]
    ids = tuple(dict.fromkeys(d.id for d in found))
    score = drift_score(found, first.plan)
    days = f"; dates moved later by {counted(score.days_later, 'day')} in all"
    text = f"Since the plan was first agreed, by {agreed}: {counts(found)}"
    text += f"{days if score.days_later else ''}."
    blocks: list[Block] = [Paragraph(text=text, figures=ids, id="drift-in-short")]
    silent = tuple(dict.fromkeys(d.id for d in found if d.is_silent))
    if silent:
        words = f" of these {'has' if score.silent == 1 else 'have'} no reason on record: "
        lead = Strong(text=f"In silence: {score.silent}")
        text = f"{words}{joined(list(silent))}. {SILENCE}"
        blocks.append(Paragraph(text=(lead, text), figures=silent, id="drift-in-silence"))
    return [*blocks, Paragraph(text=GOOD_REASONS)]


def _agreed_again(told: Told, found: tuple[Drift, ...]) -> list[Block]:
    """What came in when the plan was agreed again, which starts no new count."""
    if told.newest is None or told.newest is told.first:
        return []
    newer = moved_since_agreed(told)
    quiet = [d for d in found if d.is_silent and (d.id, d.field) not in newer]
    head = told.newest.head
    text = (
        f"The plan was agreed again by {head.agreed_by} {on_day(head.agreed_on)}"
        f"{f': {head.why}' if head.why else '.'} Agreeing it again starts no new count. "
    )
    if quiet:
        came = joined(list(dict.fromkeys(d.id for d in quiet)))
        text += f"What changed for {came} stood in that plan without a word of who or why."
    else:
        text += "Whatever had changed by then has a reason on record."
    ids = tuple(dict.fromkeys(d.id for d in quiet))
    return [Paragraph(text=text, figures=ids, id="drift-agreed-again")]


def _table(material: Material, kind: str, found: list[Drift]) -> list[Block]:
    if not found:
        return []
    has_values, has_days = kind not in (ADDED, DROPPED), kind in (LATER, EARLIER)
    heads = ["What", *(["As agreed", "Now"] if has_values else ())]
    heads += ["Days", "Who, and why"] if has_days else ["Who, and why"]
    rows = tuple(material.row(_row(d, has_values, has_days), (d.id,)) for d in found)
    title, one, many = CALLED[kind]
    return [
        Heading(text=title),
        Table(
            caption=capital(counted(len(found), one, many)),
            columns=tuple(Column(name=n, numeric=n == "Days") for n in heads),
            rows=rows,
        ),
    ]


def _row(d: Drift, has_values: bool, has_days: bool) -> tuple[str, ...]:
    field = f": {d.field.removesuffix('_on').replace('_', ' ')}" if has_values else ""
    if not has_values and d.field == "expects":
        field = f": {d.field} {d.after}"
    cells = [f"{d.id} {what(d)}{field}"]
    if has_values:
        cells += [days_in_words(d.before) or "none", days_in_words(d.after) or "none"]
    if has_days:
        cells.append(f"{abs(d.days):,}" if d.days is not None else "no date left")
    return (*cells, who_and_why(d))


def what(d: Drift) -> str:
    """What drifted, by a name that a reader knows: a target by its measure's title."""
    titles = {m.id: m.title for m in all_measures()}
    return titles[d.name] if d.name in titles else short(d.name)


def who_and_why(d: Drift) -> str:
    """Who moved it, when and why, or that nobody has said."""
    if d.change:
        return f"{capital(d.change.by)}, {in_short(d.change.changed_on)}: {d.change.why}"
    return d.why or SILENCE


SECTION = Section(
    id="drift", says="What moved in the plan, and in silence?", pages=pages, needs="programme"
)
