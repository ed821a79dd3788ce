"""The back-test: the three questions asked of every council and year, and what came after.

Every English council in force (City of London and the Isles of Scilly left out) in each year 2016
to 2025 of the twelve most used measures, judged by the functions that answer a reader, with the
noise as it is known now. Before the sets for rises were tried, what would follow a rise was fixed
as the mirror of what follows a fall: in one of the next two years the judged figure divided by 1.3
(1.5) or less.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from statistics import median

from benchmarks import Result
from benchmarks._everyone import BELOW_GOOD, YEARS, Case, Everyone, as_if_real
from benchmarks._odds import Table, adjusted, fisher, odds, share
from benchmarks.annual_rule import official_library
from headway.measures import all_measures
from headway.measures.resolve import resolve
from headway.verdicts.contribution import Expectation, Ours, judge_contribution
from headway.verdicts.giving import settles
from headway.verdicts.noise import expected_by_chance, parameters, wrong_before
from headway.verdicts.safety import balancing_of
from headway.verdicts.signals import Answer, Direction
from headway.vocabulary.years import starts_on

COVERS = (
    "src/headway/verdicts/*.py",
    "src/headway/verdicts/signals/annual.py",
    "src/headway/verdicts/data/*.csv",
    "benchmarks/back_test.py",
    "benchmarks/_*.py",
)

# The four with balancing sets first, then eight more that councils quote most.
WITH_SETS = ("cp_plans_started", "referrals", "children_in_need", "children_looked_after")
COUNTS = (
    *WITH_SETS,
    "cp_neglect_started",
    "cp_plans_open",
    "section_47_started",
    "initial_conferences",
    "looked_after_started",
)
MEASURES = (
    *((name, "count") for name in COUNTS),
    ("rereferrals", "share"),
    ("repeat_cp_plans", "share"),
    ("neglect_share", "share"),
)
# Two years must have come after.
FOLLOWED = range(2016, 2024)
# As tried: n, a rebound of 30% and of 50%, back within a tenth of the base, help and protection
# below good, inadequate.
TRIED = {
    "cp_plans_started": {
        "yes": "9: 44%, 22%, 44%, 3 of 7, 0 of 7",
        "not shown": "47: 60%, 43%, 47%, 12 of 27, 0 of 27",
        "no": "22: 64%, 32%, 55%, 9 of 16, 4 of 16",
        "all": "78: 59%, 37%, 49%, 24 of 50, 4 of 50",
    },
    "referrals": {
        "yes": "36: 19%, 14%, 19%, 57%, 19%",
        "not shown": "43: 26%, 14%, 16%, 56%, 0%",
        "no": "47: 38%, 19%, 28%, 59%, 21%",
    },
    "children_in_need": {
        "yes": "22: 14%, 9%, 23%, 50%, 20%",
        "not shown": "21: 19%, 5%, 33%, 47%, 0%",
        "no": "41: 17%, 2%, 24%, 65%, 19%",
    },
    "children_looked_after": {
        "yes": "3: 0, 0, 2 of 3, 1 of 2, 0 of 2",
        "not shown": "41: 0, 0, 25 of 41, 8 of 23, 1 of 23",
        "no": "8: 0, 0, 1 of 8, 4 of 4, 0 of 4",
    },
}
TRIED_FALLS = {
    "yes": "33: 36%, 18%, 45%, 32%, 9%",
    "not shown": "86: 51%, 33%, 49%, 40%, 2%",
    "no": "54: 54%, 20%, 59%, 52%, 19%",
}
LARGE_FALL = -0.20
# The flows and the stock whose falls do rebound, pooled.
POOLED = WITH_SETS[:3]
# The check would be said to tell rebounds apart where luck gives so much less often than this.
TELLS_AT = 0.05
# An invented expectation: a tenth, either way by lot, locked a year before the year judged began.
EXPECTED, LAG, SEED = 0.10, 1, 342
MOST_CREDITED = 0.05
ON_A_PAGE = 40

Cases = Mapping[tuple[str, str], list[Case]]
Outcome = Callable[[Case], bool | None]


def main() -> Result:
    """Run all; raise where work is credited that was never done, or an answer settles nothing."""
    with official_library() as library:
        everyone = Everyone(resolve(library, all_measures()), library)
        cases = {(name, kind): list(everyone.cases(name, kind)) for name, kind in MEASURES}
        placebos = {name: placebo(cases[name, "count"]) for name in WITH_SETS}
        outcomes = outcomes_of(everyone)
        says = (
            _split_said(cases),
            _reasons_said(cases),
            _reversals_said(cases),
            _falls_said(cases, outcomes),
            _rises_said(cases, outcomes),
            _placebo_said(placebos),
            _chance_said(),
        )
    whole = [p for of_one in placebos.values() for p in of_one]
    if sum(p.is_credited for p in whole) > MOST_CREDITED * len(whole):
        raise AssertionError("work that was never done is credited too often")
    if nothing := sum(len(unsettled(c)) for of_one in cases.values() for c in of_one):
        raise AssertionError(f"{nothing} answers are not shown and do not say what would settle it")
    n = sum(map(len, cases.values()))
    return Result(
        n=f"{n:,} council-years of {len(MEASURES)} measures, {len(everyone.benches)} councils, "
        f"{YEARS[0]} to {YEARS[-1]}; {len(whole):,} invented expectations",
        says="\n\n".join(says),
    )


def unsettled(case: Case) -> list[str]:
    """The questions that are not shown, with nothing named that would settle them."""
    said = {"safe": case.safe.settles, "ours": case.ours.settles, "real": settles(case)}
    answers = {"safe": case.safe.answer, "ours": case.ours.answer, "real": case.real.answer}
    return [q for q, a in answers.items() if a is Answer.NOT_SHOWN and not said[q]]


def real_changes(cases: Iterable[Case], way: Direction) -> list[Case]:
    """Real changes of one direction, 2016 to 2023, with a figure in one of the two years after."""
    return [
        c
        for c in cases
        if c.is_real and c.real.direction is way and c.year in FOLLOWED and c.after
    ]


def outcomes_of(everyone: Everyone) -> dict[str, Outcome]:
    """What may have come after, by name. Each is None where it is not known."""

    def graded(*grades: str) -> Outcome:
        def found(case: Case) -> bool | None:
            grade = everyone.next_grade(case.bench.council.code, case.year)
            return None if grade is None else grade in grades

        return found

    return {
        "rebound 30%": lambda c: c.rebounded(0.3),
        "rebound 50%": lambda c: c.rebounded(0.5),
        "back within a tenth": lambda c: c.is_back,
        "help and protection below good": graded(*BELOW_GOOD),
        "inadequate": graded("Inadequate"),
    }


def counted(cases: Iterable[Case], outcome: Outcome) -> tuple[int, int]:
    """In how many it came, of how many in which that is known."""
    known = [came for c in cases if (came := outcome(c)) is not None]
    return sum(known), len(known)


def not_yes_against_yes(cases: Iterable[Case]) -> Table:
    """Rebounds of 30% and none, where the check did not say yes, then where it did."""
    held = list(cases)
    rest = [c for c in held if c.safe.answer is not Answer.YES]
    clear = [c for c in held if c.safe.answer is Answer.YES]
    (a, n), (b, m) = (counted(group, lambda c: c.rebounded(0.3)) for group in (rest, clear))
    return a, n - a, b, m - b


def by_size_of_change(cases: Iterable[Case]) -> Iterator[Table]:
    """The same table within measures, for the smaller and the larger half of their changes."""
    by_measure: dict[str, list[Case]] = {}
    for case in cases:
        by_measure.setdefault(case.measure.id, []).append(case)
    for held in by_measure.values():
        middle = median(abs(c.real.change or 0.0) for c in held)
        for large in (False, True):
            half = [c for c in held if (abs(c.real.change or 0.0) > middle) is large]
            yield not_yes_against_yes(half)


@dataclass(frozen=True)
class Invented:
    """One council-year with an expectation that nobody had, and what was said of it."""

    case: Case
    expected: Direction
    ours: Ours

    @property
    def is_credited(self) -> bool:
        """Whether work that was never done was said to have helped."""
        return self.ours.answer is Answer.YES


def placebo(cases: Iterable[Case]) -> list[Invented]:
    """Give each council-year that can be judged an invented expectation, locked in time."""
    return [_invented(case) for case in cases if case.real.z is not None]


def _invented(case: Case) -> Invented:
    m, kind, year = case.measure, case.kind, case.year
    lot = Random(f"{SEED} {m.id} {case.bench.council.code} {year}")
    way = lot.choice((Direction.FALL, Direction.RISE))
    began = starts_on(year - LAG, m.year_ends)
    expectation = Expectation(
        action="an invented action",
        measure=m.id,
        kind=kind,
        direction=way,
        size=EXPECTED,
        started_on=began,
        lag_years=LAG,
        locked_on=began,
    )
    ours = judge_contribution(
        case.bench,
        m,
        kind,
        year,
        case.real,
        case.safe.answer,
        (expectation,),
        named_actions=True,
    )
    return Invented(case, way, ours)
