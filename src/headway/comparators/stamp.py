"""A hash of all published figures that are held: another once anything is added or replaced."""

import hashlib
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from headway.archive.files import sha256_of
from headway.archive.snapshots import current
from headway.comparators.library import official_root, package_folder


def library_stamp() -> str:
    """The hash of the package's tables, of what was added, and of the version that reads them."""
    added = current(official_root())
    return _stamp(package_folder(), added.name if added else "", version("headway"))


@lru_cache(maxsize=8)
def _stamp(package: Path, added: str, code: str) -> str:
    hashes = [sha256_of(path) for path in sorted(package.glob("*.csv"))]
    return hashlib.sha256(" ".join([*hashes, added, code]).encode()).hexdigest()
