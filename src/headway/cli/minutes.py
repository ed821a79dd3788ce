"""`headway minutes FILE`: what minutes hold, shown for a person to confirm, then kept."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headway.cli.options import AsJson, Out, day_given

if TYPE_CHECKING:
    from headway.meetings.minutes.value import Proposal
    from headway.plan.fields import Source
    from headway.verdicts.claims.value import Claim

Programme = Annotated[Path | None, typer.Option(help="The programme's folder, to keep them in.")]
Confirm = Annotated[
    bool, typer.Option("--confirm", help="Keep what is shown. Without it nothing is kept.")
]
Leave = Annotated[
    list[str] | None,
    typer.Option(help="Leave an element out, as PRM-2; give it again for more."),
]
Claimed = Annotated[
    list[str] | None,
    typer.Option("--claim", help="A statement is this claim, as STM-3=CLM-4; again for more."),
]
Publication = Annotated[
    str, typer.Option(help="For a demonstration about a real council: where the minutes stand.")
]
PublishedOn = Annotated[str, typer.Option(help="With --publication: its date, as 2026-04-01.")]
LOOK = (
    "\nNothing is kept. Look at each; then add --programme FOLDER --confirm --by ROLE, "
    "and --leave ID for what was read wrongly."
)


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("minutes")(minutes)


def minutes(
    file: Annotated[Path, typer.Argument(help="Minutes: a web page (.html) or text (.txt).")],
    programme: Programme = None,
    confirm: Confirm = False,
    by: Annotated[str, typer.Option(help="With --confirm: the role that confirms.")] = "",
    leave: Leave = None,
    claim: Claimed = None,
    publication: Publication = "",
    published_on: PublishedOn = "",
    body: Annotated[str, typer.Option(help="The body, where it was read wrongly.")] = "",
    held_on: Annotated[str, typer.Option(help="The day of the meeting, as 2026-04-01.")] = "",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Read minutes into a proposal: promises, answers, resolutions and the rest, with their words.

    Nothing is kept until a person confirms. Example: headway minutes cabinet.html
    --programme wharfemoor --leave STM-3 --confirm --by "democratic services officer"
    """
    from dataclasses import replace

    from headway.cli.giving import check_ending
    from headway.meetings.likely_claims import claims_of, likely_of, linked
    from headway.meetings.minutes.reading import read_minutes
    from headway.meetings.showing import without
    from headway.vocabulary.errors import BadInput

    check_ending(out)
    if confirm and programme is None:
        raise BadInput("Say where to keep the minutes: --programme FOLDER. Nothing was kept.")
    source = _source(publication, published_on)
    found = read_minutes(file, held_on=day_given("--held-on", held_on))
    found = replace(found, body=body or found.body, elements=without(found, leave or ()))
    held = claims_of(programme) if programme else ()
    links = linked(claim or (), found, held)
    _show(found, likely_of(found, held) | links, out, as_json)
    if confirm and programme is not None:
        _keep(found, programme, file, by, source, links)
    elif not as_json and out is None:
        print(LOOK)


def _show(found: "Proposal", likely: "dict[str, Claim]", out: Path | None, as_json: bool) -> None:
    from headway.cli.giving import give
    from headway.meetings.showing import as_json as plain
    from headway.meetings.showing import lines, row

    if out is not None or as_json:
        rows = [row(e, likely) for e in found.elements]
        give(rows, title="Minutes", out=out, as_json=as_json, body=plain(found, likely))
    else:
        print("\n".join(lines(found, likely)))


def _keep(
    found: "Proposal",
    programme: Path,
    file: Path,
    by: str,
    source: "Source | None",
    claims: "dict[str, Claim]",
) -> None:
    from hashlib import sha256

    from headway.meetings.confirming import keep_confirmed

    seen = sha256(file.read_bytes()).hexdigest()
    kept = keep_confirmed(
        programme, found, found.elements, by=by, sha256=seen, source=source, claims=claims
    )
    typer.echo(f"Kept as {kept}", err=True)


def _source(publication: str, published_on: str) -> "Source | None":
    from headway.plan.fields import Source
    from headway.vocabulary.errors import BadInput

    day = day_given("--published-on", published_on)
    if bool(publication) != bool(day):
        raise BadInput("Give --publication and --published-on together, or neither.")
    return Source(publication=publication, date=day) if day else None
