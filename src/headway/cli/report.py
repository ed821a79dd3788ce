"""`headway report COUNCIL`: a report for people, with where every figure came from."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.options import Model, OneCouncil


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("report")(report)


def report(
    council: OneCouncil,
    out: Annotated[Path, typer.Option(help="Folder to write the report into.")],
    pack: Annotated[str, typer.Option(help="Which report: figures.")] = "figures",
    model: Model = "2025",
    made_on: Annotated[
        str, typer.Option(help="The date printed on it, as 2026-06-12. Default: today.")
    ] = "",
) -> None:
    """Write a report as HTML and accessible PDF, with provenance.json.

    Example: headway report "St Helens" --pack figures --out st-helens
    """
    from datetime import date

    from headway.cli.progress import working
    from headway.reports.making import report as make
    from headway.vocabulary.errors import BadInput

    try:
        day = date.fromisoformat(made_on) if made_on else None
    except ValueError as fault:
        raise BadInput(f"--made-on {made_on}: give a date as 2026-06-12.") from fault
    with working("Writing the report"):
        files = make(council, out, pack=pack, model=model, made_on=day)
    print(f"Report written: open {files[0]}")
    print(f"As PDF: {out / 'report.pdf'}. Where each figure came from: {out / 'provenance.json'}")
