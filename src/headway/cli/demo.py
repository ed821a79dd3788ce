"""`headway demo`: the main job on the figures that the package carries, end to end."""

from pathlib import Path
from typing import Annotated

import typer

COUNCILS = ("St Helens", "Halton")


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("demo")(demo)


def demo(
    out: Annotated[Path, typer.Option(help="Folder to write the reports into.")] = Path("demo"),
) -> None:
    """Make the reports of two councils from published figures, verify them, say what to open.

    Example: headway demo --out demo
    """
    from headway.cli.progress import working
    from headway.comparators.library import Library
    from headway.reports.making import report
    from headway.reports.verifying import verify

    library = Library(None)  # the package's own figures, whatever else is held
    written = []
    for name in COUNCILS:
        folder = out / name.lower().replace(" ", "-")
        with working(f"Writing the report on {name}"):
            files = report(name, folder, library=library)
            found = verify(folder, library=library)
        written.append(files[0])
        state = "all hold" if found.holds else f"{len(found.problems)} PROBLEMS"
        print(f"{name}: {found.figures} figures, {found.sentences} sentences verified: {state}.")
        if not found.holds:
            raise typer.Exit(1)
    print("\nOpen in a browser:")
    for path in written:
        print(f"    {path.resolve()}")
    print('\nThen try another council: .venv/bin/headway report "Leeds" --out leeds')
