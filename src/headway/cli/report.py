"""`headway report COUNCIL|PROGRAMME`: a report for people, with where every figure came from."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from headway.cli.options import day_given

Subject = Annotated[
    str,
    typer.Argument(
        metavar="COUNCIL|PROGRAMME",
        help="A council, by name or code; or a programme's folder, with its programme.toml.",
    ),
]
Which = Annotated[
    str,
    typer.Option(
        help="Which report: figures, cabinet, board, member or public. Default: figures for a "
        "council, cabinet for a programme."
    ),
]
KnownAt = Annotated[
    str, typer.Option("--known-at", help="Only figures public by this day, as 2018-07-01.")
]
OfModel = Annotated[
    str, typer.Option(help="Neighbour model: 2025 or 2021. Default: the plan's, else 2025.")
]
Template = Annotated[
    Path | None, typer.Option(help="The council's own Word template, whose styles are kept.")
]
OwnStore = Annotated[
    Path | None,
    typer.Option(help="The council's own store, for its months; small counts are never printed."),
]
MadeOn = Annotated[str, typer.Option(help="The date printed on it, as 2026-06-12. Default: today.")]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("report")(report)


def report(
    subject: Subject,
    out: Annotated[Path, typer.Option(help="Folder to write the report into.")],
    pack: Which = "",
    meeting: Annotated[str, typer.Option(help="The meeting it is for, as MTG-7.")] = "",
    known_at: KnownAt = "",
    model: OfModel = "",
    template: Template = None,
    made_on: MadeOn = "",
    store: OwnStore = None,
) -> None:
    """Write a report as HTML, accessible PDF and Word, with provenance.json.

    Exits 1 where a person must look at its words: the pack is written, each doubt is a line.
    Example: headway report "St Helens" --pack figures --out st-helens
    """
    from headway.cli.progress import working
    from headway.reports.composing import Order
    from headway.reports.making import make

    order = Order.of(
        subject,
        pack=pack,
        model=model,
        made_on=day_given("--made-on", made_on),
        known_at=day_given("--known-at", known_at),
        meeting=meeting,
        store=store,
    )
    with working("Writing the report"):
        made = make(order, out, template=template)
    print(f"Report written: open {made.files[0]}")
    print(f"As PDF: {out / 'report.pdf'}, as Word: {out / 'report.docx'}.")
    print(f"Where each figure came from: {made.provenance}")
    _name(made.doubts)


def _name(doubts: tuple[str, ...]) -> None:
    """Name each place where a person must look; exits 1 where there is one."""
    for doubt in doubts:
        print(doubt, file=sys.stderr)
    if doubts:
        places = "1 place" if len(doubts) == 1 else f"{len(doubts)} places"
        print(f"{places} to look at, named above.", file=sys.stderr)
        raise typer.Exit(1)
