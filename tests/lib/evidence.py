"""Pages of evidence: whether each is there, says what it must, and is of today's code."""

import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks import HEAD, fingerprint, subjects


def missing(root: Path) -> Iterator[str]:
    """Evidence that a benchmark or a page of docs names and that is not there, or not whole."""
    folder = root / "docs" / "evidence"
    for subject in subjects(root):
        if not (folder / f"{subject}.md").is_file():
            yield f"docs/evidence/{subject}.md is missing: run make long."
    for page in root.glob("docs/**/*.md"):
        for name in re.findall(r"\]\(\S*evidence/([\w-]+\.md)", page.read_text(encoding="utf-8")):
            if not (folder / name).is_file():
                yield f"{page.relative_to(root)} names docs/evidence/{name}, which is missing."
    for page in _pages(root):
        head = _head(page)
        if lacking := [name for name in HEAD if not head.get(name)]:
            yield f"docs/evidence/{page.name} does not say its {', '.join(lacking)}."


def out_of_date(root: Path) -> Iterator[str]:
    """Evidence made from files that have changed since."""
    for page in _pages(root):
        head = _head(page)
        covers = tuple(re.findall(r"`([^`]+)`", head.get("Covers", "")))
        if fingerprint(root, covers) != head.get("Hash", "").strip("`"):
            yield f"docs/evidence/{page.name} is out of date: the files it covers have changed."


def _pages(root: Path) -> list[Path]:
    folder = root / "docs" / "evidence"
    return sorted(p for p in folder.glob("*.md") if p.name != "README.md")


def _head(page: Path) -> dict[str, str]:
    rows = re.findall(r"^\| (\w+) \| (.*) \|$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rows)
