"""Finding words in texts: whatever their ending, and an acronym by what it stands for.

An index is made once of many entries. A word finds its plural and its -ing and -ed; one of five
letters or more finds longer words that begin with it, as "neglect" finds "neglectful". What an
acronym stands for is in `headway.meetings.terms`: SGO finds "special guardianship", and the full
words find SGO.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from headway.meetings.terms import TERMS

Phrase = tuple[str, ...]  # stems in a row
MOST_WORDS = 12
MOST_SIGNS = 200
BEGINS_WITH = 5
# Words of a passage shown on either side of the first that was found.
AROUND = 14
_WORD = re.compile(r"[A-Za-z]{3}-\d+(?:\.\d+)?|[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset(
    "a an and are at be by for from in is of on or that the to was were with".split()
)
_UNEVEN = {"children": "child", "people": "person", "women": "woman", "men": "man"}
# "Special guardianship" says as much as "special guardianship order".
_GENERAL = frozenset(("order", "plan", "form", "panel"))
_SHORT = {short.casefold(): term for short, term in TERMS.items()}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Something that can be found: its id and title, its texts, and what it is."""

    id: str
    group: str
    kind: str
    title: str
    texts: tuple[str, ...]
    thing: Any = None


@dataclass(frozen=True)
class Piece:
    """A piece of a text, to be marked or not."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True)
class _Token:
    stem: str
    start: int
    end: int


@dataclass(frozen=True)
class Wanted:
    """One word of a search, and every phrase that would do for it; the first is the word itself."""

    phrases: tuple[Phrase, ...]


class Index:
    """Entries by the stems in them."""

    def __init__(self, entries: Iterable[Entry]):
        self.entries = tuple(entries)
        self._within: dict[str, set[int]] = defaultdict(set)
        self._titles: dict[str, set[int]] = defaultdict(set)
        for number, entry in enumerate(self.entries):
            for stem in {entry.id.casefold(), *stems(entry.title)}:
                self._titles[stem].add(number)
            for stem in {s for text in entry.texts for s in stems(text)}:
                self._within[stem].add(number)
        self._known = sorted({*self._within, *self._titles})

    def find(self, wanted: tuple[Wanted, ...]) -> list[Entry]:
        """The entries that hold every word, those that hold them in their titles first."""
        if not wanted:
            return []
        each = [self._holding(one) for one in wanted]
        found = set.intersection(*each)
        in_title = [self._in(self._titles, one) for one in wanted]
        order = sorted(found, key=lambda n: (-sum(n in held for held in in_title), n))
        return [self.entries[n] for n in order]

    def _holding(self, wanted: Wanted) -> set[int]:
        found = self._in(self._within, wanted) | self._in(self._titles, wanted)
        for phrase in (p for p in wanted.phrases if len(p) > 1):
            sets = [self._within.get(s, set()) | self._titles.get(s, set()) for s in phrase]
            found |= {n for n in set.intersection(*sets) if self._says(n, phrase)}
        return found

    def _in(self, held: dict[str, set[int]], wanted: Wanted) -> set[int]:
        found: set[int] = set()
        for phrase in (p for p in wanted.phrases if len(p) == 1):
            for stem in self._beginning(phrase[0]):
                found |= held.get(stem, set())
        return found

    def _beginning(self, stem: str) -> Iterator[str]:
        """The stem itself and, where it is long enough, every known one that begins with it."""
        if len(stem) < BEGINS_WITH or not stem.isalpha():
            yield stem
            return
        at = bisect_left(self._known, stem)
        while at < len(self._known) and self._known[at].startswith(stem):
            yield self._known[at]
            at += 1

    def _says(self, number: int, phrase: Phrase) -> bool:
        """Whether an entry holds the words of a phrase in a row."""
        entry = self.entries[number]
        return any(_spans(_tokens(text), phrase) for text in (entry.title, *entry.texts))


def wanted_of(text: str) -> tuple[Wanted, ...]:
    """What somebody looks for: each word once, small words left out where there are others."""
    words = list(dict.fromkeys(m[0] for m in _WORD.finditer(text[:MOST_SIGNS])))[:MOST_WORDS]
    telling = [w for w in words if w.casefold() not in _SMALL] or words
    return tuple(Wanted(phrases=tuple(_phrases(word))) for word in telling)


def _phrases(word: str) -> Iterator[Phrase]:
    yield (stem_of(word),)
    bare = word.casefold()
    if term := _SHORT.get(bare) or _SHORT.get(bare.removesuffix("s")):
        for full in (term[0], *term[1]):
            phrase = tuple(t.stem for t in _plain_tokens(full))
            yield phrase
            if len(phrase) > 2 and phrase[-1] in _GENERAL:
                yield phrase[:-1]


def stems(text: str) -> set[str]:
    """Every stem in a text, those of what its acronyms stand for among them."""
    return {token.stem for token in _tokens(text)}


def stem_of(word: str) -> str:
    """A word without its ending: "families" and "family" are one, as are "placed" and "placing"."""
    bare = word.casefold().replace("’", "'").removesuffix("'s").replace("'", "")
    if "-" in bare or any(sign.isdigit() for sign in bare):
        return bare
    if bare in _UNEVEN:
        return _UNEVEN[bare]
    bare = _singular(bare)
    for ending in ("ing", "ed"):
        if bare.endswith(ending) and len(bare) > len(ending) + 2:
            bare = bare.removesuffix(ending)
            if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "lszaeiou":
                bare = bare[:-1]
            return bare
    return bare[:-1] if bare.endswith("e") and len(bare) > 4 else bare


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _plain_tokens(text: str) -> list[_Token]:
    return [_Token(stem_of(m[0]), m.start(), m.end()) for m in _WORD.finditer(text)]


def _tokens(text: str) -> list[_Token]:
    """The words of a text; behind an acronym, at its own place, the words that it stands for."""
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        found.append(_Token(stem_of(match[0]), start, end))
        if term := TERMS.get(match[0]) or TERMS.get(match[0].removesuffix("s")):
            found += [_Token(token.stem, start, end) for token in _plain_tokens(term[0])]
    return found


def _spans(tokens: list[_Token], phrase: Phrase) -> list[tuple[int, int]]:
    """Where a phrase stands: a single stem also at the beginning of a longer one."""
    if len(phrase) == 1:
        stem = phrase[0]
        is_long = len(stem) >= BEGINS_WITH and stem.isalpha()
        return [
            (t.start, t.end)
            for t in tokens
            if t.stem == stem or (is_long and t.stem.startswith(stem))
        ]
    long = len(phrase)
    return [
        (tokens[n].start, tokens[n + long - 1].end)
        for n in range(len(tokens) - long + 1)
        if all(tokens[n + m].stem == phrase[m] for m in range(long))
    ]


def found_in(text: str, wanted: Iterable[Wanted]) -> list[tuple[int, int]]:
    """Where the words stand in a text, in order, none over another."""
    tokens = _tokens(text)
    spans = sorted(
        {span for one in wanted for phrase in one.phrases for span in _spans(tokens, phrase)},
        key=lambda span: (span[0], -span[1]),
    )
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def marked(text: str, wanted: Iterable[Wanted]) -> list[Piece]:
    """A whole text in pieces, the words that were looked for marked."""
    return _pieces(text, found_in(text, wanted), 0, len(text))


def passage(entry: Entry, wanted: tuple[Wanted, ...]) -> list[Piece]:
    """The words around what was found, in the text of the entry that holds most of it."""
    held = [(found_in(text, wanted), text) for text in entry.texts]
    spans, text = max(held, key=lambda one: len(one[0]), default=([], ""))
    if not spans:
        return []
    words = [m.span() for m in _WORD.finditer(text)]
    first = next(n for n, (_, end) in enumerate(words) if end > spans[0][0])
    begin = words[first - AROUND][0] if first > AROUND else 0
    last = first + 2 * AROUND
    end = words[last][1] if last < len(words) else len(text)
    pieces = _pieces(text, spans, begin, end)
    before = [Piece("… ")] if begin else []
    return [*before, *pieces, *([Piece(" …")] if end < len(text) else [])]


def _pieces(text: str, spans: list[tuple[int, int]], begin: int, end: int) -> list[Piece]:
    found, at = [], begin
    for start, stop in spans:
        if start < begin or stop > end:
            continue
        found += [Piece(text[at:start]), Piece(text[start:stop], is_marked=True)]
        at = stop
    return [piece for piece in (*found, Piece(text[at:end])) if piece.text]
