"""Did our work help cause it? Contribution, not proof; and never without an expectation first.

An expectation says which measure an action should move, which way, how far and how soon, and the
day on which that was locked. What was not said before the year began cannot be claimed after it.
"""

import math
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from statistics import median

from headway.measures.value import Measure
from headway.verdicts.bench import Bench, Points
from headway.verdicts.noise import DATA, FORM_OF_KIND, Form, Placed, placed
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.annual import (
    BASE_YEARS,
    LEAST_BASE_YEARS,
    REACHES_BACK,
    AnnualSignal,
    centre,
)
from headway.vocabulary.years import as_at, starts_on

LEAST_NEIGHBOURS = 8
# The outer share of council-years on one side that a difference must lie in.
OUTER = 0.05
# The year before must lie inside this: else the difference began before the action could act.
BEFORE_INSIDE = (0.10, 0.90)
SYNTHETIC = (
    "A synthetic council was not attempted: yearly figures give too few years before, and any mix "
    "of donors fits four or five points."
)


UNEXPLAINED = {
    Answer.NO: "There is nothing unusual to explain.",
    Answer.NOT_SHOWN: "Whether there is a change is not known yet, so nothing was explained.",
}
NEVER_NOW = (
    "too late for this year: before the next begins, write down which figure each action should "
    "move, which way, by how much and by when"
)


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """What an action was expected to do, said before the data.

    `direction` rise or fall; `size` the least change expected, as a share (0.1 is 10%); `lag_years`
    how many years after the action began it should first show; `locked_on` the day it was fixed.
    """

    action: str
    measure: str
    kind: str
    direction: Direction
    size: float
    started_on: date
    lag_years: int
    locked_on: date


@dataclass(frozen=True, kw_only=True)
class Placebo:
    """One council-year's change less its neighbours' middle change, among all council-years.

    `own` and `near` are changes on each one's four earlier years, in percentage points for shares
    (`is_points`), else as a share of them; `difference` is the ratio on the rule's scale less 1; `below` is the share of all `n` council-years of this measure that lay at or below it.
    """

    year: int
    own: float
    near: float
    known: int
    difference: float
    below: float | None
    n: int
    is_points: bool = False


@dataclass(frozen=True, kw_only=True)
class Ours:
    """The answer, why, and the placebos of the year judged and of the year before."""

    answer: Answer
    why: str
    expectation: Expectation | None = None
    placebo: Placebo | None = None
    before: Placebo | None = None
    settles: tuple[str, ...] = ()


def judge_contribution(
    bench: Bench,
    measure: Measure,
    kind: str,
    year: int,
    real: AnnualSignal,
    safe: Answer,
    expectations: tuple[Expectation, ...],
    *,
    named_actions: bool,
) -> Ours:
    """Whether the council's own work may be said to have helped."""
    if real.answer is not Answer.YES:
        return Ours(answer=Answer.NOT_SHOWN, why=UNEXPLAINED[real.answer])
    placebo = placebo_of(bench, measure, kind, year)
    before = placebo_of(bench, measure, kind, year - 1)
    fitting = [e for e in expectations if (e.measure, e.kind) == (measure.id, kind)]
    if not fitting:
        why = (
            "No action in the plan named what it would do to this measure."
            if named_actions
            else "No action was named."
        )
        settles = (NEVER_NOW,)
        return Ours(
            answer=Answer.NOT_SHOWN, why=why, placebo=placebo, before=before, settles=settles
        )
    answers = [_one(e, measure, year, real, safe, placebo, before) for e in fitting]
    best = [a for a in answers if a.answer is Answer.YES] or answers
    return best[0]


def _one(
    expectation: Expectation,
    measure: Measure,
    year: int,
    real: AnnualSignal,
    safe: Answer,
    placebo: Placebo | None,
    before: Placebo | None,
) -> Ours:
    fault = _fault(expectation, measure, year, real, safe, placebo, before)
    why = fault or (
        "The action came first, said what it would do, and the change went further from the "
        "neighbours’ than 19 in 20 council-years do. That is contribution, not proof."
    )
    return Ours(
        answer=Answer.NOT_SHOWN if fault else Answer.YES,
        why=why,
        settles=(NEVER_NOW,) if fault else (),
        expectation=expectation,
        placebo=placebo,
        before=before,
    )


def _fault(
    expectation: Expectation,
    measure: Measure,
    year: int,
    real: AnnualSignal,
    safe: Answer,
    placebo: Placebo | None,
    before: Placebo | None,
) -> str:
    """The first reason why the work may not be credited; empty where there is none."""
    begins = starts_on(year, measure.year_ends)
    due = _years_on(expectation.started_on, expectation.lag_years)
    is_fall = expectation.direction is Direction.FALL
    size = abs(real.change or 0.0)
    if real.direction is not expectation.direction:
        return "The figure moved the other way than expected."
    if expectation.locked_on > begins:
        return f"The expectation was locked on {expectation.locked_on}, after the year had begun."
    if due > as_at(year, measure.year_ends):
        return f"By its own expectation the action shows from {due} on, after this year."
    if measure_is_relative(real) and size < expectation.size:
        return "The change is smaller than was expected."
    if safe is Answer.NO:
        return "Something that would get worse if this were harm did get worse."
    if placebo is None or placebo.below is None:
        return "Too few neighbours are known to set the change beside theirs."
    side = placebo.below if is_fall else 1 - placebo.below
    if side > OUTER:
        return "Neighbours moved much the same, or as many councils differ from theirs by chance."
    if before is None or before.below is None:
        return "The year before cannot be set beside the neighbours’."
    if not BEFORE_INSIDE[0] <= before.below <= BEFORE_INSIDE[1]:
        return "The council had already parted from its neighbours the year before."
    return ""


def _years_on(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 28."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def measure_is_relative(real: AnnualSignal) -> bool:
    """Whether a change is a share of its base (not percentage points)."""
    return real.noise is None or real.noise.form != "share"


def placebo_of(bench: Bench, measure: Measure, kind: str, year: int) -> Placebo | None:
    """The council's change on its earlier years beside its neighbours', among all council-years.

    None where its own change or fewer than eight neighbours' are known.
    """
    form = FORM_OF_KIND[kind]
    own = distance(bench.points(measure, kind, bench.council.code), year, form)
    moves = [distance(bench.points(measure, kind, near), year, form) for near in bench.neighbours]
    known = [m for m in moves if m is not None]
    if own is None or len(known) < LEAST_NEIGHBOURS:
        return None
    middle = median(known)
    below, n = share_below(measure.id, kind, own - middle)
    is_points = form is Form.SHARE
    shown = math.exp(own) - 1, math.exp(middle) - 1
    if is_points:
        mine = bench.points(measure, kind, bench.council.code)
        theirs = [_points_moved(bench.points(measure, kind, n), year) for n in bench.neighbours]
        shown = _points_moved(mine, year) or 0.0, median(m for m in theirs if m is not None)
    return Placebo(
        year=year,
        own=shown[0],
        near=shown[1],
        is_points=is_points,
        known=len(known),
        difference=math.exp(own - middle) - 1,
        below=below,
        n=n,
    )


def _points_moved(points: Points, year: int) -> float | None:
    """Percentage points between a share and the mean of its base; None without three base years."""
    here = points.get(year)
    years = [
        y
        for y in range(year - 1, year - REACHES_BACK - 1, -1)
        if placed(points.get(y), FORM_OF_KIND["share"])
    ][:BASE_YEARS]
    if here is None or here.value is None or len(years) < LEAST_BASE_YEARS:
        return None
    return here.value - sum(points[y].value or 0.0 for y in years) / len(years)


def _base(points: Points, year: int, form: Form) -> list[Placed]:
    """The four most recent of the six years before that can be placed."""
    years = range(year - 1, year - REACHES_BACK - 1, -1)
    return [p for y in years if (p := placed(points.get(y), form))][:BASE_YEARS]


def distance(points: Points, year: int, form: Form) -> float | None:
    """How far a year lies from its base on the scale of its form; None without three base years.

    The same base as the yearly rule's: the four most recent of the six years before.
    """
    here, base = placed(points.get(year), form), _base(points, year, form)
    if here is None or len(base) < LEAST_BASE_YEARS:
        return None
    return here.level - centre(base, form)


def share_below(measure: str, kind: str, difference: float) -> tuple[float | None, int]:
    """The share of all council-years at or below a difference, and how many council-years.

    Straight lines between the shipped quantiles; the outermost is given beyond them. (None, 0)
    where none were worked out.
    """
    found = _placebos().get((measure, kind))
    if not found:
        return None, 0
    n, quantiles = found
    if difference <= quantiles[0][1]:
        return quantiles[0][0], n
    for (low_q, low), (high_q, high) in pairwise(quantiles):
        if difference <= high:
            part = (difference - low) / (high - low) if high > low else 1.0
            return low_q + part * (high_q - low_q), n
    return quantiles[-1][0], n


@cache
def _placebos() -> dict[tuple[str, str], tuple[int, tuple[tuple[float, float], ...]]]:
    import csv

    path = DATA / "placebo.csv"
    if not path.exists():
        return {}
    found = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            quantiles = tuple(
                (float(name[1:]) / 1000, float(value))
                for name, value in row.items()
                if name.startswith("q")
            )
            found[row["measure"], row["kind"]] = (int(row["n"]), quantiles)
    return found
