"""`headway demo`: the main job on the figures that the package carries, end to end."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from headway.comparators.library import Library

COUNCILS = ("St Helens", "Halton")


@dataclass(frozen=True)
class Shown:
    """A pack of the demo: its programme's folder, which pack, as known when, and whose it is."""

    programme: str
    pack: str
    says: str
    known_at: str = ""


PACKS = (
    Shown("st-helens-2018", "cabinet", "St Helens, as known in July 2018", "2018-07-31"),
    Shown("st-helens-2018", "board", "St Helens, as known in July 2018", "2018-07-31"),
    Shown("halton-2024-25", "cabinet", "Halton, 2024-25"),
    Shown("halton-2024-25", "board", "Halton, 2024-25"),
    Shown(
        "wharfemoor", "cabinet", "Wharfemoor, an invented council with a whole plan", "2026-11-30"
    ),
    Shown("wharfemoor", "member", "Wharfemoor, one page for councillors", "2026-11-30"),
)


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("demo")(demo)


def demo(
    out: Annotated[Path, typer.Option(help="Folder to write the reports into.")] = Path("demo"),
    serve: Annotated[
        bool | None,
        typer.Option(
            "--serve/--no-serve",
            help="Whether it ends with the service running. Default: where a person is at a "
            "terminal.",
        ),
    ] = None,
    port: Annotated[int, typer.Option(help="The service's port on this machine.")] = 8765,
) -> None:
    """Make reports of two councils and packs of three plans, verify them, join an invented council's
    returns into one record, then serve all three plans.

    Example: headway demo --out demo
    """
    from headway.comparators.library import Library

    library = Library(None)  # the package's own figures, whatever else is held
    written = [_report(name, out, library) for name in COUNCILS]
    packs = [_pack(shown, out, library) for shown in PACKS]
    print("\nOpen in a browser:")
    for path in written:
        print(f"    {path.resolve()}")
    print("\nPacks made of a plan, each also as PDF and Word beside it:")
    for shown, path in zip(PACKS, packs, strict=True):
        print(f"    {path.resolve()}  ({shown.pack}: {shown.says})")
    _store(out / "service")
    print('\nThen try another council: .venv/bin/headway report "Leeds" --out leeds')
    _service(out / "service", port, is_wanted=_someone_is_there() if serve is None else serve)


def _store(folder: Path) -> None:
    """An invented council's own returns in one record, and what can be asked of it."""
    from headway.cli.invented_store import YEARS, invented_store
    from headway.store.held import about_of

    store = invented_store(folder)
    figures = about_of(store)["figures"]
    print(
        f"\nWharfemoor's own returns of {YEARS} years, invented, in one record: {figures:,} figures."
    )
    print(
        "Ask it how many children are looked after, month by month, and whether fewer start to be:"
    )
    print(f"    .venv/bin/headway measure {store} -m children_looked_after --every month")
    print(f"    .venv/bin/headway judge {store} -m looked_after_started")


def _someone_is_there() -> bool:
    """Whether a person could press Ctrl-C: a script that runs the demo must come to its end."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _service(folder: Path, port: int, *, is_wanted: bool) -> None:
    """End with the service, filled with the three programmes; else say how to start it."""
    from headway.cli.serve import fill, run, settings_for

    if not is_wanted:
        print("\nThe same three programmes as a service, in a browser:")
        print(f"    .venv/bin/headway serve --demo --data {folder} --port {port}")
        return
    given = settings_for(True, folder)
    fill(given)
    raise typer.Exit(run(port, given))


def _report(name: str, out: Path, library: "Library") -> Path:
    """The published figures of a council, verified."""
    from headway.cli.progress import working
    from headway.reports.making import report
    from headway.reports.verifying import verify

    folder = out / name.lower().replace(" ", "-")
    with working(f"Writing the report on {name}"):
        files = report(name, folder, library=library)
        found = verify(folder, library=library)
    state = "all hold" if found.holds else f"{len(found.problems)} PROBLEMS"
    print(f"{name}: {found.figures} figures, {found.sentences} sentences verified: {state}.")
    if not found.holds:
        raise typer.Exit(1)
    return files[0]


def _pack(shown: Shown, out: Path, library: "Library") -> Path:
    """A pack of one of the package's programmes, verified."""
    from datetime import date

    from headway.cli.progress import working
    from headway.reports.composing import Order
    from headway.reports.making import make
    from headway.reports.verifying import examples_folder, verify

    known_at = date.fromisoformat(shown.known_at) if shown.known_at else None
    programme = str(examples_folder() / shown.programme)
    order = Order.of(programme, pack=shown.pack, known_at=known_at)
    folder = out / f"{shown.programme}-{shown.pack}"
    with working(f"Writing the {shown.pack} pack: {shown.says}"):
        made = make(order, folder, library=library)
        found = verify(folder, library=library)
    state = "every one holds" if found.holds else f"{len(found.problems)} PROBLEMS"
    looks = f"; {len(made.doubts)} places for a person to look at" if made.doubts else ""
    print(f"{shown.says}, {shown.pack}: {found.sentences} sentences verified: {state}{looks}.")
    if not found.holds:
        raise typer.Exit(1)
    return made.files[0]
