"""`headway forget STORE`: rows that must no longer be kept leave it, and a tombstone stays."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson, day_given

if TYPE_CHECKING:
    from headway.store.forgetting import Asked, Forgotten, Removal


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("forget")(forget)


def forget(
    store: Annotated[Path, typer.Argument(help="The store's folder.")],
    child: Annotated[
        str, typer.Option(help="All rows of this child, by the council's own identifier.")
    ] = "",
    before: Annotated[
        str, typer.Option(help="Every return of a time that ended before this day: 2020-04-01.")
    ] = "",
    file: Annotated[
        str, typer.Option(help="One file of the archive, by its hash or the first 8 digits of it.")
    ] = "",
    reason: Annotated[str, typer.Option(help="Why, for the tombstone. No name of a child.")] = "",
    by: Annotated[str, typer.Option(help="Who decided. Default: who is signed in here.")] = "",
    again: Annotated[
        bool,
        typer.Option("--again", help="All that was removed after the backup restored here."),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask again.")] = False,
    as_json: AsJson = False,
) -> None:
    """Remove rows from a store for good: from its archive, its snapshots and the exports in it.

    It first says what goes, and asks. Figures stay as they were given, marked as frozen. What is
    under a legal hold is refused. Backups are named, not changed.

    Example: headway forget store --before 2020-04-01 --reason "Kept for six years"
    """
    from headway.store.forgetting import Asked

    if again:
        _again(store, as_json)
    else:
        asked = Asked(child=child, before=day_given("--before", before), file=file)
        _once(store, asked, reason, by or _who(), yes, as_json)


def _once(store: Path, asked: "Asked", reason: str, by: str, yes: bool, as_json: bool) -> None:
    """Forget what is asked, once a person has seen what that is."""
    from headway.cli.progress import saying
    from headway.store.forgetting import forget as carry_out
    from headway.store.forgetting import removal
    from headway.vocabulary.errors import BadInput

    if not reason.strip():
        raise BadInput("Forgetting needs a reason: give --reason. Nothing was removed.")
    if not yes:
        with removal(store, asked) as found:
            _ask(found)
    with saying() as say:
        done = carry_out(store, asked, reason=reason, by=by, progress=say)
    _tell(done, as_json)
    if not asked.child and not as_json:
        _name_others(store)


def _name_others(store: Path) -> None:
    """Files that people put in the store's folder, of which nobody can tell what they were made of."""
    from headway.store.exports import exports_of
    from headway.verdicts.own_months.rebases import FILE

    # Why a base was moved is headway's own, and made of no rows.
    if others := [path for path in exports_of(store) if path != store / FILE]:
        print("Files in the store's folder that may hold what was removed; look at each yourself:")
        for path in others:
            print(f"  {path}")


def _again(store: Path, as_json: bool) -> None:
    """Carry out anew what an older backup brought back; the reasons are those given then."""
    from headway.cli.progress import saying
    from headway.store.forgetting import forget_again

    with saying() as say:
        done = forget_again(store, say)
    for one in done:
        _tell(one, as_json)
    if not done and not as_json:
        print("Nothing that was removed from this store is in it.")


def _who() -> str:
    import getpass

    return getpass.getuser()


def _ask(found: "Removal") -> None:
    """Say what would go; go on only where a person at a terminal says yes."""
    import sys

    for line in _lines(found):
        print(line)
    if not sys.stdin.isatty():
        print("Nothing was removed. Give --yes to remove it.")
        raise typer.Exit(1)
    if not typer.confirm("Remove this for good?"):
        print("Nothing was removed.")
        raise typer.Exit(1)


def _lines(found: "Removal") -> list[str]:
    from collections import Counter

    from headway.cli.parts_told import told_together

    lines = [
        f"{gone.file.name}: {gone.rows:,} {'row leaves' if gone.rows == 1 else 'rows leave'} it."
        for gone in found.gone
        if gone.becomes
    ]
    whole = Counter(gone.file.name for gone in found.gone if not gone.becomes)
    lines += [
        f"{name}: {'the file goes' if many == 1 else f'{many} files of this name go'}."
        for name, many in whole.items()
    ]
    lines += [f"No longer in the record: {told}." for told, _ in told_together(found.leaving)]
    lines += [
        f"{name} also holds other months, so it stays in the archive." for name in found.stays
    ]
    return lines


def _tell(done: "Forgotten", as_json: bool) -> None:
    stone = done.stone
    if as_json:
        import json

        body: dict[str, Any] = {"tombstone": stone, "backups": list(done.backups)}
        print(json.dumps(body, ensure_ascii=False, indent=2))
        return
    many = len(stone["files"])
    day = date.fromisoformat(stone["at"][:10])
    print(f"Removed on {day}: {many} {'file' if many == 1 else 'files'} went or changed.")
    print("Figures that would now be another stay as they were given, marked as frozen.")
    if done.backups:
        print("These backups were made before, and hold it still. Remove them or make them anew:")
        for one in done.backups:
            print(f"  {one['file']} ({one['at'][:10]})")
    print("The tombstone is the last line of tombstones.jsonl in the store.")
