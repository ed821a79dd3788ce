"""The files of this repository, and the prose and names inside them."""

import ast
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "headway"
SKIPPED = {".git", ".venv", ".peer903", ".peercin", "node_modules", "__pycache__"}


def files(root: Path = ROOT) -> list[Path]:
    """Every file that is, or would be, committed: those that git does not ignore."""
    git = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(git, capture_output=True, check=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        # An unpacked archive has no git: take all but what is made on the spot.
        found = (p for p in root.rglob("*") if not SKIPPED & set(p.relative_to(root).parts))
        return sorted(p for p in found if p.is_file())
    return sorted(p for name in set(listed.split("\0")) if name and (p := root / name).is_file())


def nothing(found: Iterable[str]) -> None:
    """Fail with every sentence that a checker found, one a line."""
    sentences = "\n".join(found).replace(f"{ROOT}/", "")
    assert not sentences, "\n" + sentences


def text_of(path: Path) -> str | None:
    """The text of a file, or nothing where it is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def python_files(*folders: Path) -> list[Path]:
    """Every Python file of these folders, in order."""
    return sorted(p for folder in folders for p in folder.rglob("*.py"))


def markdown_prose(text: str) -> Iterator[tuple[int, str]]:
    """Line number and prose of each line: no code, no link addresses, no quoted words."""
    fenced = False
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced:
            line = re.sub(r"`[^`]*`|\]\([^)]*\)|https?://\S+", " ", line)
            yield number, re.sub(r'"[^"]*"|“[^”]*”', " ", line)


def python_prose(text: str) -> Iterator[tuple[int, str]]:
    """Line number and words of each comment and docstring, code and quotations left out."""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := re.search(r"(?:^|\s)#\s(.*)", line):
            yield from ((number, prose) for _, prose in markdown_prose(found.group(1)))
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if docstring := ast.get_docstring(node, clean=False):
                for number, prose in markdown_prose(docstring):
                    yield first.lineno + number - 1, prose


def python_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Line number and text of each string of more than one word: what a user may read."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            for number, prose in markdown_prose(node.value):
                yield node.lineno + number - 1, prose


def python_names(text: str) -> Iterator[tuple[int, str]]:
    """Line number and name of everything that the file itself names."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id


def prose(path: Path) -> Iterator[tuple[int, str]]:
    """The prose of one file: Markdown, Python, or any other text line by line."""
    text = text_of(path) or ""
    if path.suffix == ".py":
        yield from python_prose(text)
        yield from python_sentences(text)
    elif path.suffix == ".md":
        yield from markdown_prose(text)
    else:
        yield from enumerate(text.splitlines(), start=1)
