"""A council's own store beside the service, where whoever runs it has put one there."""

from pathlib import Path

from headway.archive.snapshots import current
from headway.vocabulary.settings import STORES
from headway.web.site.models import Council


def store_of(council: Council) -> Path | None:
    """The council's store, by its name in addresses or its code; None where none was built there."""
    if not (folder := STORES.value()):
        return None
    named = (Path(folder) / name for name in (council.slug, council.code) if name)
    return next((path for path in named if (path / "store.toml").is_file()), None)


def snapshot_name(council: Council) -> str:
    """Which snapshot of the store is current; blank where there is none."""
    store = store_of(council)
    folder = current(store) if store else None
    return folder.name if folder else ""
