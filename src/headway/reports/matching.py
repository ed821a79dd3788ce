"""Numbers and days in a sentence, set beside the figures that the sentence cites.

A number holds where it is a cited figure as shown or rounded, or follows from cited figures: a
change, a difference, the average of earlier years, the ends of the neighbours behind a middle.
What is no figure (a rank, an age, a section of an act) is the table `LISTED`; what lets an
earlier year stand is the table `DATE_WORDS`. Each grows by a line.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations
from statistics import mean


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A figure as a reader sees it, the last day of its year, and those that it is the middle of."""

    text: str
    as_at: date
    others: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Listed:
    """Words with a number in them that is no figure: their pattern, and why they may stand."""

    finds: str
    why: str


LISTED: tuple[Listed, ...] = (
    Listed(
        finds=r"\b[\d,.]+(?:%| points) (?:above|below) the earlier months\b",
        why="how far a verdict found months from the mean of those before, all of which are cited",
    ),
    Listed(finds=r"\b\d+(?:st|nd|rd|th)\b(?: highest of \d+ councils)?", why="a rank"),
    Listed(finds=r"\b(?:\d+ of )?\d+ known\b", why="how many neighbours have a figure"),
    Listed(finds=r"\bper [\d,]+\b", why="the size that a rate is for"),
    Listed(finds=r"\b(?:in every|of every) [\d,]+\b", why="the size that a rate is for"),
    Listed(finds=r"\b\d+ (?:times )?in [\d,]+\b", why="odds"),
    Listed(
        finds=r"\b(?:aged?|under|over)(?: about)? \d{1,2}\b(?!%)(?: (?:to|and|or) \d{1,2}\b)?",
        why="ages",
    ),
    Listed(finds=r"\b(?:sections?|Part|paragraph|page|item|table|chapter) [A-Z]?\d[\w.]*", why="a name"),
    Listed(finds=r"\b(?:\d+ of )?\d+ (?:measures|figures|sources|councils|neighbours)\b", why="a count of the report's own"),
    Listed(finds=r"\b\d+ (?:or more )?(?:lie|changed|would pass)\b", why="a count of the report's own"),
    Listed(finds=r"\b\d+ or more neighbours\b", why="a count of the report's own"),
    Listed(finds=r"\bsection 251\b|\bRO3\b|\bAttainment 8\b|\bProgress 8\b", why="a name"),
    Listed(finds=r"(?<=\d)[ap]m\b|\b\d{1,2}[.:]\d\d ?[ap]m\b", why="an hour"),
)  # fmt: skip

# Before a year that no cited figure is of, these say that the past is meant.
DATE_WORDS: tuple[str, ...] = (
    "since", "from", "to", "until", "before", "after", "between", "and", "by", "during",
    "published on", "published in", "released on", "released in", "restated in", "Act", "model of",
    "compared with", "in the year to", "in the years to", "as early as", "first in",
)  # fmt: skip
# A number after one of these may be as far off as this share of it.
ABOUT = re.compile(r"\b(?:about|around|roughly|nearly|almost|some|over|more than)\s*$", re.I)
ABOUT_SHARE = 0.05
# A number near one of these may be worked out from cited figures; elsewhere it must be one.
UP = re.compile(r"\b(?:rose|risen|rises?|above|up|more|higher|increased?|grew)\b", re.IGNORECASE)
DOWN = re.compile(
    r"\b(?:fell|fallen|falls?|below|down|fewer|less|lower|decreased?|dropped)\b", re.I
)
APART = re.compile(r"\b(?:points?|change[ds]?|difference|average)\b", re.IGNORECASE)
NEAR = 30  # letters

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) )?(?:(?P<month>{MONTHS}) )?(?P<year>(?:19|20)\d\d)"
    r"(?P<half>[-–/]\d\d(?:\d\d)?)?(?![\d,.]*\d|%)"
)
NUMBER = re.compile(
    r"(?<![\w.,])(?P<sign>[-−+])?£?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<part>\.\d+)?"
    r"(?P<unit>%| per cent| million| billion|m\b|bn\b)?(?![\w]|[.,]\d)"
)
SPELT = {
    word: n
    for n, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        start=2,
    )
}
# A number in letters is a figure where it counts one of these.
COUNTED = "children|plans|referrals|enquiries|assessments|conferences|placements|homes|families"
SPELT_COUNT = re.compile(rf"\b({'|'.join(SPELT)})(?= (?:{COUNTED})\b)", re.IGNORECASE)
_SCALE = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}


@dataclass(frozen=True)
class Number:
    """A number as written: its value on its own scale, the size of its last place, its sign."""

    value: float
    place: float
    is_share: bool


def number_of(found: re.Match) -> Number:
    """A match of `NUMBER` as a number."""
    part = found["part"] or ""
    unit = (found["unit"] or "").strip()
    scale = _SCALE.get(unit, 1.0)
    value = float(found["digits"].replace(",", "") + part)
    return Number(
        value * scale, 10.0 ** -(len(part) - 1 if part else 0) * scale, unit in ("%", "per cent")
    )


def numbers_without_figure(text: str, cited: Mapping[str, Shown]) -> Iterator[str]:
    """Numbers of a sentence that no cited figure gives, as they are written."""
    left = text
    for one in LISTED:
        left = re.sub(one.finds, _blank, left)
    left = DAY.sub(_blank, left)
    said, follows = tuple(_said(cited)), tuple(_following(cited))
    for found in NUMBER.finditer(left):
        number = number_of(found)
        slack = ABOUT_SHARE * number.value if ABOUT.search(left[: found.start()]) else 0.0
        near = text[max(0, found.start() - NEAR) : found.end() + NEAR]
        if not _holds(number, [*said, *_pointing(near, follows)], slack):
            yield found[0].strip()
    for found in SPELT_COUNT.finditer(left):
        if not _holds(Number(SPELT[found[1].lower()], 1.0, False), said, 0.0):
            yield found[0]


def _blank(found: re.Match) -> str:
    return " " * len(found[0])


def _pointing(near: str, follows: Iterable["_Known"]) -> Iterator["_Known"]:
    """What follows from the figures and goes the way that the words near a number say."""
    up, down = bool(UP.search(near)), bool(DOWN.search(near))
    if not (up or down or APART.search(near)):
        return
    for one in follows:
        goes_up, goes_down = one.way > 0, one.way < 0
        if not (up and not down and goes_down) and not (down and not up and goes_up):
            yield one


@dataclass(frozen=True)
class _Known:
    """A value that a sentence may say: a share or not, how far rounding may have moved it, and
    for a change its way: above nought up, below it down.
    """

    value: float
    slack: float
    is_share: bool | None
    way: float = 0.0


def _holds(number: Number, known: Iterable[_Known], slack: float) -> bool:
    return any(
        abs(abs(one.value) - number.value) <= number.place / 2 + one.slack + slack + 1e-9
        and (one.is_share is None or one.is_share == number.is_share)
        for one in known
    )


def _said(cited: Mapping[str, Shown]) -> Iterator[_Known]:
    """The cited figures and, behind a middle, the lowest and the highest."""
    for one in cited.values():
        behind = [number for text in one.others if (number := _read(text))]
        ends = [pick(behind, key=lambda n: n.value) for pick in (min, max) if behind]
        for number in (_read(one.text), *ends):
            if number:
                yield _Known(number.value, 0.0, number.is_share)


def _following(cited: Mapping[str, Shown]) -> Iterator[_Known]:
    """What follows from the cited figures together: changes, averages, how far two are apart."""
    groups: dict[str, dict[str, list[tuple[int, Number]]]] = {}
    for name, one in cited.items():
        if number := _read(one.text):
            measure, place = _series(name)
            own = groups.setdefault(measure, {}).setdefault(place, [])
            own.append((one.as_at.year, number))
    for places in groups.values():
        for years in places.values():
            yield from _over_time(sorted(years, key=lambda each: each[0]))
        newest = [max(years, key=lambda each: each[0])[1] for years in places.values()]
        for first, second in combinations(newest, 2):
            yield from (*_apart(first, second), *_apart(second, first))


def _read(text: str) -> Number | None:
    """The number in a figure as shown; None where a letter stands for it."""
    found = NUMBER.search(text)
    return number_of(found) if found else None


def _series(name: str) -> tuple[str, str]:
    """The measure and kind of a figure's id, and its place: `plans.rate.342.2025`."""
    measure, kind, place = (*name.split("."), "", "", "")[:3]
    return f"{measure}.{kind}", place


def _over_time(years: list[tuple[int, Number]]) -> Iterator[_Known]:
    """Changes between years, and from the average of all years but the newest."""
    numbers = [number for _, number in years]
    for earlier, later in combinations(numbers, 2):
        yield from _apart(later, earlier)
    if len(numbers) > 2:
        base = mean(number.value for number in numbers[:-1])
        average = Number(base, max(n.place for n in numbers), numbers[-1].is_share)
        yield _Known(base, average.place / 2 if average.is_share else 0.0, average.is_share)
        yield from _apart(numbers[-1], average)


def _apart(one: Number, other: Number) -> Iterator[_Known]:
    """How far two figures are apart: as a difference and, of what is no share, in per cent."""
    # Both were rounded before they were shown; whole counts were not.
    rounding = one.place / 2 + other.place / 2 if one.is_share or one.place < 1 else 0.0
    way = one.value - other.value
    yield _Known(way, rounding, None if one.is_share else False, way)
    if other.value and not one.is_share:
        yield _Known(100 * way / other.value, 100 * rounding / other.value, True, way)


def days_without_figure(
    text: str, cited: Mapping[str, Shown], newest: int
) -> Iterator[tuple[str, bool]]:
    """Days and years of no cited figure, as written, and whether they are older than the newest.

    `newest` is the year of the newest figure that there is. A year after a date word is the past
    on purpose, and stands.
    """
    days = {one.as_at for one in cited.values()}
    years = {day.year for day in days}
    latest = max(years, default=newest)
    for found in DAY.finditer(text):
        year = int(found["year"])
        if _is_after_date_word(text[: found.start()]):
            if found["day"] is None or year not in years or _day(found) in days:
                continue
        elif found["half"]:
            year = int(found["year"][:2] + found["half"][-2:])
            if year in years:
                continue
        elif year in years and (found["day"] is None or _day(found) in days):
            continue
        yield found[0], year < latest


def _day(found: re.Match) -> date | None:
    words = f"{found['day']} {found['month']} {found['year']}"
    try:
        return datetime.strptime(words, "%d %B %Y").date()
    except ValueError:
        return None


def _is_after_date_word(before: str) -> bool:
    return bool(re.search(rf"\b(?:{'|'.join(DATE_WORDS)})\s+(?:the )?$", before, re.IGNORECASE))
