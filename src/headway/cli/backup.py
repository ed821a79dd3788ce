"""`headway backup STORE FILE` and `headway restore FILE STORE`: a store in one file, and back."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command("backup")(backup)
    app.command("restore")(restore)


def backup(
    store: Annotated[Path, typer.Argument(help="The store's folder.")],
    file: Annotated[Path, typer.Argument(help="The file to write; it must not be there yet.")],
    with_key: Annotated[
        bool, typer.Option("--with-key", help="Put the store's keys in too: guard the file well.")
    ] = False,
) -> None:
    """Write a store into one file, whole and as it is now, while nobody else writes to it.

    The keys are not in it unless you ask: back them up apart.

    Example: headway backup store store-2026-03-31.headway
    """
    from headway.cli.progress import saying
    from headway.store.backing import back_up

    with saying() as say:
        say("Backing up")
        made = back_up(store, file, with_key=with_key)
    print(f"{file}: {made.files:,} files of {store}, {made.size / 1_000_000:,.1f} MB.")
    if made.with_key:
        print("The keys are in it: who has this file can read every row and every identifier.")
    else:
        print("The keys are not in it. Back up the folder keys in HEADWAY_HOME apart from it.")


def restore(
    file: Annotated[Path, typer.Argument(help="The file that `headway backup` wrote.")],
    store: Annotated[Path, typer.Argument(help="The folder to make; it must not hold anything.")],
) -> None:
    """Make a store of a backup again; every file is checked before the store is there.

    Exits 1 where rows were removed after the backup was made: they must be removed again.

    Example: headway restore store-2026-03-31.headway store
    """
    from headway.cli.progress import saying
    from headway.store.backing import restore as bring_back

    with saying() as say:
        say("Restoring")
        done = bring_back(file, store)
    print(f"{store}: {done.council}, {done.files:,} files as backed up on {done.made_at[:10]}.")
    for path in done.keys_missing:
        print(f"The key {path.name} is not on this machine: figures can be read, nothing added.")
    if done.removed_since:
        print("Removed from the store after this backup was made, so that it is back now:")
        for stone in done.removed_since:
            whom = (
                "a child" if stone["what"] == "child" else f"{stone['what']} {stone[stone['what']]}"
            )
            print(f"  {stone['at'][:10]}: {whom}, {stone['rows']:,} rows ({stone['reason']})")
        print(f"Remove them again with: headway forget {store} --again")
        raise typer.Exit(1)
