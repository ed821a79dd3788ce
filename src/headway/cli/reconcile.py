"""`headway reconcile STORE`: section 251, the ledger, and weeks of care times their price."""

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson, Out, Year

if TYPE_CHECKING:
    from headway.store.money.reconciling import Beside, Reconciled
    from headway.store.money.unmatched import Item

Rows = Annotated[
    bool, typer.Option("--rows", help="Also the single rows with nothing beside them.")
]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("reconcile")(reconcile)


def reconcile(
    store: Annotated[Path, typer.Argument(help="The store's folder, as headway build made it.")],
    year: Year = None,
    tolerance_lines: Annotated[
        float, typer.Option(help="Percent by which section 251 and the ledger may differ.")
    ] = 1.0,
    tolerance_weeks: Annotated[
        float, typer.Option(help="Percent by which weeks times price and the ledger may differ.")
    ] = 5.0,
    rows: Rows = False,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Set section 251 beside the ledger, line by line, and weeks of care times price beside both.

    What is not the same to the penny is listed, with why it may be. Exits 1 where something is
    outside its tolerance, or has nothing beside it.

    Example: headway reconcile store --year 2026
    """
    from headway.cli.giving import check_ending, give
    from headway.store.money.reconciling import reconcile as set_beside

    check_ending(out)
    found = set_beside(
        store,
        year,
        lines_tolerance=_percent("lines", tolerance_lines),
        weeks_tolerance=_percent("weeks", tolerance_weeks),
    )
    single = _single(store, found) if rows else None
    if out is not None or as_json:
        compared = [*_line_rows(found), *_weeks_rows(found)]
        give(compared, title="", out=out, as_json=as_json, body=_body(found, compared, single))
    else:
        _show(found, store, is_whole=rows)
        for row in single or ():
            print("  " + "; ".join(f"{name} {text}" for name, text in row.items() if text))
    if not found.is_whole:
        raise typer.Exit(1)


def _percent(option: str, given: float) -> Decimal:
    from headway.vocabulary.errors import BadInput

    if not 0 <= given <= 100:
        raise BadInput(f"--tolerance-{option} {given}: give a percentage from 0 to 100.")
    return Decimal(str(given))


def _line_rows(found: "Reconciled") -> list[dict[str, Any]]:
    return [
        {"year": x.year, "compared": "section 251 and the ledger", "line": x.line, "code": x.code,
         "weeks": None} | _sums(x.sums)
        for x in found.lines
    ]  # fmt: skip


def _weeks_rows(found: "Reconciled") -> list[dict[str, Any]]:
    return [
        {
            "year": w.year,
            "compared": "weeks times price and "
            + ("the ledger's rows for placements" if w.is_part else "the ledger"),
            "line": w.line,
            "code": "",
            "weeks": float(w.weeks),
        }
        | _sums(w.sums)
        for w in found.weeks
    ]


def _sums(sums: "Beside") -> dict[str, Any]:
    """Both amounts, their difference and whether they agree; pounds as text, so that none is rounded."""
    amounts = {"amount": sums.left, "beside": sums.right, "difference": sums.difference}
    told = {name: None if value is None else f"{value:.2f}" for name, value in amounts.items()}
    percent = None if sums.percent is None else float(sums.percent)
    return told | {"percent": percent, "agrees": sums.agrees}


def _single(store: Path, found: "Reconciled") -> list[dict[str, Any]]:
    """The single rows, days and pounds as text; a column that one kind lacks is blank."""
    from headway.store.money.behind import rows_behind

    made = rows_behind(store, found.years)
    names = list(dict.fromkeys(name for row in made for name in row))
    return [
        {name: None if row.get(name) is None else str(row[name]) for name in names} for row in made
    ]


def _item(item: "Item", is_whole: bool) -> dict[str, Any]:
    return {
        "year": item.year,
        "kind": item.kind,
        "line": item.line,
        "amount": None if item.is_of_few and not is_whole else f"{item.amount:.2f}",
        "rows": item.rows,
        "percent": None if item.percent is None else float(item.percent),
        "is_outside": item.is_outside,
        "why": item.why,
    }


def _body(
    found: "Reconciled", compared: list[dict[str, Any]], single: list[dict[str, Any]] | None
) -> dict[str, Any]:
    """Everything, as JSON; the single rows where they were asked for."""
    told = {} if single is None else {"rows": single}
    return {
        "years": list(found.years),
        "tolerance_lines": float(found.lines_tolerance),
        "tolerance_weeks": float(found.weeks_tolerance),
        "is_whole": found.is_whole,
        "compared": compared,
        "items": [_item(item, single is not None) for item in found.items],
        "budgets": [
            {
                "year": b.year,
                "directorate": b.directorate,
                "services": b.services,
                **{n: f"{getattr(b, n):.2f}" for n in ("budget", "forecast", "actual", "variance")},
            }
            for b in found.budgets
        ],
        "missing": list(found.missing),
        **told,
    }


def _show(found: "Reconciled", store: Path, *, is_whole: bool) -> None:
    for year in found.years:
        lines = [line.sums.agrees for line in found.lines if line.year == year]
        exact, which = lines.count("to the penny"), f"{year - 1}-{year % 100:02d}"
        print(
            f"{which}: {exact} of {len(lines)} lines of section 251 are the ledger's, to the penny."
        )
        _show_weeks(found, year)
    for says in found.missing:
        print(f"{store} has not {says}.")
    if not found.items:
        print("Nothing is left over.")
        return
    print(
        f"Not reconciled. Within {found.lines_tolerance:g}% a line is only listed, and weeks times "
        f"price are listed from {found.weeks_tolerance:g}%:"
    )
    for item in found.items:
        print(f"  {item.year} {_says(item, is_whole)}")
        print(f"      {item.why}")


def _show_weeks(found: "Reconciled", year: int) -> None:
    for w in (w for w in found.weeks if w.year == year):
        paid = "paid for placements" if w.is_part else "has"
        print(f"  {w.line}: {w.weeks:,} weeks")
        print(
            f"      times price {_pounds(w.sums.left)}, the ledger {paid} {_pounds(w.sums.right)} "
            f"({_agrees(w.sums)})"
        )
    for b in (b for b in found.budgets if b.year == year):
        print(
            f"  {b.directorate} (budget book, {b.services} services): budget {_pounds(b.budget)}, "
            f"forecast {_pounds(b.forecast)} ({_variance(b.variance)}), spent {_pounds(b.actual)}"
        )


def _says(item: "Item", is_whole: bool) -> str:
    """An item in words: what, how much, how many."""
    from headway.store.money.unmatched import NO_COST, NO_PRICE

    line = f", {item.line}" if item.line else ""
    percent = f" ({item.percent:+.2f}%)" if item.percent is not None else ""
    mark = "" if item.is_outside else ", within tolerance"
    many = f"{item.rows:,} {'row' if item.rows == 1 else 'rows'}"
    if item.kind == NO_PRICE or (item.is_of_few and not is_whole):
        return f"{item.kind}: {many}; see them with --rows"
    if item.kind == NO_COST:
        return f"{item.kind}{line}: {item.amount:,} weeks{percent}{mark}"
    counted = "" if item.percent is not None else f", {many}"
    return f"{item.kind}{line}: {_pounds(item.amount)}{counted}{percent}{mark}"


def _agrees(sums: "Beside") -> str:
    if sums.difference is None:
        return "not known"
    if sums.difference == 0:
        return "to the penny"
    return f"{_pounds(sums.difference)} apart, {sums.percent}%"


def _variance(variance: Decimal) -> str:
    if not variance:
        return "as budgeted"
    return f"{_pounds(abs(variance))} {'over' if variance > 0 else 'under'}"


def _pounds(amount: Decimal | None) -> str:
    if amount is None:
        return "not known"
    return f"{'−' if amount < 0 else ''}£{abs(amount):,.2f}"
