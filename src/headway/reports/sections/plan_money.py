"""What the plan costs and saves, aim by aim, beside the figures that would show what it brought."""

from headway.plan.actions import Action
from headway.plan.aims import Target
from headway.plan.money import NEVER_ADDED, MoneyLine, PostsFilled, pounds, variance_says
from headway.plan.progress import money_of
from headway.plan.spending import AimMoney, Sums, doubts_of_money, money_by_aim, sums_of
from headway.reports.blocks import Block, Bullets, Column, Heading, Note, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.section import Section
from headway.reports.telling import capital, in_words
from headway.reports.wording import sentence

HEADS = ("For what", "Set aside", "Expected", "Over or under", "Spent", "Saving", "Of what sort")
NO_OUTCOME = "The aim names no measure: nothing would show what this money brought."
INVENTED = "No figure is published of an invented council."
NO_FIGURE = "No published figure is held of them."
LAST = 2  # measures of an aim whose figures stand beside its money


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where the plan says nothing of money."""
    blocks = plan_blocks(material)
    return (Page(id="plan-money", title="Money and outcome", blocks=blocks),) if blocks else ()


def plan_blocks(material: Material) -> tuple[Block, ...]:
    """The plan's money: lines beside outcomes, actions without lines, estimates, doubts."""
    by_aim = money_by_aim(material.told.plan)
    blocks: list[Block] = []
    for each in by_aim:
        blocks += _aim(material, each)
    if by_aim:
        blocks += _in_all(material, by_aim)
    blocks += _actions(material)
    blocks += _estimates(material)
    if doubts := doubts_of_money(material.told.plan):
        items = tuple(material.row((d,), (d.partition(":")[0],))[0] for d in doubts)
        blocks += [Heading(text="To ask about the money"), Bullets(items=items)]
    return tuple(blocks)


def _aim(material: Material, each: AimMoney) -> list[Block]:
    name = f"{each.aim.id} {each.aim.title}" if each.aim else "Money that serves no aim"
    rows = [material.row(_cells(line), (line.id, line.of)) for line in each.lines]
    if len(rows) > 1:
        rows.append(material.row(_together(each.sums), [line.id for line in each.lines]))
    return [
        Heading(text=name),
        Table(
            caption=f"{each.aim.id if each.aim else 'No aim'}: lines of money, in pounds",
            columns=tuple(Column(name=n, numeric=0 < i < 6) for i, n in enumerate(HEADS)),
            rows=tuple(rows),
        ),
        *_outcome(material, each),
    ]


def _cells(line: MoneyLine) -> tuple[str, ...]:
    paid = f" Paid by: {line.grant}." if line.grant else ""
    year = f", {line.year}" if line.year else ""
    return (
        f"{line.id} {line.title} ({line.of}{year}).{paid}",
        pounds(line.budget),
        pounds(line.forecast),
        "" if line.variance is None else variance_says(line.variance),
        pounds(line.actual),
        pounds(line.saving),
        line.sort_of_saving,
    )


def _together(sums: Sums) -> tuple[str, ...]:
    """The last row: savings of different sorts are not added up, so it has none."""
    over = "" if sums.variance is None else variance_says(sums.variance)
    amounts = (pounds(sums.budget), pounds(sums.forecast), over, pounds(sums.actual))
    return ("Together", *amounts, "", "")


def _outcome(material: Material, each: AimMoney) -> list[Block]:
    """What would show that the money brought something: measures, their figures, their targets."""
    if not each.measures:
        return [Note(text=NO_OUTCOME, kind="warning")]
    plan, aim = material.told.plan, each.aim.id if each.aim else ""
    titles = {m.id: m.title for m in material.measures}
    names = "; ".join(titles.get(m, m.replace("_", " ")) for m in each.measures)
    targets = [t for t in plan.of(Target) if aim in t.aims]
    wanted = "".join(f" {_target(t, titles)}" for t in targets)
    figures = _figures(material, each.measures)
    none = "" if figures else f" {NO_FIGURE if material.has_figures else INVENTED}"
    text = f"Beside it, what would show the outcome: {names}.{none}{wanted}"
    ids = (aim, *(t.id for t in targets))
    return [Paragraph(text=text, figures=ids, id=f"{aim.lower()}-outcome"), *figures]


def _target(target: Target, titles: dict[str, str]) -> str:
    name = titles.get(target.measure, target.measure)
    unit = "%" if target.kind == "share" else ""
    return f"Target for “{name}”: {target.value:g}{unit} by {in_words(target.by)}."


def _figures(material: Material, names: tuple[str, ...]) -> list[Block]:
    """The newest figures of an aim's first measures, a sentence each."""
    by_id = {m.id: m for m in material.measures}
    blocks: list[Block] = []
    for name in names if material.has_figures else ():
        m = by_id.get(name)
        found = [c for k in m.kinds if (c := material.compared(m, k))] if m else []
        if m and found and found[0].figure and len(blocks) < LAST:
            text = f"{m.title}. {sentence(found[0])}"
            blocks.append(Paragraph(text=text, figures=material.cite_all(found[0])))
    return blocks


def _in_all(material: Material, by_aim: tuple[AimMoney, ...]) -> list[Block]:
    """What is saved in all, sort by sort."""
    lines = [line for each in by_aim for line in each.lines]
    sums = sums_of(lines)
    sorts = (("cashable", sums.cashable), ("avoided", sums.avoided))
    parts = [f"{name} {pounds(a)}" for name, a in (*sorts, ("not yet shown", sums.not_shown)) if a]
    if not parts:
        return []
    ids = tuple(line.id for line in lines if line.saving is not None)
    text = f"Savings that the plan names: {'; '.join(parts)}. {NEVER_ADDED}"
    return [Heading(text="Savings"), Paragraph(text=text, figures=ids, id="savings")]


def _actions(material: Material) -> list[Block]:
    """Actions whose amounts stand with the action itself and in no line of money."""
    plan = material.told.plan
    lined = {line.of for line in plan.of(MoneyLine)}
    told = [a for a in plan.actions if a.is_live and a.id not in lined and _has_money(a)]
    if not told:
        return []
    rows = [
        material.row(
            (f"{a.id} {a.title}", *map(pounds, (a.budget, a.actual, a.cashable, a.avoided))),
            (a.id,),
        )
        for a in told
    ]
    sums = money_of(told)
    all_of = ("All of these", *map(pounds, (sums.budget, sums.actual, sums.cashable, sums.avoided)))
    heads = ("Action", "Set aside", "Spent", "Cashable", "Avoided")
    return [
        Heading(text="What the plan costs and saves"),
        Table(
            caption="Actions with money, in pounds",
            columns=tuple(Column(name=n, numeric=i > 0) for i, n in enumerate(heads)),
            rows=(*rows, material.row(all_of, [a.id for a in told])),
            notes=(NEVER_ADDED,),
        ),
    ]


def _has_money(a: Action) -> bool:
    return (a.budget, a.actual, a.cashable, a.avoided) != (None,) * 4


def _estimates(material: Material) -> list[Block]:
    """What newly qualified social workers spared in agency cost, with all that it rests on."""
    blocks: list[Block] = []
    for one in material.told.plan.of(PostsFilled):
        text = f"{one.title}. {capital(one.says)}. That is {one.working}."
        ids = (one.id, *one.actions)
        items = tuple(material.row((f"{capital(a)}.",), ids)[0] for a in one.assumptions)
        blocks += [
            Paragraph(text=text, figures=ids, id=f"{one.id.lower()}-estimate"),
            Paragraph(text="It holds only if this is so:", id=f"{one.id.lower()}-assumes"),
            Bullets(items=items),
        ]
    head = Heading(text="What newly qualified social workers spared in agency cost")
    return [head, *blocks] if blocks else []


SECTION = Section(
    id="plan_money", says="What does it cost, and what for?", pages=pages, needs="programme"
)
