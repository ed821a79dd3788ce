"""`headway verify DIR`: does every figure of a report still come out the same?"""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.options import AsJson


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("verify")(verify)


def verify(
    folder: Annotated[Path, typer.Argument(help="The folder that `headway report` wrote.")],
    programme: Annotated[
        Path | None,
        typer.Option(help="The programme's folder, where it does not stand beside the report."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Work a report's figures out again and name every sentence that no longer holds.

    Exits 1 where something no longer holds. Example: headway verify st-helens
    """
    import json

    from headway.cli.progress import working
    from headway.reports.verifying import verify as check

    with working("Verifying"):
        found = check(folder, programme=programme)
    if as_json:
        body = {
            "holds": found.holds,
            "figures": found.figures,
            "sentences": found.sentences,
            "problems": list(found.problems),
            "notes": list(found.notes),
        }
        print(json.dumps(body, ensure_ascii=False, indent=2))
    else:
        for line in (*found.problems, *found.notes):
            print(line)
        verdict = "all hold" if found.holds else f"{len(found.problems)} problems, named above"
        print(f"{found.figures} figures and {found.sentences} sentences checked: {verdict}.")
    if not found.holds:
        raise typer.Exit(1)
