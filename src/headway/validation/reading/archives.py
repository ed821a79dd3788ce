"""The files that somebody gave: by name, in folders, in zips, in a zip inside a zip.

Members of a zip are read in memory and never unpacked to disk, so that where a member says it
wants to be written does not matter. Every number that a hostile file could make large has a limit.
"""

import os
import stat
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

from headway.validation.reading.kinds import READ, is_dropping, kind_of
from headway.validation.reading.showing import shown
from headway.vocabulary.errors import BadFile

if TYPE_CHECKING:
    import zipfile

# A year of all England's children is about 100 MB as CSV and 500 MB as XML.
LARGEST = 600_000_000
MOST_BYTES = 2_000_000_000
MOST_FILES = 10_000
MOST_DEEP = 20
# Text packs to a tenth of its size, XML to a fortieth; what is made to harm, to a thousandth.
MOST_RATIO = 300
SMALL = 10_000_000
ZIPS_IN_ZIPS = 2
LARGEST_LIST = 4_000_000  # bytes that a zip's list of its members may take
_AGAIN = "Make the zip again from the files themselves, or give the files without it."


@dataclass(frozen=True)
class Given:
    """One file to be read: its name on screen, its kind (csv, xml or other), and its bytes.

    `held` is open for as long as the caller looks at this file and no longer.
    """

    name: str
    kind: str
    held: IO[bytes]

    def body(self) -> bytes:
        """All the bytes. Raises BadFile where they cannot be had."""
        with _told(self.name):
            body = self.held.read(LARGEST + 1)
        _refuse_large(self.name, len(body))
        return body


@dataclass
class _Upload:
    """What one upload has cost so far."""

    files: int = 0
    size: int = 0

    def take(self, name: str, size: int) -> None:
        self.files += 1
        self.size += size
        _refuse_large(name, size)
        if self.files > MOST_FILES or self.size > MOST_BYTES:
            raise BadFile(
                name,
                f"with this file the upload holds more than {MOST_FILES:,} files or "
                f"{MOST_BYTES // 1_000_000_000} GB, far above any return.",
                "Give only the files of this return.",
            )


@dataclass
class Found:
    """The files to read, one at a time, and the names of those that were left out."""

    paths: list[Path]
    left_out: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Given]:
        upload = _Upload()
        for path in self.paths:
            yield from self._of(path, shown(path.name or str(path)), upload)

    def _of(self, path: Path, name: str, upload: _Upload) -> Iterator[Given]:
        with _told(name):
            is_folder = path.is_dir()
        if not is_folder:
            yield from self._file(path, name, upload, by_name=True)
            return
        before = upload.files
        for inner in _walked(path, name):
            beside = shown(inner.relative_to(path).as_posix())
            yield from self._file(inner, beside, upload, by_name=False)
        if upload.files == before:
            raise _none_in(name)

    def _file(self, path: Path, name: str, upload: _Upload, *, by_name: bool) -> Iterator[Given]:
        if not by_name and path.suffix.lower() not in READ:
            self.left_out.append(name)
            return
        with _told(name):
            _refuse_device(path, name)
            held = path.open("rb")
        with held:
            size = os.fstat(held.fileno()).st_size
            yield from self._opened(held, name, size, upload, deep=0)

    def _opened(
        self, held: IO[bytes], name: str, size: int, upload: _Upload, *, deep: int
    ) -> Iterator[Given]:
        upload.take(name, size)
        with _told(name):
            kind = kind_of(name, held)
        if kind == "zip":
            yield from self._zipped(held, name, upload, deep=deep + 1)
        else:
            yield Given(name=name, kind=kind, held=held)

    def _zipped(self, held: IO[bytes], name: str, upload: _Upload, *, deep: int) -> Iterator[Given]:
        if deep > ZIPS_IN_ZIPS:
            raise BadFile(name, "a zip in a zip in a zip is not read.", _AGAIN)
        import zipfile  # late: most returns come without one

        _refuse_long_list(held, name)
        with _unzipping(name):
            zip = zipfile.ZipFile(held)
        if len(zip.infolist()) > MOST_FILES:
            raise BadFile(name, f"it holds more than {MOST_FILES:,} files.", _AGAIN)
        before = upload.files
        for member in zip.infolist():
            if member.is_dir() or is_dropping(member.filename):
                continue
            inner = shown(f"{name}: {member.filename}")
            if Path(member.filename).suffix.lower() not in READ:
                self.left_out.append(inner)
                continue
            body = _unpacked(zip, member, inner)
            yield from self._opened(BytesIO(body), inner, len(body), upload, deep=deep)
        if upload.files == before:
            raise _none_in(name)


def _unpacked(zip: "zipfile.ZipFile", member: "zipfile.ZipInfo", name: str) -> bytes:
    _refuse_large(name, member.file_size)
    if member.file_size > max(SMALL, MOST_RATIO * member.compress_size):
        raise BadFile(name, "it unpacks to far more than it seems.", "Ask who sent it.")
    with _unzipping(name), zip.open(member) as held:
        # zipfile gives no more bytes than the list says, whatever is packed.
        return held.read()


def _walked(folder: Path, name: str) -> Iterator[Path]:
    """The files below a folder in the order of their names; links to folders are not followed."""
    seen = 0
    for place, folders, files in os.walk(folder):
        deep = len(Path(place).relative_to(folder).parts)
        seen += len(files)
        if seen > MOST_FILES or deep > MOST_DEEP:
            raise BadFile(
                name,
                f"it holds more than {MOST_FILES:,} files, or folders {MOST_DEEP} deep.",
                "Give the folder of this return alone.",
            )
        folders[:] = sorted(f for f in folders if not is_dropping(f))
        yield from (Path(place) / file for file in sorted(files) if not is_dropping(file))


def _none_in(name: str) -> BadFile:
    return BadFile(
        name,
        "there is no CSV or XML file in it.",
        "Give the folder or zip that holds the return's files, or the files themselves.",
    )


def _refuse_device(path: Path, name: str) -> None:
    # A pipe or a device may give bytes without end.
    if not stat.S_ISREG(path.stat().st_mode):
        raise BadFile(name, "it is not a file.", "Give files, folders or zips.")


def _refuse_large(name: str, size: int) -> None:
    if size > LARGEST:
        raise BadFile(
            name,
            f"it is larger than {LARGEST // 1_000_000} MB, far above any return.",
            "Look whether it is the right file.",
        )


def _refuse_long_list(held: IO[bytes], name: str) -> None:
    """Refuse a zip whose list of members alone would take minutes to read."""
    size = held.seek(0, os.SEEK_END)
    held.seek(max(0, size - 66_000))
    tail = held.read()
    end = tail.rfind(b"PK\x05\x06")
    listed = [int.from_bytes(tail[end + 12 : end + 16], "little")] if end >= 0 else []
    # The longer record of a large zip stands, with its pointer, right before the shorter one.
    longer = tail.rfind(b"PK\x06\x06")
    if longer >= 0:
        listed = [int.from_bytes(tail[longer + 40 : longer + 48], "little")]
    held.seek(0)
    if max(listed, default=0) > LARGEST_LIST:
        raise BadFile(name, f"it holds more than {MOST_FILES:,} files.", _AGAIN)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn what the system raises into a sentence about the file."""
    try:
        yield
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "its name cannot be one"
        raise BadFile(name, f"it cannot be read ({why}).", "Look at its name and place.") from fault


@contextmanager
def _unzipping(name: str) -> Iterator[None]:
    """Turn what zipfile raises into a sentence about the zip."""
    import zipfile

    try:
        yield
    except (
        *(zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError),
        *(NotImplementedError, RuntimeError, struct.error, LookupError),
    ) as fault:
        locked = isinstance(fault, RuntimeError) and "password" in str(fault)
        why = "it is locked with a password." if locked else "the zip is cut short or damaged."
        raise BadFile(name, why, _AGAIN) from fault
