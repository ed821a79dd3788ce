"""Checkers of documents: decision records, the README, links between pages."""

import re
from collections.abc import Iterator
from pathlib import Path

RECORD_LINES = 45
RECORD_WORDS = 300
PARTS = ["Context", "Decision", "Price"]


def poor_records(folder: Path) -> Iterator[str]:
    """Decision records that are long, lack a part, or whose numbers do not run on."""
    records = sorted(folder.glob("*.md"))
    for number, path in enumerate(records, start=1):
        text = path.read_text(encoding="utf-8")
        if not re.fullmatch(rf"{number:04}-[a-z0-9-]+\.md", path.name):
            yield f"{path}: number {number:04} is due, then words in lower case."
        if len(text.splitlines()) > RECORD_LINES or len(text.split()) > RECORD_WORDS:
            yield f"{path}: half a page is {RECORD_LINES} lines and {RECORD_WORDS} words."
        if re.findall(r"^## (.+)$", text, re.MULTILINE) != PARTS:
            yield f"{path}: its parts are {', '.join(PARTS)}, in that order."


def poor_readme(root: Path) -> Iterator[str]:
    """A README that does not begin with the two commands and a picture of the report."""
    path = root / "README.md"
    if not path.is_file():
        yield "README.md is missing."
        return
    start = "\n".join(path.read_text(encoding="utf-8").splitlines()[:40])
    for command in ("make demo", "make test"):
        if command not in start:
            yield f"README.md does not begin with `{command}`."
    if not re.search(r"!\[[^\]]+\]\([^)]+\)", start):
        yield "README.md does not begin with a picture, described in words."


def broken_links(root: Path, pages: list[Path]) -> Iterator[str]:
    """Links and pictures of pages that lead to no file."""
    for page in pages:
        text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            path = target.split("#")[0]
            if path and "://" not in path and not (page.parent / path).exists():
                yield f"{page.relative_to(root)} leads to {target}, which is not there."


def unlisted(docs: Path) -> Iterator[str]:
    """Pages of docs that its contents page does not lead to, by themselves or by their folder."""
    contents = docs / "README.md"
    targets = re.findall(r"\]\(([^)#\s]+)", contents.read_text(encoding="utf-8"))
    listed = {(docs / target).resolve() for target in targets if "://" not in target}
    for page in sorted(docs.rglob("*.md")):
        if page != contents and not listed & {page.resolve(), page.parent.resolve()}:
            yield f"{page.relative_to(docs)} is not in docs/README.md."
