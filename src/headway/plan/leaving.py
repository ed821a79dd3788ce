"""What an import leaves behind: baselines, meetings, evidence and the rest have files of their own.

They are named and not taken: a baseline or a meeting that somebody else kept is agreed or confirmed
here, never poured in with a plan.
"""

from dataclasses import dataclass
from pathlib import Path

# What each place of a programme's folder holds that an import does not bring.
PLACES = {
    "baselines": "plan/baselines/*.toml",
    "meetings": "meetings/*.toml",
    "evidence files": "plan/evidence/*",
    "claims": "claims.toml",
    "given figures": "figures.toml",
    "voice": "voice/*.toml",
    "ledger": "ledger.csv",
}


@dataclass(frozen=True, kw_only=True)
class Left:
    """A sort of file that was not brought, and those that are not here as they are there."""

    what: str
    files: tuple[str, ...]


def left_behind(folder: Path, file: Path) -> tuple[Left, ...]:
    """What a folder that is imported holds and this one does not; nothing for a single file."""
    if not file.is_dir():
        return ()
    found = []
    for what, pattern in PLACES.items():
        names = [p.relative_to(file).as_posix() for p in sorted(file.glob(pattern)) if p.is_file()]
        differ = tuple(name for name in names if not _is_same(folder / name, file / name))
        if differ:
            found.append(Left(what=what, files=differ))
    return tuple(found)


def _is_same(ours: Path, theirs: Path) -> bool:
    return ours.is_file() and ours.read_bytes() == theirs.read_bytes()
