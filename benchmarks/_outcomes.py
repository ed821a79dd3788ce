"""What came after each real change, and what was said of work that was never done."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from random import Random
from statistics import median

from benchmarks._everyone import BELOW_GOOD, Case, Everyone
from benchmarks._odds import Table
from headway.verdicts.contribution import Expectation, Ours, judge_contribution
from headway.verdicts.giving import settles
from headway.verdicts.safety import balancing_of
from headway.verdicts.signals import Answer, Direction
from headway.vocabulary.years import starts_on

# Two years must have come after.
FOLLOWED = range(2016, 2024)
# An invented expectation: a tenth, either way by lot, locked a year before the year judged began.
EXPECTED, LAG, SEED = 0.10, 1, 342

Outcome = Callable[[Case], bool | None]


def unsettled(case: Case) -> list[str]:
    """The questions that are not shown, with nothing named that would settle them."""
    of_all = settles(case)
    if not case.is_real:  # all three rest on whether there is a change at all
        said = dict.fromkeys(("real", "safe", "ours"), of_all)
    else:
        said = {"real": of_all, "safe": case.safe.settles, "ours": case.ours.settles}
    answers = {"real": case.real.answer, "safe": case.safe.answer, "ours": case.ours.answer}
    return [q for q, a in answers.items() if a is Answer.NOT_SHOWN and not said[q]]


def only_a_set_is_named(case: Case) -> bool:
    """Whether all that is named for an open change is a balancing set, which would not settle it."""
    no_set = balancing_of(case.measure, case.real.direction) is None
    return case.real.answer is Answer.NOT_SHOWN and no_set and len(settles(case)) == 1


def real_changes(cases: Iterable[Case], way: Direction) -> list[Case]:
    """Real changes of one direction, 2016 to 2023, with a figure in one of the two years after."""
    return [
        c for c in cases if c.is_real and c.real.direction is way and c.year in FOLLOWED and c.after
    ]


def outcomes_of(everyone: Everyone) -> dict[str, Outcome]:
    """What may have come after, by name. Each is None where it is not known."""

    def graded(*grades: str) -> Outcome:
        def found(case: Case) -> bool | None:
            after = everyone.next_inspection(case.bench.council.code, case.year)
            return None if after is None else after[1] in grades

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


def by_inspection(everyone: Everyone, cases: Iterable[Case]) -> Table:
    """Inspections below good and not, after the check said no in any case, then after none.

    Each inspection counts once, however many measures and years came before it.
    """
    found: dict[tuple[str, date], tuple[bool, bool]] = {}
    for case in cases:
        council = case.bench.council.code
        if after := everyone.next_inspection(council, case.year):
            said_no, _ = found.get((council, after[0]), (False, False))
            said_no = said_no or case.safe.answer is Answer.NO
            found[council, after[0]] = (said_no, after[1] in BELOW_GOOD)
    of = Counter(found.values())
    return of[True, True], of[True, False], of[False, True], of[False, False]


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
