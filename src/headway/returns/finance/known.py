"""Which layout a sheet is of: by its headings, wherever below its titles they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from headway.returns.finance.cells import HEADINGS_WITHIN, Sheet, sheets_of
from headway.returns.finance.tables import Heading, Layout
from headway.vocabulary.errors import BadFile

_LETTER = re.compile(r"^\(?[a-s]\)\s*", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Known:
    """A sheet that is of a layout: the row of its headings, where each column stands, the rest."""

    layout: Layout
    sheet: Sheet
    headings_at: int
    places: dict[str, int]
    extra: tuple[str, ...]


@lru_cache(maxsize=10_000)
def plain(heading: str) -> str:
    """A heading as it is compared: small letters, no signs, no letter in brackets before it."""
    bare = _LETTER.sub("", heading.strip().lower())
    bare = re.sub(r"\(£.*?\)|£\s*000s?|£", "", bare).replace("&", " and ")
    return " ".join(re.sub(r"[^a-z0-9]+", " ", bare).split())


@cache
def _names(heading: Heading) -> tuple[str, ...]:
    """What a heading may be called, as headings are compared."""
    return tuple(filter(None, (plain(name) for name in (heading.name, *heading.also))))


def _places(layout: Layout, cells: Sequence[str]) -> dict[str, int]:
    """Where each column of a layout stands in a row of headings."""
    words = [plain(cell) for cell in cells]
    known_words = set(words)
    found: dict[str, int] = {}
    for heading in layout.headings:
        at = [words.index(name) for name in _names(heading) if name in known_words]
        free = [place for place in at if place not in found.values()]
        if free:
            found[heading.name] = free[0]
    return found


def known(sheet: Sheet, layouts: Sequence[Layout]) -> Known | None:
    """The layout of which a sheet is, None where it is of none.

    Where a row of headings has all that two layouts need, it is of the one with more columns in it.
    """
    for at, (_, cells) in enumerate(sheet.rows[:HEADINGS_WITHIN]):
        words = {plain(cell) for cell in cells}
        fits = [
            (layout, places)
            for layout in layouts
            if all(words.intersection(_names(h)) for h in layout.headings if h.is_needed)
            and layout.needed <= set(places := _places(layout, cells))
        ]
        if not fits:
            continue
        layout, places = max(fits, key=lambda fit: len(fit[1]))
        extra = [c.strip() for n, c in enumerate(cells) if c.strip() and n not in places.values()]
        return Known(layout=layout, sheet=sheet, headings_at=at, places=places, extra=tuple(extra))
    return None


def known_sheets(path: Path, name: str, layouts: Sequence[Layout]) -> list[Known]:
    """The sheets of a file that are of these layouts: visible ones, else hidden ones."""
    every = [found for sheet in sheets_of(path, name) if (found := known(sheet, layouts))]
    return [one for one in every if not one.sheet.is_hidden] or every


def layouts_in(path: Path, name: str, layouts: Sequence[Layout]) -> tuple[Layout, ...]:
    """The layouts that a file holds, by the beginning of each sheet; none where it is of no layout."""
    try:
        sheets = sheets_of(path, name, most=HEADINGS_WITHIN)
    except BadFile:
        return ()
    found = [one.layout for sheet in sheets if (one := known(sheet, layouts))]
    return tuple(dict.fromkeys(found))


def nearest(path: Path, name: str, layouts: Sequence[Layout]) -> BadFile:
    """A sentence on what a file lacks of the layout that it comes nearest to."""
    best: tuple[int, Layout, list[str]] | None = None
    for sheet in sheets_of(path, name, most=HEADINGS_WITHIN):
        for _, cells in sheet.rows:
            for layout in layouts:
                there = set(_places(layout, cells)) & layout.needed
                lacking = [h.also[0] for h in layout.headings if h.name in layout.needed - there]
                if best is None or len(there) > best[0]:
                    best = len(there), layout, lacking
    if best is None or not best[0]:
        return BadFile(name, "it has the headings of no layout.", "Look whether it is the file.")
    return BadFile(
        name,
        f"it comes nearest to {best[1].title}, but no row of headings in its first "
        f"{HEADINGS_WITHIN} rows has: {', '.join(best[2])}.",
        "Put the column in, or rename the one that holds it, then give the file again.",
    )
