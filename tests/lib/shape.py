"""Checkers of size and shape. Each gives sentences that say what is wrong; none means well."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.lib.repository import python_files

MODULE_LINES = 400
FUNCTION_LINES = 40
# A helper belongs in the room whose noun it uses.
NO_ROOM = {"utils", "util", "common", "core", "helpers", "base", "misc", "services", "managers"}
# A file is named for what it says, never for a code or a year: a code has no meaning to a reader.
NAMED_AFTER_CODE = re.compile(r"(test_)?(rule|measure|check|h|cla|cp|cin|cl|wf|y)?_?\d+[a-z]?")
DEFINITIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def too_long(*folders: Path) -> Iterator[str]:
    """Modules and functions over the ceiling."""
    for path in python_files(*folders):
        text = path.read_text(encoding="utf-8")
        if (lines := len(text.splitlines())) > MODULE_LINES:
            yield f"{path}: {lines} lines, over {MODULE_LINES}. Split it by noun."
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    yield f"{path}:{node.lineno}: {node.name} has {lines} lines, over {FUNCTION_LINES}."


def badly_named(*folders: Path) -> Iterator[str]:
    """Modules and folders that say nothing of what is in them."""
    for folder in folders:
        for path in python_files(folder):
            for name in (*path.relative_to(folder).parent.parts, path.stem):
                if name in NO_ROOM:
                    yield f"{path}: nothing is called {name}; use the noun of its room."
                if NAMED_AFTER_CODE.fullmatch(name):
                    yield f"{path}: {name} is a code or a year; name it for what it says."


def undocumented(package: Path) -> Iterator[str]:
    """Packages, and public modules, classes and functions, with no docstring."""
    for path in python_files(package):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if not ast.get_docstring(tree):
            yield f"{path}: no docstring says what lives here."
        yield from (f"{path}:{line}: {name} has no docstring." for line, name in _bare(tree))
    for folder in {p.parent for p in python_files(package)}:
        if not (folder / "__init__.py").is_file():
            yield f"{folder}: no __init__.py says what lives here and what may not."


def _bare(parent: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.iter_child_nodes(parent):
        if isinstance(node, DEFINITIONS) and not node.name.startswith("_"):
            # Django's Meta holds the options of a table, whose own docstring says what it is.
            if not ast.get_docstring(node) and node.name != "Meta":
                yield node.lineno, node.name
            if isinstance(node, ast.ClassDef):
                yield from _bare(node)


def wrong_brackets(pyproject: Path, package: Path) -> Iterator[str]:
    """Rooms in brackets that are built, and returns with no wall between them."""
    contracts = tomllib.loads(pyproject.read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = " ".join(
        layer for c in contracts["contracts"] if c["type"] == "layers" for layer in c["layers"]
    )
    for room in re.findall(r"\((\w+)\)", layers):
        if (package / room / "__init__.py").exists():
            yield f"{room} is built: take its brackets off in {pyproject.name}."
    returns = list((package / "returns").glob("*/__init__.py"))
    walled = any(
        c["type"] == "independence" and "headway.returns.*" in c["modules"]
        for c in contracts["contracts"]
    )
    if len(returns) > 1 and not walled:
        yield f"{pyproject.name} has no contract that returns do not know each other."


def settings_read_elsewhere(package: Path) -> Iterator[str]:
    """Places that read the environment though vocabulary/settings.py holds every setting."""
    for path in python_files(package):
        if path.relative_to(package).as_posix() == "vocabulary/settings.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}:
                yield f"{path}:{node.lineno}: settings are read in vocabulary/settings.py only."
