"""Files that people put or wrote under a store: a child's rows go from them, or they go whole.

From a CSV or a workbook (an export, a list of waivers), and from waivers in TOML, the child's rows
are taken. Any other file in which the child's identifier or pseudonym stands is removed: what
headway wrote, it can write again.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from headway.store.removing import children_in, plain_child, without_child
from headway.vocabulary.errors import BadInput

# What the store itself keeps, and how it goes, is another module's.
_OWN = {"archive", "snapshots", "current", "current.new", "writer.lock", "store.toml"}
_OWN_LINES = {"drills.jsonl", "holds.jsonl", "tombstones.jsonl", "backups.jsonl"}
_TABLES = {".csv", ".tsv", ".xlsx", ".xml"}


def exports_of(store: Path) -> list[Path]:
    """Every file under a store that is not the store's own."""
    return sorted(
        path
        for one in store.iterdir()
        if one.name not in _OWN | _OWN_LINES
        for path in ([one] if one.is_file() else one.rglob("*"))
        if path.is_file()
    )


def without(store: Path, child: str, pseudonym: str, folder: Path) -> Iterator[tuple[Path, str]]:
    """Each export in which a child stands, and the name in `folder` of what it becomes without the
    child; blank where it goes whole."""
    for number, path in enumerate(exports_of(store)):
        staged = folder / f"without-{number}"
        if _taken_out(path, child, pseudonym, staged):
            yield path, staged.name
        elif _mentions(path, {child, pseudonym.upper()}):
            yield path, ""


def _taken_out(path: Path, child: str, pseudonym: str, staged: Path) -> bool:
    """Write a table or a list of waivers without the child; whether there was anything to take."""
    if path.suffix.lower() == ".toml":
        return _waivers_without(path, child, staged)
    if path.suffix.lower() not in _TABLES:
        return False
    try:
        named = {child, pseudonym.upper()} & children_in(path, path.name)
        for one in named:
            without_child(staged if staged.exists() else path, path.name, one, staged)
    except (BadInput, OSError, ValueError):
        return False
    return bool(named)


def _waivers_without(path: Path, child: str, staged: Path) -> bool:
    try:
        held = tomlkit.parse(path.read_text("utf-8"))
    except (TOMLKitError, UnicodeDecodeError):
        return False
    waivers = held.get("waiver", [])
    mine = [place for place, one in enumerate(waivers) if plain_child(one.get("child")) == child]
    for place in reversed(mine):
        waivers.pop(place)
    if mine:
        staged.write_text(tomlkit.dumps(held), "utf-8")
    return bool(mine)


def _mentions(path: Path, names: set[str]) -> bool:
    """Whether a name stands in a file as a word of its own, in capitals or not."""
    if path.suffix.lower() == ".parquet":
        return _in_parquet(path, names)
    if path.suffix.lower() in _TABLES:
        return False
    text = path.read_bytes().replace(b"\0", b"").decode("utf-8", "replace").upper()
    return any(re.search(rf"(?<![A-Z0-9]){re.escape(name)}(?![A-Z0-9])", text) for name in names)


def _in_parquet(path: Path, names: set[str]) -> bool:
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = pq.read_table(path)
    texts = [n for n in rows.column_names if pa.types.is_string(rows.schema.field(n).type)]
    return any(plain_child(value) in names for n in texts for value in rows[n].to_pylist())
