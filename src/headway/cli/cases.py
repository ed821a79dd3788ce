"""`headway cases STORE`: where the years of a council's returns do not agree, or do not say."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.options import AsJson, Out


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("cases")(cases)


def cases(
    store: Annotated[Path, typer.Argument(help="The store's folder.")],
    kind: Annotated[str, typer.Option(help="Only this kind of case, as restated or overlap.")] = "",
    rows: Annotated[
        bool, typer.Option("--rows", help="Each case with its child, for those permitted.")
    ] = False,
    child: Annotated[
        str, typer.Option(help="One child's cases: the council's own identifier.")
    ] = "",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """List the cases in which a rule of joining decided: gaps, overlaps, what was restated.

    Counts come from the snapshot. With --rows or --child each case comes from the archive, with its
    sentence and the row of the return, and the store keeps who looked.

    Example: headway cases store --kind "not in the next return" --rows
    """
    from headway.cli.giving import check_ending, give
    from headway.cli.progress import saying
    from headway.store.listing import KINDS, counted, listed

    check_ending(out)
    if rows or child:
        with saying() as say:
            found = listed(store, kind=kind, child=child, progress=say)
        title = f"{len(found):,} {'case' if len(found) == 1 else 'cases'} of {store}"
        give(found, title=title, out=out, as_json=as_json, body=found)
        _permitted(store)
        return
    counts = counted(store, kind)
    title = "The years agree with each other." if not counts else f"Cases of {store}"
    give(counts, title=title, out=out, as_json=as_json, body=counts)
    if out is None and not as_json:
        for of in dict.fromkeys(row["kind"] for row in counts):
            print(f"{of}: {KINDS.get(of, '')}")


def _permitted(store: Path) -> None:
    import sys

    print(
        "These are children's own rows, with the council's identifiers: for people who may see them. "
        f"That you looked is written down in {store}.",
        file=sys.stderr,
    )
