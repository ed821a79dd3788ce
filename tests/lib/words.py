"""Words that this repository keeps out, and the checkers that look for them.

GLOSSARY.md says which word to use. The words that it puts in `code` in its last column are
refused wherever prose has them; the others only where they would mean the term, which is for
a reader to judge.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.lib.repository import prose, python_names, python_prose, text_of

AMERICAN = re.compile(
    r"\b(colors?|behaviors?|centers?|centered|organizations?|organize[ds]?|analyze[ds]?|favors?"
    r"|neighbors?|neighborhoods?|labeled|modeling|modeled|canceled|summarize[ds]?|recognize[ds]?"
    r"|prioritize[ds]?|enrollment|fulfill|pediatric|counselors?)\b",
    re.IGNORECASE,
)
# A verb that says nothing: name what is done (read, check, build, judge, suppress, report).
# Names of the standard library's and of Django's own, which whoever is called by them must bear.
EMPTY_VERB = re.compile(
    r"(?!handle_(?:starttag|startendtag|endtag|data|comment|decl)$|do_GET$|process_exception$)"
    r"(?:(?:process|handle|do|manage)_\w+|get_data\w*)"
)
# A lock says what, never where from; and no file holds a path of one person's machine.
ADDRESS = re.compile(r"https?://|--(?:extra-)?index-url|--find-links|\bfile:|@ ?file", re.I)
REGISTRY = re.compile(r"https?://[^\s/]*(?:p[y]pi|n[p]mjs|p[y]thonhosted|deb\.d[e]bian)", re.I)
MACHINE = re.compile(r"(?<![\w.])/(?:root|work|Users|home/\w+)/", re.I)
# How a thing was made is no part of what it says.
MAKING = re.compile(r"\b(sessions?|agents?)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Term:
    """One row of the glossary. `refused` are the words that a test looks for."""

    name: str
    means: str
    avoid: str
    refused: tuple[str, ...]


def glossary(text: str) -> list[Term]:
    """The rows of the table in GLOSSARY.md."""
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in text.splitlines() if line[:1] == "|"]
    cells = [[cell.strip() for cell in row] for row in rows[2:]]
    return [
        Term(
            name=name.strip("*"),
            means=means,
            avoid=avoid,
            refused=tuple(re.findall(r"`([^`]+)`", avoid)),
        )
        for name, means, avoid in cells
    ]


def refused_words(paths: Iterable[Path], terms: Iterable[Term]) -> Iterator[str]:
    """Places where prose uses a word that the glossary refuses, and the word to use."""
    instead = {word.lower(): term.name for term in terms for word in term.refused}
    # Plurals are refused too. Capitals matter only where the glossary writes capitals (LAC).
    words = {word for term in terms for word in term.refused}
    found = {w: re.compile(rf"\b{w}s?\b", 0 if w != w.lower() else re.IGNORECASE) for w in words}
    for path in paths:
        for number, line in prose(path):
            for word, pattern in found.items():
                if pattern.search(line):
                    yield f"{path}:{number}: '{word}'; the glossary's word is '{instead[word.lower()]}'."


def refused_names(paths: Iterable[Path], terms: Iterable[Term]) -> Iterator[str]:
    """Identifiers that are empty verbs, American, or words that the glossary refuses."""
    refused = {word.lower() for term in terms for word in term.refused}
    for path in paths:
        for number, name in python_names(text_of(path) or ""):
            words = {w.lower() for w in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}
            if EMPTY_VERB.fullmatch(name.lstrip("_").lower()):
                yield f"{path}:{number}: {name} does not say what is done."
            if any(AMERICAN.fullmatch(word) for word in words):
                yield f"{path}:{number}: {name} is not in UK spelling."
            if bad := words & refused:
                yield f"{path}:{number}: {name} uses '{bad.pop()}', which the glossary refuses."


def american(paths: Iterable[Path]) -> Iterator[str]:
    """Places where prose is not in UK spelling. Code and its keys (CSS, charts) are left alone."""
    for path in paths:
        lines = python_prose(text_of(path) or "") if path.suffix == ".py" else prose(path)
        for number, line in lines:
            if found := AMERICAN.search(line):
                yield f"{path}:{number}: '{found.group()}' is not UK spelling."


def addresses_in_lock(path: Path) -> Iterator[str]:
    """Lines of a lock file that say where a package comes from."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if ADDRESS.search(line):
            yield f"{path}:{number}: a lock names packages and hashes, no address."


def out_of_place(paths: Iterable[Path]) -> Iterator[str]:
    """Registry addresses, paths of one machine, and words on how a thing was made."""
    for path in paths:
        for number, line in enumerate((text_of(path) or "").splitlines(), start=1):
            for pattern in (REGISTRY, MACHINE):
                if found := pattern.search(line):
                    yield f"{path}:{number}: '{found.group()}' belongs to one machine."
        for number, line in prose(path):
            if found := MAKING.search(line):
                yield f"{path}:{number}: '{found.group()}' says how, not what."
