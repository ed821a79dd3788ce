"""Files as received, kept under their SHA-256, with a manifest of when and under which name."""

import hashlib
import json
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True)
class Archive:
    """A folder of files by hash. `root/archive/<sha256>` and `root/archive/manifest.jsonl`."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where the files stand."""
        return self.root / "archive"

    def path(self, sha256: str) -> Path:
        """Where the file of this hash stands, whether or not it is there."""
        return self.folder / sha256

    def keep(self, path: Path, sha256: str) -> None:
        """Copy a file in under its hash and note its name; a file already kept is left as it is."""
        self.folder.mkdir(parents=True, exist_ok=True)
        target = self.path(sha256)
        if not target.exists():
            # Of its own: two who keep the same file at once must not move each other's.
            part = target.with_name(f"{sha256}.{uuid4().hex[:8]}.part")
            shutil.copyfile(path, part)
            part.replace(target)
        line = {
            "sha256": sha256,
            "name": path.name,
            "bytes": target.stat().st_size,
            "kept_at": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        with (self.folder / "manifest.jsonl").open("a", encoding="utf-8") as manifest:
            manifest.write(json.dumps(line) + "\n")
