"""Full-size runs: each file here has one subject and writes docs/evidence/<subject>.md.

A benchmark is a module with a docstring (its first line is the page's title), `COVERS` (the
files that its result rests on, as patterns from the root) and `main()`, which gives a `Result`
or raises. `make long` runs them all; no test times anything.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

HEAD = ("Date", "Command", "n", "Covers", "Hash")


@dataclass(frozen=True, kw_only=True)
class Result:
    """What a run found: `n` is how much was run, in words; `says` is Markdown."""

    n: str
    says: str


def subjects(root: Path) -> list[str]:
    """The benchmarks that there are, by name."""
    return sorted(p.stem for p in (root / "benchmarks").glob("*.py") if not p.stem.startswith("_"))


def fingerprint(root: Path, covers: tuple[str, ...]) -> str:
    """One hash of the names and contents of all files that the patterns cover."""
    seen = hashlib.sha256()
    paths = {p for pattern in covers for p in root.glob(pattern) if p.is_file()}
    for path in sorted(p for p in paths if "__pycache__" not in p.parts):
        seen.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return seen.hexdigest()[:16]
