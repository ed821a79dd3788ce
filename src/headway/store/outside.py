"""A store's figures as they may be shown outside: which of them are hidden, and with which others.

Small counts are hidden whole, in every kind of their measure; so is what would give them away: the
next smallest part of the same cut, or month of the same year. What is hidden does not depend on what
else was asked for, so that two tables set beside each other show no more than one. Counts that differ
between measures are not set beside each other.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from headway.disclosure.small import PEOPLE, gives_away, is_small
from headway.disclosure.sums import Sum, with_what_gives_away
from headway.measures.finding import measure_named
from headway.vocabulary.years import as_at, collection_year, starts_on

Row = dict[str, Any]
# A measure, a cut and its part (blank: of all), and the first and last day.
Place = tuple[str, str, str, date, date]
MONEY = "money"


def place_of(row: Row) -> Place:
    """What a figure is of; its kinds are hidden together."""
    return (row["measure"], row["cut"], row["part"] or "", row["first"], row["last"])


def hidden_of(rows: Iterable[Row]) -> frozenset[Place]:
    """The places that are hidden. `rows`: all of a measure's months and years, whole and by cuts."""
    kinds: dict[Place, list[Row]] = {}
    for row in rows:
        kinds.setdefault(place_of(row), []).append(row)
    small = {place for place, held in kinds.items() if any(_is_hidden(row) for row in held)}
    numbers = {place: _numbers(held) for place, held in kinds.items()}
    sums = [*_by_cuts(numbers), *_by_months(numbers)]
    return with_what_gives_away(small, numbers, sums)


def _is_hidden(row: Row) -> bool:
    """A small count of people or of what happened to them, or what shows one. Of a rate the number
    alone is of them, and of a mean the two parts are no part of each other."""
    counts = _counts(row["measure"])
    top, bottom = row["numerator"], row["denominator"]
    if is_small(top, counts) or (row["kind"] != "rate" and is_small(bottom, counts)):
        return True
    return row["kind"] == "share" and gives_away(top, bottom, counts)


def _counts(measure: str) -> str:
    """What a measure counts; whatever is neither people nor money happened to people."""
    counts = measure_named(measure).counts
    return counts if counts in PEOPLE or counts == MONEY else "children"


def _numbers(held: list[Row]) -> tuple[float, ...]:
    """Every number of a place that adds up over parts, each kind's in order."""
    found: list[float] = []
    for row in sorted(held, key=lambda row: row["kind"]):
        top, bottom = row["numerator"] or 0, row["denominator"] or 0
        found.append(top)
        if row["kind"] == "share":
            found += [bottom, abs(bottom - top)]
    return tuple(found)


def _by_cuts(places: Collection[Place]) -> list[Sum[Place]]:
    """The parts of each cut come to the whole."""
    parts: dict[tuple[Place, str], list[Place]] = {}
    for place in places:
        measure, cut, _, first, last = place
        if cut:
            parts.setdefault(((measure, "", "", first, last), cut), []).append(place)
    return [Sum(whole, tuple(held)) for (whole, _), held in parts.items() if whole in places]


def _by_months(places: Collection[Place]) -> list[Sum[Place]]:
    """The months come to their year, of what happens: what stands at a month's end does not."""
    months: dict[Place, list[Place]] = {}
    for measure, cut, part, first, last in places:
        ends = collection_year(last)
        year = (measure, cut, part, starts_on(ends), as_at(ends))
        if (first.year, first.month) == (last.year, last.month) and year in places:
            months.setdefault(year, []).append((measure, cut, part, first, last))
    stands = {name: _stands(name) for name in {place[0] for place in months}}
    return [Sum(year, tuple(held)) for year, held in months.items() if not stands[year[0]]]


def _stands(measure: str) -> bool:
    """Whether a measure says how many there are, not how many there were."""
    return any(one.stands for one in measure_named(measure).recorded)
