"""Text taken from a PDF: page headers taken out and broken words joined.

A page header is known by the page number or form feed beside it. What was taken out is kept,
because the name of the body and the day of the meeting often stand nowhere else.
"""

import re
from collections import Counter
from dataclasses import dataclass

PAGE_NUMBER = re.compile(
    r"\s*(Page \d+( of \d+)?|[-–] ?\d+ ?[-–]|\d+ of \d+)\s*|\s{10,}\d{1,3}\s*", re.IGNORECASE
)
DATED = re.compile(r"\b\d{1,2}(st|nd|rd|th)? [A-Z][a-z]+,? 20\d\d\b")
# Compounds that keep the hyphen at which a line was broken.
KEEPS = frozenset("non multi self co post anti semi cross well mid edge ex".split())
# "pre-" is kept too, but for the words that only begin so.
PRE_WORDS = ("vent", "par", "sent", "vious", "fer", "mis", "ssur", "dict", "serv", "scri", "cise")
HEADER_LINES = 3


@dataclass(frozen=True)
class Line:
    """A line of text with its number; `after_break` where a page header stood before it."""

    text: str
    number: int
    after_break: bool = False


def without_headers(text: str) -> tuple[list[Line], list[str]]:
    """The lines without page headers, and the headers' own lines."""
    rows = text.split("\n")
    likes = Counter(_alike(r) for r in rows if r.strip())
    breaks = [n for n, r in enumerate(rows) if PAGE_NUMBER.fullmatch(r) or "\f" in r]
    out: set[int] = set()
    for n in breaks:
        if PAGE_NUMBER.fullmatch(rows[n]):
            out.add(n)
        out |= _beside(rows, n, -1, likes) | _beside(rows, n, 1, likes)
        if "\f" in rows[n] and _is_header(rows[n], likes):
            out.add(n)
    lines, broken = [], False
    for n, row in enumerate(rows):
        if n in out:
            broken = True
            continue
        bare = row.replace("\f", "").rstrip()
        lines.append(Line(bare, n + 1, broken and bool(bare.strip())))
        broken = broken and not bare.strip()
    return lines, [rows[n].strip() for n in sorted(out)]


def _beside(rows: list[str], at: int, step: int, likes: Counter[str]) -> set[int]:
    found: set[int] = set()
    for n in range(at + step, at + step * (HEADER_LINES + 1), step):
        if not 0 <= n < len(rows) or not rows[n].strip() or not _is_header(rows[n], likes):
            break
        found.add(n)
    return found


def _is_header(row: str, likes: Counter[str]) -> bool:
    bare = row.replace("\f", "").strip()
    is_repeated = likes[_alike(row)] > 1
    return bool(bare) and (is_repeated or bool(PAGE_NUMBER.fullmatch(bare) or _is_title(bare)))


def _is_title(bare: str) -> bool:
    """A line of columns with a date in one of them, as `Council    Panel    24 November 2026`."""
    return bool(DATED.search(bare)) and bool(re.search(r"\S\s{3,}\S", bare))


def _alike(row: str) -> str:
    return re.sub(r"\d+", "#", " ".join(row.replace("\f", "").split()))


def joined(lines: list[str], whole: str) -> str:
    """Lines of one paragraph as running text; a word broken at a line's end is made whole."""
    text = ""
    for line in lines:
        bare = " ".join(line.split())
        broken = re.search(r"([A-Za-z]+)-$", text)
        if broken and bare[:1].islower():
            rest = re.match(r"[a-z]+", bare)
            keeps = _keeps_hyphen(broken[1], rest[0] if rest else "", whole)
            text = text + bare if keeps else text[:-1] + bare
        else:
            text = f"{text} {bare}" if text else bare
    return text


def _keeps_hyphen(first: str, rest: str, whole: str) -> bool:
    lower = whole.lower()
    if f"{first}-{rest}".lower() in lower:
        return True
    if re.search(rf"\b{first}{rest}".lower(), lower):
        return False
    if first.lower() == "pre":
        return not rest.startswith(PRE_WORDS)
    return first.lower() in KEEPS
