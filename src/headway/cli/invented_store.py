"""The demonstration's store: an invented council's returns of six years, joined into one record."""

from pathlib import Path

NAME = "wharfemoor"
# Whose code and area it borrows, as the demonstration borrows that council's published figures.
COUNCIL = "342"
# So many looked-after children and years make a record in some seconds.
CHILDREN, YEARS, LAST_YEAR, SEED = 250, 6, 2026, 11


def stores_in(folder: Path) -> Path:
    """The folder of stores in a demonstration's folder, as HEADWAY_STORES names it."""
    return folder / "stores"


def invented_store(folder: Path) -> Path:
    """The invented council's store in a demonstration's folder, built where it is not there yet.

    Its returns lie in `returns`, so that they can be looked at. Nobody in them exists.
    """
    from headway.archive.snapshots import current
    from headway.cli.progress import saying

    store = stores_in(folder) / NAME
    if current(store) is not None:
        return store
    from headway.store.building import build
    from headway.synthetic.making import make
    from headway.synthetic.writing import write

    with saying() as say:
        say("Inventing six years of returns")
        made = make(children=CHILDREN, years=YEARS, last_year=LAST_YEAR, seed=SEED, like=COUNCIL)
        write(made, folder / "returns")
        build(store, [folder / "returns"], council=COUNCIL, progress=say)
    return store
