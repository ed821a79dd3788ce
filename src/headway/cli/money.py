"""`headway money PROGRAMME`: what the plan costs and saves beside what shows it, and the ledger."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson

if TYPE_CHECKING:
    from headway.plan.ledger import Reconciled
    from headway.plan.whole import Plan


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("money")(money)


def money(
    programme: Annotated[Path, typer.Argument(help="The programme's folder.")],
    ledger: Annotated[
        Path | None,
        typer.Option(help="The ledger: a CSV of code, description, budget, forecast, actual."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say what the plan costs and saves, aim by aim, and set it beside the council's ledger.

    Exits 1 where the ledger and the plan do not agree to the penny.
    Example: headway money wharfemoor --ledger wharfemoor/ledger.csv
    """
    import json

    from headway.plan.folder import read_plan
    from headway.plan.ledger import read_ledger, reconcile

    plan = read_plan(programme)
    rows = read_ledger(ledger) if ledger else ()
    found = reconcile(plan, rows) if ledger else None
    if as_json:
        print(json.dumps(_body(plan, found), ensure_ascii=False, indent=2))
    else:
        for line in [*_lines(plan), *(_of_ledger(found) if found else [])]:
            print(line)
    if found and not found.is_whole:
        raise typer.Exit(1)


def _lines(plan: "Plan") -> list[str]:
    """The money of each aim, what would show it, the estimates, and what to ask."""
    from headway.measures.finding import all_measures
    from headway.plan.money import NEVER_ADDED, pounds
    from headway.plan.spending import doubts_of_money, money_by_aim

    titles = {m.id: m.title for m in all_measures()}
    said = []
    for each in money_by_aim(plan):
        said.append(f"{each.aim.id} {each.aim.title}" if each.aim else "Serves no aim")
        shown = (
            "; ".join(titles.get(m, m) for m in each.measures)
            or "nothing: the aim names no measure"
        )
        said.append(f"  Shown by: {shown}")
        for line in each.lines:
            said.append(f"  {line.id} {line.title} ({line.of}): {_amounts(line)}")
            if line.saving is not None:
                said.append(f"      saving {pounds(line.saving)}, {line.sort_of_saving}")
        said.append(f"  Together: {_amounts(each.sums)}")
    if not said:
        said.append("The plan has no line of money: write them in plan/money.toml.")
    elif any(each.sums.cashable or each.sums.avoided for each in money_by_aim(plan)):
        said.append(NEVER_ADDED)
    said += _estimates(plan)
    doubts = doubts_of_money(plan)
    return [*said, "To ask", *(f"  {doubt}" for doubt in doubts)] if doubts else said


def _estimates(plan: "Plan") -> list[str]:
    from headway.plan.money import PostsFilled

    said = []
    for one in plan.of(PostsFilled):
        said += [f"{one.id} {one.title}: {one.says}", f"  {one.working}"]
        said += [f"  assumes: {text}" for text in one.assumptions]
    return said


def _amounts(of: Any) -> str:
    """`budget £30,000, forecast £34,500 (£4,500 over), spent £30,000`: what is given of it."""
    from headway.plan.money import pounds, variance_says

    parts = []
    if of.budget is not None:
        parts.append(f"budget {pounds(of.budget)}")
    if of.forecast is not None:
        over = f" ({variance_says(of.variance)})" if of.variance is not None else ""
        parts.append(f"forecast {pounds(of.forecast)}{over}")
    if of.actual is not None:
        parts.append(f"spent {pounds(of.actual)}")
    return ", ".join(parts) or "no amount"


def _of_ledger(found: "Reconciled") -> list[str]:
    from headway.plan.money import pounds

    said = ["The plan beside the ledger"]
    said += [
        f"  {name}: {pounds(found.plan[name])} in the plan, {pounds(found.ledger[name])} in the "
        "ledger"
        for name in found.plan
    ]
    codes = "code agrees" if len(found.agreed) == 1 else "codes agree"
    said.append(f"  {len(found.agreed)} {codes} to the penny.")
    if found.is_whole:
        return [*said, "  Nothing is left over on either side."]
    return [*said, f"  {len(found.items)} not reconciled:", *(f"  {i.says}" for i in found.items)]


def _body(plan: "Plan", found: "Reconciled | None") -> dict[str, Any]:
    from headway.plan.codec import jsonable
    from headway.plan.money import PostsFilled
    from headway.plan.showing import as_plain
    from headway.plan.spending import doubts_of_money, money_by_aim

    body: dict[str, Any] = {
        "aims": [
            {
                "aim": each.aim.id if each.aim else None,
                "measures": list(each.measures),
                "lines": [
                    jsonable(x) | {"variance": as_plain(x.variance), "sort": x.sort_of_saving}
                    for x in each.lines
                ],
                "sums": as_plain(each.sums),
            }
            for each in money_by_aim(plan)
        ],
        "estimates": [
            jsonable(one) | {"avoided": float(one.avoided), "says": one.says}
            for one in plan.of(PostsFilled)
        ],
        "doubts": list(doubts_of_money(plan)),
    }
    if found:
        items = [as_plain(item) | {"says": item.says} for item in found.items]
        body["ledger"] = as_plain(found) | {"is_whole": found.is_whole, "items": items}
    return body
