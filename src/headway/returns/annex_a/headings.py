"""Which list a sheet is, and where its columns stand: by its headings, wherever their row is.

Capitals, line breaks, quotation marks, double spaces and a (Y/N) do not matter. The row of headings
is looked for below title lines. A sheet's name is asked only where the headings fit no list.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from headway.returns.annex_a.lists import LISTS, List, ListColumn
from headway.validation.reading.showing import listed, shown
from headway.vocabulary.errors import BadFile

WITHIN = 30  # rows from the top
# A longer heading that begins with one of these many signs is that heading with a note behind it.
_LONG = 12
_YES_OR_NO = re.compile(r"\(\s*y\s*/?\s*n\s*\)")
_OTHER = re.compile(r"[^a-z0-9]+")
_NUMBERED = re.compile(r"\blist\W*(\d{1,2})\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Headed:
    """A sheet that is known: its list, the number of its row of headings, where each column stands and
    its heading there, the headings that the list does not have, and the columns that it does not."""

    list: List
    row: int
    places: Mapping[str, int]
    keys: Mapping[int, str]
    extra: tuple[str, ...]
    absent: tuple[str, ...]

    def said(self) -> tuple[str, ...]:
        """Sentences for columns that are not there, and for those that were left out."""
        says = []
        if self.absent:
            says.append(
                f"It has no column {listed(self.absent)}: what rests on them is not checked."
            )
        if self.extra:
            says.append(f"Columns that headway does not read were left out: {listed(self.extra)}.")
        return tuple(says)


def folded(heading: object) -> str:
    """A heading as it is compared."""
    return _OTHER.sub("", _YES_OR_NO.sub("", str(heading if heading is not None else "").lower()))


def headed(rows: Sequence[tuple[int, Sequence[object]]], title: str, where: str) -> Headed | None:
    """The list that a sheet holds, from its first rows with their numbers; None if it holds none.

    Raises BadFile where its name is a list's and the headings by which that is known are not there.
    """
    for number, cells in rows[:WITHIN]:
        keys = [folded(cell) for cell in cells]
        fits = [(one, places) for one in LISTS if (places := _places(one, keys)) is not None]
        if fits:
            one, places = max(fits, key=lambda fit: len(fit[1]))
            return _headed(one, number, places, cells)
    named = _named(title)
    if named is None or not rows:
        return None
    telling = [column.headings[0] for column in named.columns if column.telling]
    raise BadFile(
        where,
        f"expected list {named.number}, with the columns {listed(telling)}; no row among the first "
        f"{WITHIN} has both.",
        "Put the headings of Ofsted's list above its rows, then give the file again.",
    )


def _headed(one: List, number: int, places: Mapping[str, int], cells: Sequence[object]) -> Headed:
    taken = set(places.values())
    extra = [str(c) for n, c in enumerate(cells) if folded(c) and n not in taken]
    return Headed(
        list=one,
        row=number,
        places=places,
        keys={place: folded(cells[place]) for place in taken},
        extra=tuple(shown(heading) for heading in extra),
        absent=tuple(c.headings[0] for c in one.columns if c.name not in places),
    )


def _places(one: List, keys: Sequence[str]) -> dict[str, int] | None:
    """Where the columns of a list stand; None where those by which it is known are not all there."""
    # Most rows of most files have not even these: they are asked for first.
    if not all(_found(column, keys) for column in one.columns if column.telling):
        return None
    places: dict[str, int] = {}
    for column in one.columns:
        found = _found(column, keys)
        if found and found[0] not in places.values():
            places[column.name] = found[0]
        elif column.telling:
            return None
    return places


def _found(column: ListColumn, keys: Sequence[str]) -> list[int]:
    """Where a column may stand: under a heading of its own, else under one that begins with it."""
    wanted = _wanted(column)
    if found := [keys.index(key) for key in wanted if key in keys]:
        return found
    return [
        n
        for n, key in enumerate(keys)
        if len(key) >= _LONG and any(len(w) >= _LONG and key.startswith(w) for w in wanted)
    ]


@cache
def _wanted(column: ListColumn) -> tuple[str, ...]:
    return tuple(folded(heading) for heading in column.headings)


def _named(title: str) -> List | None:
    """The list that a sheet's name says it is."""
    if numbered := _NUMBERED.search(title):
        return next((one for one in LISTS if one.number == int(numbered[1])), None)
    key = folded(title)
    return next((one for one in LISTS if key in map(folded, one.sheets)), None)
