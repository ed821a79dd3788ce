"""`headway hold STORE`: a legal hold, under which nothing is forgotten until it is lifted."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headway.cli.options import AsJson

if TYPE_CHECKING:
    from headway.store.holding import Hold


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("hold")(hold)


def hold(
    store: Annotated[Path, typer.Argument(help="The store's folder.")],
    child: Annotated[
        str, typer.Option(help="Hold this child's rows, by the council's own identifier.")
    ] = "",
    whole: Annotated[bool, typer.Option("--all", help="Hold everything in the store.")] = False,
    reason: Annotated[str, typer.Option(help="Why: an inquiry, a claim. No name of a child.")] = "",
    by: Annotated[str, typer.Option(help="Who decided. Default: who is signed in here.")] = "",
    lift: Annotated[
        bool, typer.Option("--lift", help="End the hold; the reason says why.")
    ] = False,
    listed: Annotated[bool, typer.Option("--list", help="List the holds in force.")] = False,
    as_json: AsJson = False,
) -> None:
    """Put a legal hold on a child's rows or on the whole store, or lift it.

    While it is in force `headway forget` refuses what it covers. A child is written down as a
    pseudonym alone.

    Example: headway hold store --child A123 --reason "Inquiry of 2026"
    """
    import getpass

    from headway.store.holding import ALL
    from headway.store.holding import hold as put
    from headway.store.holding import holds as in_force
    from headway.vocabulary.errors import BadInput

    if not listed:
        if bool(child) == whole:
            raise BadInput("Give --child ID or --all; --list shows the holds in force.")
        whom = ALL if whole else child
        put(store, whom, reason=reason, by=by or getpass.getuser(), lift=lift)
    _tell(list(in_force(store).values()), as_json)


def _tell(held: list["Hold"], as_json: bool) -> None:
    """The holds in force, for people or as JSON."""
    if as_json:
        import json

        print(json.dumps([vars(one) for one in held], ensure_ascii=False, indent=2))
        return
    many = "1 hold is" if len(held) == 1 else f"{len(held)} holds are" if held else "No hold is"
    print(f"{many} in force.")
    for one in held:
        whom = "everything" if one.child == "all" else f"the child {one.child} (a pseudonym)"
        print(f"  {one.at[:10]}: {whom}, by {one.by}: {one.reason}")
