"""The yearly rule: a year's figure against its own mean of four earlier published years.

The line is set by the noise of all councils in that measure (`headway.verdicts.noise`), never by the
council's own few years, which are too few to show their noise. Method and error rates were fixed
before any council was judged.

**Gaps.** A year that is missing, suppressed or zero is a gap in a base, never a nought; the base
then reaches further back, to six years before. **Zero.** A count of zero in the year judged has no
logarithm. Where even a halving would stand out, a zero is taken for a return that was not made
(councils that did not report were published as zero) and nothing is shown. Where counts are small
enough to reach zero, it is judged as one half; a share has its half already; a rate of zero is not
judged, its count is.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from headway.measures.show import rounded
from headway.verdicts.noise import Form, Noise, Placed, Point, placed
from headway.verdicts.signals import Answer, Direction, Signal

SIGNAL = Signal(
    id="annual",
    name="More than chance against four earlier years",
    says="A year's figure lies further from the mean of the four most recent published years "
    "before it than noise puts it in 95 of 100 councils that do not change; or, for a count on a "
    "day, less far, after five yearly moves in a row the same way.",
    fires_where_nothing_changed="A false fall in 2 to 4 of 100 real council-years with no lasting "
    "change (6 for plans for neglect); either way in 5 to 9.",
    bears_real=True,
)

# Four years balance noise against drift: with five or more, councils' own drift is picked up.
BASE_YEARS = 4
LEAST_BASE_YEARS = 3
REACHES_BACK = 6
MOVES_IN_A_ROW = 5
# |z| below this is the middle two thirds of ordinary years.
INSIDE = 1.0
# A council is too small for a verdict where even this fall would not pass.
TELLING_FALL = 0.5
# A share of nought beside a usual share above this (percent) is taken for a missing return.
MOSTLY = 50

Points = Mapping[int, Point]


class Reason(StrEnum):
    """Why the answer is what it is, in words."""

    PASSED = "further from its earlier years than chance explains"
    PASSED_BY_MOVES = "five yearly moves in a row the same way"
    INSIDE = "inside the usual year-to-year movement"
    SHORT = "unusual, but short of the line"
    TOO_SMALL = "too small to tell: even a halving would not stand out"
    TOO_FEW_YEARS = "fewer than three of the six years before are held"
    MISSING = "the figure is missing"
    UNPLACED = "the number that it is a share of is not published, or is under 20"
    ZERO = "zero where many are usual: the return may not have been made"
    NO_NOISE = "too few councils and years are published to know its usual movement"


@dataclass(frozen=True, kw_only=True)
class AnnualSignal:
    """One year judged, with all that the answer rests on.

    `base` is the plain mean of `base_years` (percent for shares), `z` is worked out from their mean
    on the scale of the form; `change` is
    figure / base - 1, for shares percentage points. `z` passes beyond `line`. `low` is the highest
    figure that would stand out as a fall, `high` the lowest that would as a rise, at `decimals`
    decimals (more than asked where fewer would contradict the answer); None where none would.
    `telling_fall` is the smallest fall that would pass, as a share (for shares, of the odds).
    `since` is the first year of the unbroken run of years that each pass the same way against
    their own base. `moved_back`: the latest yearly move went the other way. Numbers are None where
    `reason` says that nothing could be worked out.
    """

    year: int
    answer: Answer
    reason: Reason
    value: float | None = None
    direction: Direction | None = None
    base_years: tuple[int, ...] = ()
    base_values: tuple[float, ...] = ()
    base: float | None = None
    change: float | None = None
    z: float | None = None
    line: float | None = None
    spread: float | None = None
    low: float | None = None
    high: float | None = None
    decimals: int = 0
    telling_fall: float | None = None
    since: int | None = None
    moved_back: bool = False
    noise: Noise | None = None


@dataclass(frozen=True)
class Standing:
    """Where a year stands against its base, on the scale of its form.

    `spread` is the standard deviation of the year's distance from its base where nothing changes.
    """

    here: Placed
    years: tuple[int, ...]
    centre: float
    spread: float

    @property
    def z(self) -> float:
        """The distance from the base in standard deviations."""
        return (self.here.level - self.centre) / self.spread

    @property
    def direction(self) -> Direction:
        """Above the base a rise, below it a fall."""
        return Direction.RISE if self.z > 0 else Direction.FALL


def judge_year(
    points: Points, year: int, noise: Noise | None, *, decimals: int = 0
) -> AnnualSignal:
    """Judge the figure of one year against the council's own earlier years.

    `points` are one council's figures of one measure and kind by year, with no other council's
    spliced in; `noise` its parameters as known at the date; `decimals` as the figure is shown.
    """
    if noise is None:
        return _nothing(points, year, Reason.NO_NOISE)
    stands = standing(points, year, noise)
    if isinstance(stands, Reason):
        return _nothing(points, year, stands, noise)
    passed_by = _passed_by(points, year, stands, noise)
    telling = 1 - math.exp(-noise.line * stands.spread)
    answer, reason = _answer(stands.z, passed_by, telling)
    value = _shown_value(points[year], noise.form)
    low, high, places = _stands_out(stands, points[year], noise, decimals)
    base = _plain_mean([points[y] for y in stands.years], noise.form)
    return AnnualSignal(
        year=year,
        answer=answer,
        reason=reason,
        value=value,
        direction=stands.direction,
        base_years=stands.years,
        base_values=tuple(_shown_value(points[y], noise.form) for y in stands.years),
        base=base,
        change=value - base if noise.form is Form.SHARE else value / base - 1,
        z=stands.z,
        line=noise.line,
        spread=stands.spread,
        low=low,
        high=high,
        decimals=places,
        telling_fall=telling,
        since=_since(points, year, noise) if answer is Answer.YES else None,
        moved_back=_move(points, year, noise.form) * stands.direction.sign < 0,
        noise=noise,
    )


def standing(points: Points, year: int, noise: Noise) -> Standing | Reason:
    """Set a year against its base; the reason where it cannot be."""
    point = points.get(year)
    if point is None or point.value is None:
        return Reason.MISSING
    base = {
        y: on
        for y in range(year - 1, year - REACHES_BACK - 1, -1)
        if (on := placed(points.get(y), noise.form)) is not None
    }
    years = tuple(base)[:BASE_YEARS]
    if len(years) < LEAST_BASE_YEARS:
        return Reason.TOO_FEW_YEARS
    of_base = [base[y] for y in years]
    chance = sum(on.chance for on in of_base) / len(years)
    spread = math.sqrt((noise.tau**2 + noise.phi * chance) * (1 + 1 / len(years)))
    here = placed(point, noise.form)
    # None of a hundred where most are usual is a column that was not filled in.
    is_share = noise.form is Form.SHARE
    if is_share and point.value == 0 and unplaced(centre(of_base, noise.form), noise.form) > MOSTLY:
        return Reason.ZERO
    if here is None and point.value == 0 and noise.form is not Form.RATE:
        if 1 - math.exp(-noise.line * spread) <= TELLING_FALL:
            return Reason.ZERO
        here = placed(_one_half(point), noise.form)
    if here is None:
        return Reason.UNPLACED
    return Standing(here, years, centre(of_base, noise.form), spread)


def passes(points: Points, year: int, noise: Noise) -> Direction | None:
    """Which way a year's figure is a real change; None where it is not shown to be one."""
    stands = standing(points, year, noise)
    if isinstance(stands, Reason) or _passed_by(points, year, stands, noise) is None:
        return None
    return stands.direction


def centre(base: list[Placed], form: Form) -> float:
    """The base on its scale: ln of the mean for counts and rates, else the mean of the levels."""
    if form in (Form.COUNT, Form.RATE):
        return math.log(sum(math.exp(on.level) for on in base) / len(base))
    return sum(on.level for on in base) / len(base)


def _nothing(points: Points, year: int, reason: Reason, noise: Noise | None = None) -> AnnualSignal:
    point = points.get(year)
    return AnnualSignal(
        year=year,
        answer=Answer.NOT_SHOWN,
        reason=reason,
        value=point.value if point else None,
        noise=noise,
    )


def _one_half(point: Point) -> Point:
    """A zero as one half: a count, or a ratio's numerator."""
    return Point(value=0.5, numerator=0.5, denominator=point.denominator)


def unplaced(level: float, form: Form) -> float:
    """A level as a figure: percent for a share."""
    # Nine decimals: a mean of 277.5 must not come back from its logarithm as 277.4999…
    figure = 100 / (1 + math.exp(-level)) if form is Form.SHARE else math.exp(level)
    return round(figure, 9)


def _plain_mean(base: list[Point], form: Form) -> float:
    """The mean that a reader would work out; z is taken from the mean on the form's scale."""
    return round(sum(_shown_value(p, form) for p in base) / len(base), 9)


def _shown_value(point: Point, form: Form) -> float:
    """A figure unrounded where its parts are known: percent for a share."""
    if point.numerator is not None and point.denominator:
        if form is Form.SHARE:
            return 100 * point.numerator / point.denominator
        if form is Form.RATIO:
            return point.numerator / point.denominator
    return point.value or 0.0


def _answer(z: float, passed_by: Reason | None, telling: float) -> tuple[Answer, Reason]:
    if passed_by:
        return Answer.YES, passed_by
    if telling > TELLING_FALL:
        return Answer.NOT_SHOWN, Reason.TOO_SMALL
    if abs(z) < INSIDE:
        return Answer.NO, Reason.INSIDE
    return Answer.NOT_SHOWN, Reason.SHORT


def _passed_by(points: Points, year: int, stands: Standing, noise: Noise) -> Reason | None:
    """By what a year passes its line, if it does."""
    if abs(stands.z) > noise.line:
        return Reason.PASSED
    if noise.run_line is None or abs(stands.z) <= noise.run_line:
        return None
    moves = (_move(points, y, noise.form) for y in range(year, year - MOVES_IN_A_ROW, -1))
    if all(move * stands.direction.sign > 0 for move in moves):
        return Reason.PASSED_BY_MOVES
    return None


def _move(points: Points, year: int, form: Form) -> float:
    """The move from the year before on the figure's scale; 0 where either year is missing."""
    here, before = placed(points.get(year), form), placed(points.get(year - 1), form)
    return 0.0 if here is None or before is None else here.level - before.level


def _since(points: Points, year: int, noise: Noise) -> int:
    """The first year of the unbroken run of years that pass the same way as `year`."""
    direction = passes(points, year, noise)
    while passes(points, year - 1, noise) == direction:
        year -= 1
    return year


def _stands_out(
    stands: Standing, point: Point, noise: Noise, decimals: int
) -> tuple[float | None, float | None, int]:
    """The highest figure that would stand out as a fall, the lowest as a rise, and the decimals.

    Decimals are added until the figure as shown lies on the side of each limit that it is on.
    """
    reach = noise.line * stands.spread
    low = _edge(stands.centre - reach, point, noise.form)
    high = _edge(stands.centre + reach, point, noise.form)
    value = _shown_value(point, noise.form)
    for places in range(decimals, decimals + 5):
        below = _strictly(low, places, ROUND_FLOOR)
        above = _strictly(high, places, ROUND_CEILING)
        seen = rounded(value, places)
        if (seen <= below) == (stands.z < -noise.line) and (seen >= above) == (
            stands.z > noise.line
        ):
            break
    if noise.form is Form.SHARE:
        return below if below >= 0 else None, above if above <= 100 else None, places
    # A zero is judged as one half, so it stands out only where one half does.
    reached = below > 0 or (below == 0 and low > 0.5 and noise.form is Form.COUNT)
    return below if reached else None, above, places


def _edge(level: float, point: Point, form: Form) -> float:
    """The figure that would lie on the line, with this year's denominator."""
    if form is not Form.SHARE:
        return math.exp(level)
    of = point.denominator or 1
    p = 1 / (1 + math.exp(-level))
    return 100 * (p * (of + 1) - 0.5) / of


def _strictly(edge: float, places: int, rounding: str) -> float:
    """The nearest figure with so many decimals that is beyond the edge, not on it."""
    step = Decimal(1).scaleb(-places)
    exact = Decimal(repr(edge))
    beyond = exact.quantize(step, rounding)
    if beyond == exact:
        beyond += step if rounding == ROUND_CEILING else -step
    return float(beyond)
