"""`headway care-orders STORE`: care orders at home, and the way to discharging them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson, Out, day_given

if TYPE_CHECKING:
    from rich.console import Console

    from headway.verdicts.orders_at_home.looking import Asked

Store = Annotated[Path | None, typer.Argument(help="The store's folder.")]
On = Annotated[str, typer.Option(help="The day. Default: the last of the newest return.")]
Since = Annotated[
    str, typer.Option(help="Discharges after this day count as released. Default: a year before.")
]
Horizon = Annotated[
    str, typer.Option(help="Count what is released up to this day. Default: a year after.")
]
Tracker = Annotated[
    Path | None,
    typer.Option(help="The council's own list (CSV), in place of the one that the store holds."),
]
Prices = Annotated[
    Path | None, typer.Option(help="Prices (CSV): placement, weekly_price, from, source.")
]
Assumed = Annotated[
    Path | None, typer.Option(help="What visits, reviews and applications take (TOML).")
]
Public = Annotated[
    bool, typer.Option("--public", help="Only what may leave the council: no small count.")
]
Rows = Annotated[
    bool, typer.Option("--rows", help="The list of children to review; who looked is kept.")
]
Template = Annotated[Path | None, typer.Option(help="Write an empty list to this .csv, and stop.")]
OwnAssumptions = Annotated[
    Path | None, typer.Option(help="Write the assumptions to this .toml to be changed, and stop.")
]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("care-orders")(care_orders)


def care_orders(
    store: Store = None,
    on: On = "",
    since: Since = "",
    horizon: Horizon = "",
    tracker: Tracker = None,
    prices: Prices = None,
    assumptions: Assumed = None,
    public: Public = False,
    rows: Rows = False,
    template: Template = None,
    write_assumptions: OwnAssumptions = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Follow care orders at home: who, how long, how far each discharge is, and who came back.

    Example: headway care-orders store --on 2026-03-31 --prices prices.csv
    """
    from headway.cli.giving import check_ending
    from headway.cli.progress import saying
    from headway.verdicts.orders_at_home.giving import as_json as body_of
    from headway.verdicts.orders_at_home.looking import look
    from headway.vocabulary.errors import BadInput

    check_ending(out)
    if template is not None or write_assumptions is not None:
        return _write_templates(template, write_assumptions)
    if store is None:
        raise BadInput("Name a store, as in: headway care-orders store")
    if rows and public:
        raise BadInput("--rows lists children: it never goes with --public.")
    days = {"on": on, "since": since, "horizon": horizon}
    asked = _asked(days, tracker, prices, assumptions)
    with saying() as say:
        seen = look(store, asked, say)
    if rows:
        return _give_list(store, seen, out, as_json)
    return _give_figures(body_of(seen, is_public=public), out, as_json)


def _asked(
    days: dict[str, str], tracker: Path | None, prices: Path | None, assumptions: Path | None
) -> "Asked":
    from functools import partial

    from headway.verdicts.orders_at_home.assumptions import DEFAULT, read_assumptions
    from headway.verdicts.orders_at_home.looking import Asked
    from headway.verdicts.orders_at_home.prices import price_in

    if tracker is not None and not tracker.is_file():
        from headway.vocabulary.errors import BadInput

        raise BadInput(f"{tracker}: no such file. Check the path.")
    return Asked(
        **{name: day_given(f"--{name}", text) for name, text in days.items()},
        tracker=tracker,
        price=partial(price_in, prices) if prices else None,
        assumptions=read_assumptions(assumptions) if assumptions else DEFAULT,
    )


def _write_templates(template: Path | None, assumptions: Path | None) -> None:
    if template is not None:
        from headway.returns.care_orders.template import write_template

        write_template(template)
        print(
            f"An empty list is in {template}. Fill in a row each time that a child comes to a stage, "
            f"then: headway build STORE --add {template}"
        )
    if assumptions is not None:
        from headway.verdicts.orders_at_home.assumptions import write_assumptions

        write_assumptions(assumptions)
        print(
            f"The assumptions are in {assumptions}. Change them, say who did and when, then: "
            f"headway care-orders STORE --assumptions {assumptions}"
        )


def _give_list(store: Path, seen: Any, out: Path | None, as_json: bool) -> None:
    """The list of children, once it is written down who looks at it."""
    import sys

    from headway.cli.giving import give
    from headway.store.drill import write_down
    from headway.verdicts.orders_at_home.giving import list_rows

    rows = list_rows(seen)
    on = seen.cohort.on.isoformat()
    write_down(store, {"list": "care orders at home", "on": on, "rows": len(rows)})
    title = f"Care orders at home on {on}: a list for review, by the day of each fact"
    shown = rows if out or as_json else [_short(row) for row in rows]
    give(shown, title=title, out=out, as_json=as_json, body=rows)
    print(
        "These are children, with the council's identifiers: for people who may see them. It ranks "
        f"nobody. That you looked is written down in {store}.",
        file=sys.stderr,
    )


def _short(row: dict[str, Any]) -> dict[str, Any]:
    """A row as it fits on a terminal."""
    names = ("since", "child", "list", "fact", "stage", "stuck", "review")
    return {name: row[name] for name in names}


def _give_figures(body: dict[str, Any], out: Path | None, as_json: bool) -> None:
    from headway.cli.giving import give
    from headway.verdicts.orders_at_home.giving import figure_rows

    if out is not None or as_json:
        give(figure_rows(body), title="", out=out, as_json=as_json, body=body)
    else:
        _show(body)


def _show(body: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.padding import Padding

    from headway.verdicts.orders_at_home.words import (
        list_said,
        notes,
        released_said,
        summary,
        tables,
        watch_said,
    )

    console = Console(highlight=False, width=min(Console().width, 110))
    first, *others = summary(body)
    console.print(first, style="bold")
    for sentence in others:
        console.print(sentence)
    for title, rows in tables(body):
        console.print(Padding(f"[bold]{title}[/bold]", (1, 0, 0, 0)))
        _table(console, rows)
    for sentence in (*list_said(body), *released_said(body), *watch_said(body)):
        console.print(sentence)
    for note in notes(body):
        console.print(note, style="dim")


def _table(console: "Console", rows: list[dict[str, Any]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for place, name in enumerate(rows[0] if rows else ()):
        table.add_column(name, justify="left" if place == 0 else "right", no_wrap=True)
    for row in rows:
        table.add_row(*(str(value) for value in row.values()))
    console.print(table)
