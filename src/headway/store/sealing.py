"""The key of an encrypted archive, and its files opened for as long as they are read.

The key lies in `$HEADWAY_HOME/keys`, apart from the store, or is given by the environment. What is
opened goes to a private folder, in memory where the machine has one, and is removed after reading;
what a killed reader left is removed by the next.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import tomlkit

from headway.archive.files import Archive
from headway.archive.sealing import KEY_BYTES
from headway.store.parts import Part
from headway.store.pseudonyms import key_path, make_key
from headway.vocabulary.errors import BadInput
from headway.vocabulary.settings import ARCHIVE_KEY

ENCRYPTED = "encrypted"
_OPEN = "headway-open-"


def archive_name(store_id: str) -> str:
    """Under which name the key of a store's archive lies."""
    return f"{store_id}.archive"


def make_archive_key(store_id: str) -> Path:
    """Make the key of a store's archive, unless it is there or the environment gives one."""
    path = key_path(archive_name(store_id))
    return path if ARCHIVE_KEY.value() else make_key(archive_name(store_id))


def archive_of(store: Path) -> Archive:
    """The archive of a store, with its key where it is encrypted and the key is here."""
    told = store / "store.toml"
    if not told.is_file():
        return Archive(store)
    held = tomlkit.parse(told.read_text("utf-8"))
    return Archive(store, _key(str(held["id"]))) if held.get(ENCRYPTED) else Archive(store)


def _key(store_id: str) -> bytes:
    """The key of an archive. Raises BadInput where it is not here, or is none."""
    path, given = key_path(archive_name(store_id)), ARCHIVE_KEY.value()
    where = ARCHIVE_KEY.name if given else str(path)
    try:
        text = given or path.read_text(encoding="ascii")
    except FileNotFoundError as fault:
        raise BadInput(
            f"The archive of this store is encrypted, and its key is not on this machine: expected "
            f"it at {path}, or in {ARCHIVE_KEY.name}. Nothing was changed."
        ) from fault
    if not re.fullmatch(rf"[0-9a-fA-F]{{{2 * KEY_BYTES}}}", text.strip()):
        raise BadInput(
            f"{where}: expected a key of {2 * KEY_BYTES} hexadecimal digits. Copy it again."
        )
    return bytes.fromhex(text.strip())


@contextmanager
def opened(store: Path, part: Part) -> Iterator[Part]:
    """A part whose files can be read: those that are sealed in the archive stand open meanwhile.

    Raises BadInput where one of the archive is lost, or is not what was received.
    """
    archive = archive_of(store)
    for file in part.files:
        archive.verify(file.path, file.name)
    if archive.key is None:
        yield part
        return
    with ExitStack() as open_files, private_folder() as folder:
        files = [
            replace(f, path=open_files.enter_context(archive.opened(f.path, folder)))
            for f in part.files
        ]
        yield replace(part, files=tuple(files))


@contextmanager
def private_folder() -> Iterator[Path]:
    """A folder that nobody else may read, in memory where the machine has one; removed at the end."""
    memory = Path("/dev/shm")
    base = memory if memory.is_dir() and os.access(memory, os.W_OK) else Path(tempfile.gettempdir())
    _sweep(base)
    folder = Path(tempfile.mkdtemp(prefix=f"{_OPEN}{os.getpid()}-", dir=base))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep(base: Path) -> None:
    """Remove what a reader that was killed left open."""
    for left in base.glob(f"{_OPEN}*-*"):
        number = left.name.removeprefix(_OPEN).split("-")[0]
        if number.isdigit() and not _runs(int(number)):
            shutil.rmtree(left, ignore_errors=True)


def _runs(process: int) -> bool:
    """Whether a process of this number runs; where it cannot be told, it does."""
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
