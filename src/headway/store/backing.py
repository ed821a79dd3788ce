"""Backups: a store in one file, consistent, checked by its hashes when it is restored.

    back_up(Path("store"), Path("store-2026-03-31.headway"))
    restore(Path("store-2026-03-31.headway"), Path("store"))

The file is a compressed tar: `backup.json` with the hash of every file, then the files: the current
snapshot, the archive as it stands (encrypted where it is), and what the store keeps of drills, holds
and removals. The keys are not in it unless asked for.
"""

import hashlib
import io
import json
import os
import shutil
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO, Any
from uuid import uuid4

from headway.archive.snapshots import current, writing
from headway.store.held import council_of, parts_of, told_of
from headway.store.pseudonyms import key_path
from headway.store.sealing import ENCRYPTED, archive_name, archive_of
from headway.store.tombstones import Stone, append, finish, later_elsewhere, lines_of
from headway.vocabulary.errors import BadInput

BACKUPS = "backups.jsonl"
_CONTENTS, _KEYS = "backup.json", "keys"
_FORM = "headway-backup-1"
_LEFT_OUT = {"snapshots", "writer.lock", "current.new"}
_PIECE = 1 << 20


@dataclass(frozen=True, kw_only=True)
class BackedUp:
    """What a backup holds: how many files and bytes, and whether the keys are in it."""

    files: int
    size: int
    with_key: bool


@dataclass(frozen=True, kw_only=True)
class Restored:
    """What was restored: the store's council, when the backup was made, which keys this machine
    lacks, and what was removed from the store after the backup was made."""

    council: str
    made_at: str
    files: int
    keys_missing: tuple[Path, ...]
    removed_since: tuple[Stone, ...]


def backups(store: Path) -> list[Stone]:
    """Every backup of a store that was made by headway, oldest first."""
    return lines_of(store / BACKUPS)


def back_up(store: Path, file: Path, *, with_key: bool = False) -> BackedUp:
    """Write a store into one file, which must not be there yet, while nobody else writes to it.

    Raises BadInput where there is no store, where the file is there, or where it cannot be written;
    no part of a file is then left.
    """
    if file.exists():
        raise BadInput(f"{file} is there already. Give another name. Nothing was changed.")
    store_id = str(told_of(store)["id"])
    part = file.with_name(f".{file.name}.{uuid4().hex[:8]}.part")
    try:
        with writing(store):
            finish(store)
            _refuse_lost(store)
            held = _sources(store, store_id, with_key)
            size = _write(part, store, store_id, held, with_key)
            part.replace(file)
            line = {"at": _now(), "file": str(file.absolute()), "with_key": with_key}
            append(store / BACKUPS, line)
    except OSError as fault:
        raise BadInput(
            f"{file}: cannot be written ({fault.strerror}). Nothing was kept."
        ) from fault
    finally:
        part.unlink(missing_ok=True)
    return BackedUp(files=len(held), size=size, with_key=with_key)


def restore(file: Path, store: Path) -> Restored:
    """Make a store of a backup, in a folder that is not there yet or is empty.

    Every file is checked against its hash before the store is there; keys that are in the backup go
    to where keys lie, where no other is. Raises BadInput where the file is no backup or is damaged,
    or where the folder holds anything; nothing is then kept.
    """
    if store.exists() and (not store.is_dir() or any(store.iterdir())):
        raise BadInput(f"{store} is there already. Give another folder. Nothing was changed.")
    store.parent.mkdir(parents=True, exist_ok=True)
    _sweep(store)
    made = store.with_name(f".{store.name}.restoring-{uuid4().hex}")
    made.mkdir()
    try:
        told = _read(file, made)
        _give_keys(made, told["store"])
        if store.exists():
            store.rmdir()
        made.rename(store)
    except (tarfile.TarError, EOFError, OSError, KeyError, ValueError) as fault:
        raise BadInput(
            f"{file}: expected a backup that headway made; it is none, or it is damaged. Take "
            "another. Nothing was kept."
        ) from fault
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return Restored(
        council=council_of(store).name,
        made_at=told["made_at"],
        files=len(told["files"]),
        keys_missing=tuple(path for path in _keys(store, told["store"]) if not path.is_file()),
        removed_since=tuple(later_elsewhere(store)),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _refuse_lost(store: Path) -> None:
    """Refuse to back up an archive that lacks a file, or holds another: it would pass for whole."""
    for part in (*parts_of(store), *parts_of(store, "replaced")):
        for file in part.files:
            archive_of(store).verify(file.path, file.name)


def _sources(store: Path, store_id: str, with_key: bool) -> dict[str, Path]:
    """Every file that goes in, by its name in the backup."""
    snapshot = current(store)
    found = {
        path.relative_to(store).as_posix(): path
        for one in sorted(store.iterdir())
        if one.name not in _LEFT_OUT
        for path in ([one] if one.is_file() else sorted(one.rglob("*")))
        if path.is_file()
    }
    if snapshot is not None:
        found |= {p.relative_to(store).as_posix(): p for p in sorted(snapshot.rglob("*"))}
    if with_key:
        found |= {f"{_KEYS}/{p.name}": p for p in _keys(store, store_id) if p.is_file()}
    return found


def _keys(store: Path, store_id: str) -> list[Path]:
    """Where the keys of a store lie."""
    names = [store_id, *([archive_name(store_id)] if told_of(store).get(ENCRYPTED) else [])]
    return [key_path(name) for name in names]


def _write(part: Path, store: Path, store_id: str, held: dict[str, Path], with_key: bool) -> int:
    # Read once: a line that a drill adds meanwhile is not in the hash, nor in the file.
    lines = {name: path.read_bytes() for name, path in held.items() if path.suffix == ".jsonl"}
    hashes = {
        name: hashlib.sha256(lines[name]).hexdigest() if name in lines else _hash_of(path)
        for name, path in held.items()
    }
    contents = {
        "form": _FORM,
        "made_at": _now(),
        "store": store_id,
        "council": council_of(store).code,
        "with_key": with_key,
        "files": hashes,
    }
    with part.open("wb") as raw:
        os.chmod(part, 0o600)
        with tarfile.open(fileobj=raw, mode="w:gz", compresslevel=1) as tar:
            _add(tar, _CONTENTS, json.dumps(contents, indent=2).encode())
            for name, path in held.items():
                _add(tar, name, lines.get(name, path))
        raw.flush()
        os.fsync(raw.fileno())
        return raw.tell()


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _add(tar: tarfile.TarFile, name: str, what: bytes | Path) -> None:
    """Put one file in, without who owns it or where it lay."""
    entry = tarfile.TarInfo(name)
    entry.mode = 0o600
    if isinstance(what, bytes):
        entry.size = len(what)
        tar.addfile(entry, io.BytesIO(what))
        return
    entry.size = what.stat().st_size
    with what.open("rb") as file:
        tar.addfile(entry, file)


def _read(file: Path, into: Path) -> dict[str, Any]:
    """Write every file of a backup below a folder, and check each. Raises ValueError at any fault."""
    with tarfile.open(file, "r|gz") as tar:
        members = iter(tar)
        told = _contents(tar, next(members, None))
        waiting = dict(told["files"])
        for member in members:
            place = PurePosixPath(member.name)
            if not member.isreg() or place.is_absolute() or ".." in place.parts:
                raise ValueError(member.name)
            target = into.joinpath(*place.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            if _copy(tar.extractfile(member), target) != waiting.pop(member.name):
                raise ValueError(member.name)
    if waiting:
        raise ValueError("files are missing")
    return told


def _contents(tar: tarfile.TarFile, member: tarfile.TarInfo | None) -> dict[str, Any]:
    held = tar.extractfile(member) if member and member.name == _CONTENTS else None
    told: dict[str, Any] = json.loads(held.read()) if held else {}
    if told.get("form") != _FORM:
        raise ValueError("no backup")
    return told


def _copy(held: IO[bytes] | None, target: Path) -> str:
    """Write one file to disk and give its hash."""
    digest = hashlib.sha256()
    with target.open("xb") as file:
        for piece in _pieces(held):
            digest.update(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _pieces(held: IO[bytes] | None) -> Iterator[bytes]:
    while held and (piece := held.read(_PIECE)):
        yield piece


def _give_keys(made: Path, store_id: str) -> None:
    """Move the keys that a backup holds to where keys lie; refuse to replace another key."""
    folder = made / _KEYS
    if not folder.is_dir():
        return
    allowed = {key_path(name).name: key_path(name) for name in (store_id, archive_name(store_id))}
    for key in folder.iterdir():
        target = allowed[key.name]
        if target.is_file() and target.read_bytes() != key.read_bytes():
            raise BadInput(
                f"{target}: another key of this name is there, and was left. Nothing was restored."
            )
        if not target.is_file():
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            key.chmod(0o600)
            shutil.copy(key, target)
    shutil.rmtree(folder)


def _sweep(store: Path) -> None:
    """Remove what a restoring that was killed left beside the folder."""
    for left in store.parent.glob(f".{store.name}.restoring-*"):
        shutil.rmtree(left, ignore_errors=True)
