"""Invented councils counted: each year's stock, starts and ceases, and who is there at the end."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from headway.synthetic.council import everyone
from headway.synthetic.country import Country
from headway.synthetic.days import birthday, first_day, last_day
from headway.synthetic.history import fill_in
from headway.synthetic.mix import ENGLAND, Mix
from headway.synthetic.pace import Pace
from headway.synthetic.people import Child, Episode, Period, band

FIRST, LAST = 2010, 2025
WEEK, YEAR = 7, 365
GROUPS = {"K1": "home", "K2": "home", "K3": "supported", "H5": "supported", "P2": "supported"}
LETTERS = {"U": "foster", "A": "adoption", "P": "parents"}


@dataclass
class Counted:
    """One council: by year, by weeks in care, and by shares."""

    size: int
    own: str = ""
    stock: Counter[int] = field(default_factory=Counter)
    starts: Counter[int] = field(default_factory=Counter)
    ceases: Counter[int] = field(default_factory=Counter)
    lived: Counter[int] = field(default_factory=Counter)
    left: Counter[int] = field(default_factory=Counter)
    shares: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, of: str, what: str, often: int = 1) -> None:
        """Count into one of the shares."""
        self.shares.setdefault(of, Counter())[what] += often


def council(
    seed: int, size: int, country: Country | None, mix: Mix = ENGLAND, years: int = LAST - FIRST + 1
) -> Counted:
    """Invent a council and count it; placements and legal statuses only where a country is given."""
    first = LAST - years + 1
    pace = Pace(Random(seed * 7919 + 5), first, LAST, size, mix)
    made = Counted(size)
    if country:
        country.mix = mix
        made.own = country.zones["own"][0].authority
    start, end = first_day(LAST), last_day(LAST)
    for random, child, _ in everyone(size, LAST, seed, pace):
        if child.last.end < first_day(first):
            continue
        _flows(made, child, range(first, LAST + 1))
        _stays(made, child, end)
        if country and child.last.end >= start:
            fill_in(random, country, child, child.periods, end - 18 * 366, end)
        for p in child.periods:
            _came(made, child, p, start, end)
            _went(made, child, p, start, end)
            if p.start <= end < p.end:
                _there(made, child, p, start, end)
    return made


def pooled(councils: Iterable[Counted], of: str) -> dict[str, float]:
    """The shares of all councils together, in percent."""
    found: Counter[str] = Counter()
    for made in councils:
        found.update(made.shares.get(of, {}))
    total = sum(found.values()) or 1
    return {what: 100 * often / total for what, often in found.items()}


def still_there(councils: Iterable[Counted], days: int) -> float:
    """Of those who come into care, the percentage there after so many days: by the last three years."""
    lived: Counter[int] = Counter()
    left: Counter[int] = Counter()
    for made in councils:
        lived.update(made.lived)
        left.update(made.left)
    there = 1.0
    for step in range(days // WEEK):
        there *= max(0.0, 1 - WEEK * left[step] / max(1, lived[step]))
    return 100 * there


def _flows(made: Counted, child: Child, years: Iterable[int]) -> None:
    """The year's starts and ceases, a child once each, and those who are there on 31 March."""
    for year in years:
        start, end = first_day(year), last_day(year)
        made.starts[year] += any(start <= p.start <= end for p in child.periods)
        made.ceases[year] += any(start <= p.end <= end for p in child.periods)
        made.stock[year] += any(p.start <= end < p.end for p in child.periods)


def _stays(made: Counted, child: Child, end: int) -> None:
    """Days in care lived in the last three years, and how many of them ended it, by weeks in care."""
    begin = end - 3 * YEAR
    for p in child.periods:
        low, high = max(begin, p.start) - p.start, min(end, p.end) - p.start
        for step in range(max(0, low) // WEEK, max(0, high) // WEEK + 1 if high > low else 0):
            lived = min(high, (step + 1) * WEEK) - max(low, step * WEEK)
            made.lived[step] += max(0, lived)
        if begin < p.end <= end:
            made.left[(p.end - p.start) // WEEK] += 1


def _came(made: Counted, child: Child, p: Period, start: int, end: int) -> None:
    if end - 3 * YEAR <= p.start <= end:
        made.add("age at entry", band(child.born, p.start))
    if start <= p.start <= end:
        made.add("UASC at entry", _yes(child.is_uasc))
        if p.episodes:
            made.add("status at entry", p.episodes[0].legal)


def _went(made: Counted, child: Child, p: Period, start: int, end: int) -> None:
    grown = birthday(child.born, 18)
    if end - 3 * YEAR < p.end <= end:
        made.add("left at 18", _yes(p.end >= grown))
    if child.is_uasc:
        made.add("UASC months", "left", start <= p.end <= end)
        made.add("UASC months", "days", max(0, min(p.end, end) - max(p.start, start)))
    if start <= p.end <= end:
        made.add("times in care", "again" if child.periods.index(p) else "once")
        if p.episodes:
            made.add("placements of leavers", "leavers")
            made.add("placements of leavers", "placements", _recorded(p))


def _there(made: Counted, child: Child, p: Period, start: int, end: int) -> None:
    made.add("under 12 months", _yes(p.start > end - YEAR))
    made.add("age", band(child.born, end))
    made.add("UASC", _yes(child.is_uasc))
    if not p.episodes:
        return
    now = next(e for e in p.episodes if e.start <= end < e.end)
    made.add("status", now.legal)
    made.add("placement", GROUPS.get(now.place) or LETTERS.get(now.place[0], "other"))
    made.add("provider", now.provider)
    made.add("outside", _yes(now.spot.authority != made.own))
    many = sum(_lived_in(q, start) for q in child.periods if q.end >= start and q.start <= end)
    made.add("placements in the year", "1" if many == 1 else "2" if many == 2 else "3+")


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _stays_of(p: Period) -> list[Episode]:
    return [e for e in p.episodes if e.place[0] != "T"]


def _lived_in(p: Period, since: int) -> int:
    """How many addresses a child lived at since a day, short times elsewhere left out."""
    many, before = 0, None
    for e in _stays_of(p):
        if e.end >= since:
            many += e.spot is not before
            before = e.spot
    return many


def _recorded(p: Period) -> int:
    """Placements recorded in a period: a change of status or of carer is one, a time elsewhere not."""
    many, before = 0, None
    for e in _stays_of(p):
        many += (e.place, e.spot) != before
        before = e.place, e.spot
    return many
