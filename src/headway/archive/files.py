"""Files as received, kept under their SHA-256, with a manifest of when and under which name.

With a key they are sealed as they are kept; their names are still the hashes of what was received.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from headway.archive.sealing import is_sealed, seal, unseal
from headway.vocabulary.errors import BadInput

MANIFEST = "manifest.jsonl"


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True)
class Archive:
    """A folder of files by hash. `root/archive/<sha256>` and `root/archive/manifest.jsonl`.

    With `key` files are sealed."""

    root: Path
    key: bytes | None = field(default=None, repr=False)

    @property
    def folder(self) -> Path:
        """Where the files stand."""
        return self.root / "archive"

    def path(self, sha256: str) -> Path:
        """Where the file of this hash stands, whether or not it is there."""
        return self.folder / sha256

    def keep(self, path: Path, sha256: str, name: str = "") -> None:
        """Keep a file under its hash and note its name; a file already kept is left as it is."""
        self.folder.mkdir(parents=True, exist_ok=True)
        target = self.path(sha256)
        if not target.exists():
            # Of its own: two who keep the same file at once must not move each other's.
            part = target.with_name(f"{sha256}.{uuid4().hex[:8]}.part")
            self._write(path, part)
            part.replace(target)
        self.note(sha256=sha256, name=name or path.name, bytes=path.stat().st_size)

    def _write(self, path: Path, part: Path) -> None:
        import shutil

        if self.key is None:
            shutil.copyfile(path, part)
            return
        with path.open("rb") as plain, part.open("wb") as sealed:
            seal(plain, sealed, self.key)

    def verify(self, path: Path, name: str = "") -> None:
        """Check that a file of the archive is there and, where it is not sealed, what was received.

        `name` is what it was called then. Raises BadInput."""
        if path.parent != self.folder:
            return
        try:
            is_whole = is_sealed(path) or sha256_of(path) == path.name
        except FileNotFoundError as fault:
            raise self._lost(path, name, "is not there") from fault
        if not is_whole:
            raise self._lost(path, name, "is not what was received")

    def mend(self, path: Path, sha256: str) -> None:
        """Keep a file again whose copy in the archive is lost or changed; else leave it as it is."""
        kept = self.path(sha256)
        try:
            self.verify(kept)
        except BadInput:
            kept.unlink(missing_ok=True)
            self.keep(path, sha256)

    def _lost(self, path: Path, name: str, how: str) -> BadInput:
        called = f" ({name})" if name else ""
        return BadInput(
            f"{path.name[:12]}{called}: this file of the archive of {self.root} {how}. Add the same "
            "file again, or restore the store from a backup, with headway restore. Nothing was changed."
        )

    def note(self, **line: object) -> None:
        """Write a line of the manifest."""
        told = line | {"kept_at": datetime.now(UTC).isoformat(timespec="seconds")}
        with (self.folder / MANIFEST).open("a", encoding="utf-8") as manifest:
            manifest.write(json.dumps(told) + "\n")

    @contextmanager
    def opened(self, path: Path, into: Path) -> Iterator[Path]:
        """A file of the archive to read: itself, or where it is sealed a copy in the folder `into`,
        removed at the end. Raises BadInput without the key, or where it is not what was received."""
        if path.parent != self.folder or not is_sealed(path):
            yield path
            return
        if self.key is None:
            raise BadInput(f"{self.root}: its archive is encrypted, and no key was given.")
        plain = into / path.name
        try:
            with path.open("rb") as sealed, plain.open("wb") as written:
                unseal(sealed, written, self.key, path.name[:12])
            if sha256_of(plain) != path.name:
                raise self._lost(path, "", "is not what was received")
            yield plain
        finally:
            plain.unlink(missing_ok=True)
