"""`headway verify DIR|FILE`: does a report still come out the same; was an audit trail touched?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headway.cli.options import AsJson

if TYPE_CHECKING:
    from headway.reports.verifying import Verification


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("verify")(verify)


def verify(
    folder: Annotated[
        Path,
        typer.Argument(help="The folder that `headway report` wrote, or an exported audit trail."),
    ],
    programme: Annotated[
        Path | None,
        typer.Option(help="The programme's folder, where it does not stand beside the report."),
    ] = None,
    store: Annotated[
        Path | None,
        typer.Option(help="The council's own store, where the report shows its months."),
    ] = None,
    head: Annotated[
        str, typer.Option(help="The newest mark of an audit trail, as it was noted elsewhere.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Work a report's figures out again and name every sentence that no longer holds.

    Of an audit trail (trail.jsonl), name the first line that was touched. Exits 1 where something
    no longer holds. Example: headway verify st-helens
    """
    if folder.suffix == ".jsonl":
        _trail(folder, head, as_json)
        return

    from headway.cli.progress import working
    from headway.reports.verifying import verify as check

    with working("Verifying"):
        found = check(folder, programme=programme, store=store)
    _say(found, as_json)
    if not found.holds:
        raise typer.Exit(1)


def _say(found: "Verification", as_json: bool) -> None:
    """What was found, for people or as JSON."""
    import json

    if as_json:
        body = {
            "holds": found.holds,
            "figures": found.figures,
            "sentences": found.sentences,
            "problems": list(found.problems),
            "notes": list(found.notes),
        }
        print(json.dumps(body, ensure_ascii=False, indent=2))
        return
    for line in (*found.problems, *found.notes):
        print(line)
    if found.holds and not found.figures and not found.sentences:
        print("The pack's files are as they were written; no figure was worked out again.")
        return
    verdict = "all hold" if found.holds else f"{len(found.problems)} problems, named above"
    print(f"{found.figures} figures and {found.sentences} sentences checked: {verdict}.")


def _trail(path: Path, head: str, as_json: bool) -> None:
    """Whether an exported audit trail is as it was written."""
    import json

    from headway.archive.chain import verify_chain
    from headway.vocabulary.errors import BadFile

    try:
        chain = verify_chain(path, head)
    except BadFile as fault:
        print(json.dumps({"holds": False, "problems": [str(fault)]}) if as_json else str(fault))
        raise typer.Exit(1) from fault
    if as_json:
        print(json.dumps({"holds": True, "problems": [], **vars(chain)}))
        return
    print(f"{chain.lines} lines, {chain.first} to {chain.last}: as they were written.")
    if chain.withheld:
        print(f"{chain.withheld} of them are another council's: only their place is here.")
    print(f"The newest mark is {chain.head}")
