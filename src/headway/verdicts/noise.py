"""How much figures move where nothing has changed, learnt from all councils.

Three tables in `data/`, made by `scripts/fit_noise.py` from every council's published figures, so
that one council's figure can be judged without the files: the noise of each measure and kind as it
was known in each year (`noise.csv`), ordinary movement by size (`ordinary.csv`), and how often a
real change was undone (`wrong_before.csv`). Here also is how a figure is placed on the scale on
which it is judged. No figure is judged here.
"""

import csv
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path

from headway.vocabulary.councils import all_councils, in_force

DATA = Path(__file__).with_name("data")
# A share of fewer children than this says too little to be judged.
LEAST_OF_SHARE = 20
# Two-sided 95% of the normal distribution.
Z95 = 1.959964
# A rate of false alarms on fewer unchanged years says little; then the rate that was aimed at.
LEAST_UNCHANGED = 30
DRAWN_AT = 0.05
QUANTILES = (0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99)


class Form(StrEnum):
    """What a figure is, which decides its scale: ln of a count, rate or ratio, logit of a share."""

    COUNT = "count"
    SHARE = "share"
    RATIO = "ratio"
    RATE = "rate"


FORM_OF_KIND = {
    "count": Form.COUNT,
    "share": Form.SHARE,
    "value": Form.RATIO,
    "rate": Form.RATE,
}


@dataclass(frozen=True, kw_only=True)
class Point:
    """One year's figure: `value` as published or worked out (shares in percent), None where missing.

    `numerator` and `denominator` are counts. A count needs neither; a rate needs its numerator, a
    share its denominator, a ratio both.
    """

    value: float | None
    numerator: float | None = None
    denominator: float | None = None


@dataclass(frozen=True)
class Placed:
    """A figure on its scale: its `level`, and the `chance` variance that a pure count would have.

    `size` is the count that it rests on: the count itself, a rate's numerator, or what a share or
    ratio is a share of.
    """

    level: float
    chance: float
    size: float


@dataclass(frozen=True, kw_only=True)
class Noise:
    """The noise of one measure and kind as known from figures up to the year `known_at`.

    The variance of one year on its scale is tau squared + phi x chance. `line` is what |z| must
    pass. `run_line` is the lower line that is enough after five yearly moves the same way; only
    stocks have one. `residuals` and `councils` say what it was fitted on.
    """

    measure: str
    kind: str
    known_at: int
    form: Form
    is_stock: bool
    tau: float
    phi: float
    line: float
    run_line: float | None
    residuals: int
    councils: int


@dataclass(frozen=True, kw_only=True)
class Ordinary:
    """How far council-years of about one size lay from their own past, in figures to `known_at`.

    `span`: `base` against the base of the yearly rule, or `1` to `4` against the figure so many
    years before. `quantiles` are of the difference on the figure's scale (exp of it, less 1, is a
    share of the earlier figure; for shares, of the odds), one for each of QUANTILES.
    """

    measure: str
    kind: str
    span: str
    size_from: float
    size_to: float
    known_at: int
    n: int
    quantiles: tuple[float, ...]

    def share_at_or_below(self, difference: float) -> float:
        """About what share of council-years lay there or lower; straight lines between quantiles.

        Beyond the outermost quantile that quantile is given: no tail is made up.
        """
        if difference <= self.quantiles[0]:
            return QUANTILES[0]
        for (low, q_low), (high, q_high) in _neighbouring(self.quantiles):
            if difference <= high:
                return q_low + (q_high - q_low) * (difference - low) / (high - low or 1)
        return QUANTILES[-1]


@dataclass(frozen=True, kw_only=True)
class WrongBefore:
    """How often a verdict like this one was wrong, in figures from `first` to `last`.

    `what`: `false_alarm` (of council-years with no lasting change, those that passed the line),
    `half_undone` (of real changes, those at least half undone on the scale a year later) or
    `rebound` (of real falls, those after which one of the next two years stood 30% or more above).
    `direction`: `fall`, `rise`, or `any` for the rebound after every council-year, real fall or
    not: the base rate. `low` and `high` are shares: the Wilson 95% interval.
    """

    measure: str
    kind: str
    direction: str
    what: str
    n: int
    wrong: int
    low: float
    high: float
    first: int
    last: int

    @property
    def share(self) -> float:
        """The share that was wrong."""
        return self.wrong / self.n


def placed(point: Point | None, form: Form) -> Placed | None:
    """Place a figure on its scale; None where it cannot be: missing, too small, or zero.

    A count, rate or ratio of zero has no place on a scale of logarithms: it is a gap in a base,
    like a suppressed year, and never a nought. A share of zero has one, by the half added.
    """
    if point is None or point.value is None:
        return None
    value, top, bottom = point.value, point.numerator, point.denominator
    if form is Form.SHARE:
        return _placed_share(value, top, bottom)
    if value <= 0:
        return None
    if form is Form.COUNT:
        return Placed(math.log(value), 1 / value, value)
    if not top or top < 0:
        return None
    if form is Form.RATE:
        return Placed(math.log(value), 1 / top, top)
    if not bottom or bottom < 0:
        return None
    return Placed(math.log(top / bottom), 1 / top + 1 / bottom, bottom)


def _placed_share(value: float, top: float | None, of: float | None) -> Placed | None:
    """Where the numerator is not published it is worked back from the percentage."""
    if of is None or of < LEAST_OF_SHARE:
        return None
    counted = round(value / 100 * of) if top is None else top
    if not 0 <= counted <= of:
        return None
    p = (counted + 0.5) / (of + 1)
    return Placed(math.log(p / (1 - p)), 1 / ((of + 1) * p * (1 - p)), of)


def points_by_council(rows: Iterable[dict]) -> dict[str, dict[int, Point]]:
    """Figures of one measure and kind (rows of `Figures.rows`) as points, by council and year.

    England, regions, joint returns and codes that are no council's are left out, and so are years
    in which a council was not in force: a successor's history is never joined to its predecessors'.
    """
    known = {c.code: c for c in all_councils()}
    found: dict[str, dict[int, Point]] = {}
    for row in rows:
        council = known.get(row["council"])
        if council is not None and in_force(council, row["year"]):
            found.setdefault(council.code, {})[row["year"]] = Point(
                value=row["value"], numerator=row["numerator"], denominator=row["denominator"]
            )
    return found


def parameters(measure: str, kind: str, known_at_year: int) -> Noise | None:
    """The noise fitted with figures of the nearest year not after `known_at_year`; None if none was."""
    fitted = [n for n in _noises().get((measure, kind), ()) if n.known_at <= known_at_year]
    return max(fitted, key=lambda n: n.known_at, default=None)


def all_noises() -> tuple[Noise, ...]:
    """Every fitted noise, in the order of its table."""
    return tuple(n for of_one in _noises().values() for n in of_one)


def ordinary(measure: str, kind: str, size: float, span: str = "base") -> Ordinary | None:
    """Ordinary movement of council-years of this size; None where too few were seen."""
    for one in _ordinaries().get((measure, kind, span), ()):
        if one.size_from <= size < one.size_to:
            return one
    return None


def wrong_before(
    measure: str, kind: str, direction: str, what: str = "half_undone"
) -> WrongBefore | None:
    """How often such a verdict was wrong; None where nothing of the kind was ever seen."""
    return _wrong_befores().get((measure, kind, direction, what))


def expected_by_chance(looked_at: Iterable[tuple[str, str]]) -> float:
    """How many of these measures and kinds would pass their line, either way, with no change at all.

    By the false alarms on real council-years; where fewer than 30 such years are known, by the 5%
    that the line was drawn at. A page of many verdicts prints it.
    """
    return sum(_either_way(measure, kind) for measure, kind in looked_at)


def _either_way(measure: str, kind: str) -> float:
    alarms = [wrong_before(measure, kind, way, "false_alarm") for way in ("fall", "rise")]
    known = [one.share for one in alarms if one is not None and one.n >= LEAST_UNCHANGED]
    return sum(known) if known else DRAWN_AT


def wilson(wrong: int, n: int) -> tuple[float, float]:
    """The Wilson 95% interval of a share, from 0 to 1. Nothing seen says nothing: 0 to 1."""
    if not n:
        return 0.0, 1.0
    p, z2 = wrong / n, Z95 * Z95
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z95 * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def _neighbouring(
    quantiles: tuple[float, ...],
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    pairs = list(zip(quantiles, QUANTILES, strict=True))
    return pairwise(pairs)


def _lines(name: str) -> Iterator[Mapping[str, str]]:
    path = DATA / name
    if path.exists():
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


@cache
def _noises() -> dict[tuple[str, str], tuple[Noise, ...]]:
    found: dict[tuple[str, str], tuple[Noise, ...]] = {}
    for r in _lines("noise.csv"):
        one = Noise(
            measure=r["measure"],
            kind=r["kind"],
            known_at=int(r["known_at"]),
            form=Form(r["form"]),
            is_stock=r["is_stock"] == "1",
            tau=float(r["tau"]),
            phi=float(r["phi"]),
            line=float(r["line"]),
            run_line=float(r["run_line"]) if r["run_line"] else None,
            residuals=int(r["residuals"]),
            councils=int(r["councils"]),
        )
        key = (one.measure, one.kind)
        found[key] = (*found.get(key, ()), one)
    return found


@cache
def _ordinaries() -> dict[tuple[str, str, str], tuple[Ordinary, ...]]:
    found: dict[tuple[str, str, str], tuple[Ordinary, ...]] = {}
    for r in _lines("ordinary.csv"):
        one = Ordinary(
            measure=r["measure"],
            kind=r["kind"],
            span=r["span"],
            size_from=float(r["size_from"]),
            size_to=float(r["size_to"]),
            known_at=int(r["known_at"]),
            n=int(r["n"]),
            quantiles=tuple(float(r[f"q{round(q * 100):02d}"]) for q in QUANTILES),
        )
        key = (one.measure, one.kind, one.span)
        found[key] = (*found.get(key, ()), one)
    return found


@cache
def _wrong_befores() -> dict[tuple[str, str, str, str], WrongBefore]:
    found = {}
    for r in _lines("wrong_before.csv"):
        one = WrongBefore(
            measure=r["measure"],
            kind=r["kind"],
            direction=r["direction"],
            what=r["what"],
            n=int(r["n"]),
            wrong=int(r["wrong"]),
            low=float(r["low"]),
            high=float(r["high"]),
            first=int(r["first"]),
            last=int(r["last"]),
        )
        found[one.measure, one.kind, one.direction, one.what] = one
    return found
