"""A year's return: what a council files of its children by 31 March, table by table.

Rows are lists of text in the order of the return's columns. Of each child a return holds only
what touches the year: an episode still open has no end yet, whatever the child's later history.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random

from headway.returns.ssda903.tables import TABLES
from headway.synthetic import around, outcomes
from headway.synthetic.days import birthday, day, first_day, last_day, written, written_until
from headway.synthetic.people import Child, Episode, Period
from headway.synthetic.placements import REGISTERED_FROM
from headway.synthetic.proportions import pick
from headway.synthetic.roster.roster import Held, Roster

Row = list[str]
SEXES = {False: ("1", "M"), True: ("2", "F")}
# Letters of a pupil number's check, in the department's order.
CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


@dataclass
class Return:
    """One year's tables by name; a table that the year does not have is absent."""

    year: int
    tables: dict[str, list[Row]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for table in TABLES:
            if table.since <= self.year:
                self.tables.setdefault(table.name, [])

    def copy(self) -> "Return":
        """The same rows, which no change to these reaches."""
        return Return(
            self.year, {name: [list(r) for r in rows] for name, rows in self.tables.items()}
        )


class Filing:
    """Files the returns of one council, children one by one."""

    def __init__(self, seed: int, years: range, roster: Roster):
        self._seed, self._years, self._roster = seed, years, roster
        self.returns = {year: Return(year) for year in years}

    def add(self, of: Child) -> None:
        """Enter a child in each return that shows it."""
        first, last = first_day(self._years[0]), last_day(self._years[-1])
        # A source of chance for each thing: what is drawn of one hangs on no other's number, nor
        # what is drawn of a year on what comes after it.
        births, reviewing, going_missing, random = self._chances(of)
        of.gave_birth_on = around.baby(births, of, first, last)
        seen = [(p, around.reviews(reviewing, of, p, first, last)) for p in of.periods]
        missing = around.times_missing(going_missing, of, first, last)
        workers: list[Held] = []
        if last >= around.WORKERS_SINCE and not of.short_breaks:
            periods = [(p.start, p.end) for p in of.periods]
            workers = self._roster.chain(of.number, of.born, periods, last)
        died = False
        for year in self._years:
            shown = shown_in(of, year)
            leaver = outcomes.birthday_as_leaver(of, year)
            leaver = None if died else leaver
            if shown or leaver:
                made = self.returns[year].tables
                made["header"].append(header(of, year, shown))
            if shown:
                self._looked_after(random, made, of, year, shown)
                made["reviews"] += _reviews(random, of, seen, year)
                made["missing"] += _missing(of, missing, year)
                if "sw_episodes" in made and is_open(shown, year):
                    made["sw_episodes"] += _workers(of, workers, year)
            if leaver:
                row = outcomes.oc3(random, of, leaver[0], year)
                died = row[0] == "DIED"
                made["oc3"].append([of.name, written(of.born), *row])

    def _chances(self, of: Child) -> Iterator[Random]:
        own = (self._seed * 7_368_787 + of.number) * 8
        return (Random(own + place) for place in range(4))

    def _looked_after(
        self, random: Random, made: dict[str, list[Row]], of: Child, year: int, shown: list[Episode]
    ) -> None:
        """The tables that only children with episodes are in."""
        born, start, end = written(of.born), first_day(year), last_day(year)
        homes = {e.start: p.home for p in of.periods for e in p.episodes}
        needs = {e.start: p.need for p in of.periods for e in p.episodes}
        for e in shown:
            home = homes[e.start]
            made["episodes"].append(
                episode(of, e, year, needs[e.start], home.postcode if home else "")
            )
        if of.is_uasc:
            ends = min(birthday(of.born, 18), of.last.end if of.last.end <= end else 1 << 30)
            made["uasc"].append([of.name, SEXES[of.is_girl][year > 2024], born, written(ends)])
        if outcomes.is_looked_after_all_year(shown, year):
            made["oc2"].append([of.name, born, *outcomes.oc2(random, of, year)])
        if any(e.started == "S" and e.start >= start for e in shown):
            made["previous_permanence"].append(_permanence(random, of, shown[0].start))
        for period in of.periods:
            _adoption(made, of, period, year)
        if "dolo" in made:
            for on, ends in around.orders_to_lock(random, of, year):
                made["dolo"].append([of.name, born, written(on), written_until(ends, end)])


def shown_in(of: Child, year: int) -> list[Episode]:
    """The episodes that touch a year."""
    start, end = first_day(year), last_day(year)
    return [e for p in of.periods for e in p.episodes if e.start <= end and e.end >= start]


def is_open(shown: Iterable[Episode], year: int) -> bool:
    """Whether a child is looked after on 31 March, short breaks left out."""
    end = last_day(year)
    return any(e.end > end and e.legal not in outcomes.RESPITE for e in shown)


def header(of: Child, year: int, shown: list[Episode]) -> Row:
    """Who the child is. A girl's own children are asked about only while she is looked after."""
    mother = born = ""
    if of.is_girl and any(e.legal not in outcomes.RESPITE for e in shown):
        has_child = of.gave_birth_on is not None and of.gave_birth_on <= last_day(year)
        mother = "1" if has_child else "0"
        born = written(of.gave_birth_on) if has_child and of.gave_birth_on else ""
    sex = SEXES[of.is_girl][year > 2024]
    return [of.name, sex, written(of.born), of.ethnicity, pupil_number(of, year), mother, born]


def pupil_number(of: Child, year: int) -> str:
    """A child's pupil number, or why there is none yet."""
    first = of.periods[0].start
    return why_no_number(of.born, year, first, of.is_uasc) or number_of_pupil(of.number)


def why_no_number(born: int, year: int, first: int | None, is_uasc: bool) -> str:
    """Why a child has no pupil number by the end of a year, if so: too young, or new in care."""
    if birthday(born, 4) > day(year - 2, 8, 31):
        return "UN1"
    if first and is_uasc and first >= first_day(year):
        return "UN3"
    if first and day(year, 3, 24) <= first <= last_day(year):
        return "UN4"
    return ""


def number_of_pupil(of: int) -> str:
    """A number that no school has given: schools' own numbers, the four digits after the council's,
    are never below 1000. The council's, 001, is one that the census allows and no council has.
    """
    digits = f"001{of:09d}"
    total = sum(int(d) * (place + 2) for place, d in enumerate(digits))
    return CHECK_LETTERS[total % 23] + digits


def episode(of: Child, e: Episode, year: int, need: str, home: str) -> Row:
    """One row of Episodes as the year's codes have it."""
    end = last_day(year)
    place, urn = _place_of(e, year)
    closed = e.end <= end
    respite = e.legal in outcomes.RESPITE
    return [
        of.name, written(e.start), e.started, e.legal, need, place, e.provider,
        written(e.end) if closed else "", e.ended if closed else "", e.moved if closed else "",
        "" if respite else home, "" if respite else e.spot.postcode, urn,
    ]  # fmt: skip


def _place_of(e: Episode, year: int) -> tuple[str, str]:
    """PLACE and URN in a year: codes were split and renamed in 2024, 2025 and 2026."""
    if e.place in ("H5", "P2", "K3"):
        if e.start < REGISTERED_FROM:
            return e.place, ""
        return ("K3" if year > 2024 else "H5"), e.urn
    if e.place[0] == "Z" and year < 2026:
        return "Z1", ""
    return e.place, e.urn


def _permanence(random: Random, of: Child, start: int) -> Row:
    """An earlier permanent home, which few have had; one that this council's returns show, surely."""
    for period in of.periods[:-1]:
        if period.path == "special_guardian" and period.end < start:
            return [of.name, written(of.born), "P2", "999", written(period.end)]
    was = pick(random, "earlier_permanence")
    if was == "Z1" or start - of.born < 800:
        return [of.name, written(of.born), "Z1", "", ""]
    on = written(random.randint(of.born + 300, start - 400))
    return [
        of.name,
        written(of.born),
        was,
        "999",
        random.choice((on, f"ZZ/{on[3:]}", f"ZZ/ZZ/{on[6:]}")),
    ]


def _adoption(made: dict[str, list[Row]], of: Child, period: Period, year: int) -> None:
    decision = period.decision
    start, end = first_day(year), last_day(year)
    if not decision or period.end < start or decision.placed_on > end:
        return
    if decision.ended_on and decision.ended_on < start:
        return
    born = written(of.born)
    ended = decision.ended_on is not None and decision.ended_on <= end
    made["placed_for_adoption"].append([
        of.name, born, written(decision.placed_on),
        written_until(decision.ended_on, end), decision.why_ended if ended else "",
    ])  # fmt: skip
    if period.path == "adopt" and period.end <= end and decision.matched_on:
        by_carer = period.episodes[-1].place == "A5"
        made["ad1"].append([
            of.name, born, written(decision.placed_on), written(decision.matched_on),
            "1" if by_carer else "0", *decision.adopters.split(),
        ])  # fmt: skip


def _reviews(
    random: Random, of: Child, seen: list[tuple[Period, list[int]]], year: int
) -> list[Row]:
    start, end = first_day(year), last_day(year)
    young = birthday(of.born, 4)
    return [
        [
            of.name,
            written(of.born),
            written(on),
            "PN0" if on < young else pick(random, "review_code"),
        ]
        for _, days in seen
        for on in days
        if start <= on <= end
    ]


def _missing(of: Child, spells: list[around.Spell], year: int) -> list[Row]:
    start, end = first_day(year), last_day(year)
    return [
        [of.name, written(of.born), kind, written(on), written_until(until, end)]
        for kind, on, until in spells
        if on <= end and until >= start
    ]


def _workers(of: Child, workers: list[Held], year: int) -> list[Row]:
    """Who held the case in the year; those of whom care is long over are not returned."""
    start, end = first_day(year), last_day(year)
    return [
        [of.name, written(of.born), name, written(on), written_until(until, end), why]
        for name, on, until, why in workers
        if on <= end and (until is None or until >= start)
    ]
