"""`headway build STORE --add PATH…`: a council's returns, joined into one record."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headway.store.building import Built

# More files than these that were left out are counted, not named.
MOST_LEFT_OUT = 3


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("build")(build)


def build(
    store: Annotated[Path, typer.Argument(help="The store's folder; the first build makes it.")],
    add: Annotated[
        list[Path], typer.Option(help="Returns to add: files or folders; give it again for more.")
    ],
    council: Annotated[
        str, typer.Option(help="Whose store it is: needed where no file says.")
    ] = "",
    year: Annotated[
        int | None, typer.Option(help="The collection year of files that state none.")
    ] = None,
    encrypt: Annotated[
        bool,
        typer.Option("--encrypt", help="Encrypt the archive; only when the store is first made."),
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Check every return too, and say how far to trust it.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Join years of returns into one record of the council, with every figure it gives.

    Files are kept by hash; a return of a year that is there already takes its place, and the figures
    that change are written down as restated. With --check, figures that no error touches are marked.
    Exits 1 where a file that may be a return could not be opened and was left out.

    Example: headway build store --add returns/ --council "St Helens"
    """
    from headway.cli.progress import saying
    from headway.store.building import build as make

    with saying() as say:
        built = make(
            store, add, council=council, year=year, encrypt=encrypt, check=check, progress=say
        )
    _give(built, store, as_json)


def _give(built: "Built", store: Path, as_json: bool) -> None:
    """Say what was made; exit 1 where a file that may be a return was left out."""
    from headway.store.receiving import may_be_a_return

    if as_json:
        import json

        print(json.dumps(_body(built), ensure_ascii=False, indent=2))
    else:
        _show(built, store)
    if any(map(may_be_a_return, built.left_out)):
        raise typer.Exit(1)


def _body(built: "Built") -> dict[str, Any]:
    from headway.store.receiving import noted, said

    return {
        "council": built.council.code,
        "added": [said(part) for part in built.added],
        "replaced": [said(part) for part in built.replaced],
        "left_out": list(built.left_out),
        "noted": [sentence for part in built.added for sentence in noted(part)],
        "parts": [
            {"of": p.of, "year": p.year, "month": p.month, "year_from": p.year_from}
            for p in built.parts
        ],
        "figures": built.figures,
        "restated": built.restated,
        "cases": built.cases,
    }


def _show_left_out(sentences: "Sequence[str]") -> None:
    """What was left out: many that are no return by their number, what may be one always by name."""
    from headway.store.receiving import is_no_return

    plain = [sentence for sentence in sentences if is_no_return(sentence)]
    if len(plain) > MOST_LEFT_OUT:
        print(f"{len(plain)} other files are no return and were left out; --json names them.")
        sentences = [sentence for sentence in sentences if sentence not in plain]
    for sentence in sentences:
        print(sentence)


def _show(built: "Built", store: Path) -> None:
    from headway.cli.parts_told import told_together
    from headway.store.receiving import noted, said

    _show_left_out(built.left_out)
    for sentence, parts in told_together(built.added):
        print(f"Added: {sentence}.")
        for sentence in dict.fromkeys(text for part in parts for text in noted(part)):
            print(f"  {sentence}")
    for part in built.replaced:
        print(f"Its earlier return stays in the archive: {said(part)}.")
    if not built.added:
        print("Every file is in the store already; it is as it was.")
    many = len(built.parts)
    returns = f"{many} {'return' if many == 1 else 'returns'}"
    print(f"{store}: {built.council.name}, {returns}, {built.figures:,} figures.")
    if built.restated:
        print(f"{built.restated:,} figures are restated: they were another before these files.")
    if built.cases:
        print(f"{built.cases:,} cases in which the years do not agree, or do not say.")
    print(f"See them with: headway measure {store}")
