"""`headway placements STORE`: who provides placements, what they cost, and like beside like."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson, Out, Year

if TYPE_CHECKING:
    from headway.store.money.providers import Compared, Provided

Rows = Annotated[
    bool, typer.Option("--rows", help="Each provider of its own; the store keeps who looked.")
]
Compare = Annotated[
    str, typer.Option(help="Compare the prices of two, like with like: as voluntary,private.")
]
Worth = Annotated[
    bool,
    typer.Option("--value", help="What children got for it: how far, how long, whether it held."),
]
Least = Annotated[int, typer.Option(help="Placements needed on each side of a comparison.")]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("placements")(placements)


def placements(
    store: Annotated[Path, typer.Argument(help="The store's folder, as headway build made it.")],
    year: Year = None,
    compare: Compare = "",
    least: Least = 6,
    rows: Rows = False,
    value: Worth = False,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Placements by who provides them: children, weeks, spending and price; prices of like with like.

    What fewer than six children's placements of one kind cost is not shown, and no provider by
    itself, but with --rows.

    With --value: how many ended before they were meant to, how long they lasted and how far they are.

    Example: headway placements store --year 2026 --compare voluntary,private
    """
    from headway.cli.giving import check_ending, give
    from headway.store.money.providers import providers

    check_ending(out)
    if value:
        _value(store, year, compare, rows, out, as_json)
        return
    answers = _answers(store, compare, year, least) if compare else ()
    found = providers(store, year)
    shown = _single(store, found) if rows else [_row(one) for one in found]
    if out is not None or as_json:
        body = {"placements": shown, "compared": [_told(one) for one in answers]}
        give(shown, title="", out=out, as_json=as_json, body=body)
        return
    if rows:
        give(shown, title="Each provider", out=None, as_json=False, body=None)
    else:
        _show(found)
    _say(answers)


def _say(answers: tuple["Compared", ...]) -> None:
    """Each comparison of prices, and what it could not be made by."""
    for one in answers:
        print(one.sentence)
        if one.unknown:
            print(f"  Not known of any of them, so not compared by: {', '.join(one.unknown)}.")


def _show(found: tuple["Provided", ...]) -> None:
    """Each year, each ownership, and beneath it each kind of placement."""
    print("Placement costs that are matched to the looked-after return, by who provides:")
    year = 0
    for one in found:
        if one.year != year:
            year = one.year
            print(f"{year - 1}-{year % 100:02d}")
        name = f"    {one.kind}" if one.kind else f"  {one.ownership}"
        who = f"{one.children} {'child' if one.children == 1 else 'children'}"
        many = f"{one.providers} {'provider' if one.providers == 1 else 'providers'}"
        many = many if one.providers else "no provider named"
        if one.is_of_few:
            cost = "costs of fewer than 6 children are not shown"
        else:
            cost = f"£{one.spent:,.2f} ({one.share:.1f}%), £{one.weekly:,} a week"
        print(f"{name}: {who}, {many}, {one.weeks:,} weeks; {cost}")


def _value(
    store: Path, year: int | None, compare: str, rows: bool, out: Path | None, as_json: bool
) -> None:
    from headway.cli.placements_value import give_value
    from headway.vocabulary.errors import BadInput

    if compare or rows:
        raise BadInput("--value stands by itself: give it without --compare and without --rows.")
    give_value(store, year, out, as_json)


def _answers(store: Path, compare: str, year: int | None, least: int) -> tuple["Compared", ...]:
    from headway.store.money.providers import LEAST, compared
    from headway.vocabulary.errors import BadInput

    named = [part.strip() for part in compare.split(",")]
    if len(named) != 2:
        raise BadInput(f"--compare {compare}: give two, parted by a comma: voluntary,private")
    if least < LEAST:
        raise BadInput(f"--least {least}: fewer than {LEAST} would tell of single children.")
    return compared(store, named[0], named[1], year, least)


def _row(one: "Provided") -> dict[str, Any]:
    """One ownership and kind; without what would tell of a few children."""
    few = "fewer than 6 children"
    return {
        "year": one.year,
        "provided by": one.ownership,
        "kind": one.kind or "every kind",
        "providers": one.providers,
        "children": one.children,
        "weeks": float(one.weeks),
        "spent": few if one.is_of_few else f"{one.spent:,.2f}",
        "share %": None if one.is_of_few else float(one.share),
        "£ a week": None if one.is_of_few or one.weekly is None else f"{one.weekly:,}",
    }


def _single(store: Path, found: tuple["Provided", ...]) -> list[dict[str, Any]]:
    from headway.store.money.behind import each_provider

    years = sorted({one.year for one in found})
    return [
        {name: value if isinstance(value, int) else str(value or "") for name, value in row.items()}
        for row in each_provider(store, years)
    ]


def _told(one: "Compared") -> dict[str, Any]:
    amounts = {n: getattr(one, n) for n in ("less", "lowest", "highest")}
    return {
        "year": one.year,
        "ownership": one.ownership,
        "other": one.other,
        "n": one.n,
        "other_n": one.other_n,
        "of": one.of,
        "other_of": one.other_of,
        "groups": one.groups,
        **{name: None if value is None else int(value) for name, value in amounts.items()},
        "not_known": list(one.unknown),
        "least": one.least,
        "sentence": one.sentence,
    }
