"""`headway official add|get|list|show`: published figures held on this machine."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headway.cli.options import AsJson, Out

if TYPE_CHECKING:
    from headway.reference.keeping import About


def add_to(app: typer.Typer) -> None:
    """Add the verb and what it does."""
    official = typer.Typer(
        help="Published figures: add a publication's own files, see what is held.\n\n"
        "Example: headway official add downloads/",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    official.command("add")(add)
    official.command("get")(get)
    official.command("list")(list_files)
    official.command("show")(show)
    app.add_typer(official, name="official")


def add(
    paths: Annotated[list[Path], typer.Argument(help="Files, or folders of files.")],
    as_json: AsJson = False,
) -> None:
    """Read publishers' files and keep them. All are kept, or none.

    Published figures, the ONS Postcode Directory, Ofsted's lists of providers: each is known by
    its columns.

    Example: headway official add downloads/cla_number_and_rate_per_10k_children.csv
    """
    import json

    from headway.cli.progress import working
    from headway.comparators.adding import official_add

    with working("Reading published files"):
        added = official_add(paths)
    rows = [
        {
            "file": a.path.name,
            "is": "already held" if a.already else (a.held.publication or a.held.holds),
            "holds": a.held.holds,
            "cells": a.held.cells.num_rows,
            "left out": "; ".join(f"{n} rows: {why}" for why, n in a.held.dropped),
            "notes": "; ".join(a.held.notes),
        }
        for a in added
    ]
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        print(f"{row['file']}: {row['is']}, {_what(row)}")
        for more in (row["left out"], row["notes"]):
            if more:
                print(f"    {more}")
    new = sum(not a.already for a in added)
    print(f"{len(added)} files read: {new} new, {len(added) - new} already held.")


def _what(row: dict) -> str:
    if row["is"] == "already held":
        return "nothing to do"
    return f"{row['cells']:,} figures" if row["holds"] == "figures" else row["holds"]


def get(
    names: Annotated[
        list[str] | None, typer.Argument(help="Names in the source list. Default: all of them.")
    ] = None,
) -> None:
    """Fetch the files of your source list and add them. Nothing is ever fetched unasked.

    Example: headway official get looked_after_2026
    """
    from headway.cli.progress import working
    from headway.comparators.fetching import official_get

    with working("Fetching published files"):
        added = official_get(names or [])
    for a in added:
        print(f"{a.path.name}: {'already held' if a.already else a.held.publication}")


def list_files(
    known: Annotated[
        bool, typer.Option("--known", help="List the publications that headway can read.")
    ] = False,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """List the files held, with their publication, newest year and hash.

    Example: headway official list
    """
    from headway.cli.giving import check_ending, give
    from headway.comparators.library import open_library
    from headway.comparators.sources import all_sources
    from headway.reference.adding import kept_references

    check_ending(out)
    if known:
        rows = [{"table": s.name, "known by": ", ".join(s.needs)} for s in all_sources()]
    else:
        rows = [
            {
                "file": f["name"],
                "publication": f["publication"],
                "newest year": f["vintage"],
                "figures": f["cells"],
                "held in": f["held_in"],
                "sha256": f["file"][:12],
            }
            for f in open_library().files.to_pylist()
        ] + [_reference_row(one.about) for one in kept_references()]
    give(rows, title="Published files", out=out, as_json=as_json, body=rows)


def _reference_row(about: "About") -> dict:
    """A list of postcodes or providers as a row among the publications."""
    return {
        "file": about.name,
        "publication": about.publication,
        "newest year": int(about.dated[:4]) if about.dated else None,
        "figures": 0,
        "held in": "home",
        "sha256": about.sha256[:12],
    }


def show(
    series: Annotated[
        str, typer.Argument(help="A series as table/item/column, or the beginning of one.")
    ],
    council: Annotated[
        str, typer.Option(help="Only this council: name or code. Default: England.")
    ] = "",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Show what is held of a series: every vintage, with file and row.

    Example: headway official show "cla_numbers/on 31 March/number" --council Halton
    """
    from headway.cli.giving import check_ending, give
    from headway.comparators.showing import held_of

    check_ending(out)
    rows = held_of(series, council)
    give(rows, title=series, out=out, as_json=as_json, body=rows)
