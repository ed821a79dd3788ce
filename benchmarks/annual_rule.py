"""The yearly rule on real councils: how often it cries wolf, and what it finds.

Every English council's published figures; City of London and the Isles of Scilly left out. A
council-year has no lasting change where the mean of the two years after lies within 10% (children
looked after: 5%) of the mean of the four years before; the year itself may lie anywhere. The rule
is set beside XmR limits from the same four years and a Poisson comparison at 5%.
"""

import math
import os
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from scripts.fit_noise import FIRST_KNOWN_AT, Fit, Series, fit, series_of, unchanged_years

from benchmarks import Result
from headway.comparators.adding import official_add
from headway.comparators.library import Library, open_library
from headway.measures import all_measures, measure_named
from headway.measures.resolve import Figures, resolve
from headway.verdicts.noise import Noise, Point, parameters, wilson, wrong_before
from headway.verdicts.signals import Direction
from headway.verdicts.signals.annual import judge_year, passes
from headway.verdicts.signals.xmr import REACH, limits_around, moving_range

COVERS = (
    "src/headway/verdicts/noise.py",
    "src/headway/verdicts/signals/annual.py",
    "src/headway/verdicts/signals/xmr.py",
    "src/headway/verdicts/data/*.csv",
    "scripts/fit_noise.py",
    "benchmarks/annual_rule.py",
)

# The method as tried before it was built: either way %, falls %, XmR %, Poisson %, and line.
TRIED = {
    "cp_plans_started": (7, 3, 9, 49, 2.44),
    "cp_neglect_started": (9, 6, 10, 52, 2.36),
    "cp_plans_open": (6, 4, 10, 51, 2.45),
    "section_47_started": (5, 2, 6, 70, 2.28),
    "initial_conferences": (8, 4, 9, 55, 2.51),
    "referrals": (7, 4, 9, 77, 2.46),
    "children_in_need": (6, 2, 7, 64, 2.50),
    "looked_after_started": (8, 4, 8, 30, 2.21),
    "children_looked_after": (7, 2, 9, 13, 3.20),
}
# A false "real fall" in at most so many of 100 unchanged years.
MOST_FALSE = 0.05
MOST_FALSE_OF = {"cp_neglect_started": 0.06}
# Detection at a size and a fall, as tried for child protection plans started, in percent.
DETECTED = {50: (5, 32), 150: (5, 63), 270: (5, 81), 600: (5, 93)}
UNDONE = {  # measure and direction: share at least half undone a year later, as tried, in percent
    ("cp_plans_started", "fall"): (41, 32, 52),
    ("cp_plans_started", "rise"): (29, 21, 39),
    ("section_47_started", "fall"): (34, 25, 45),
    ("section_47_started", "rise"): (15, 11, 20),
    ("looked_after_started", "fall"): (34, 26, 43),
    ("children_looked_after", "fall"): (14, 8, 23),
    ("referrals", "fall"): (19, 14, 27),
    ("children_in_need", "fall"): (18, 12, 28),
}
SIZES = (50, 150, 270, 600)
FALLS = (0.0, 0.2, 0.3, 0.4, 0.5)
DRAWS = 20_000
SEED = 342

Judge = Callable[[Mapping[int, Point], int], Direction | None]


def main() -> Result:
    """Run all; raise where a false "real fall" or the detection is worse than it must be."""
    with official_library() as library:
        figures = resolve(library, all_measures())
    rates = {measure: false_alarms(figures, measure) for measure in TRIED}
    found = detection(figures, DRAWS)
    worse = [m for m, r in rates.items() if r["falls"] / r["n"] > MOST_FALSE_OF.get(m, MOST_FALSE)]
    if worse:
        raise AssertionError(f"more false falls than may be: {', '.join(worse)}")
    if found["the rule"][270, 0.4] < 0.76:
        raise AssertionError("a 40% fall at 270 is found less often than when tried (81%)")
    says = (_rates_said(rates), _others_said(), _detection_said(found), _undone_said())
    years = sum(r["n"] for r in rates.values())
    return Result(
        n=f"{years:,} council-years with no lasting change in {len(rates)} measures; "
        f"{DRAWS:,} invented councils a size and fall",
        says="\n\n".join((*says, _split_said(figures))),
    )


@contextmanager
def official_library() -> Iterator[Library]:
    """Every official file of ../shared (or $HEADWAY_SHARED), added to a folder of this run's own."""
    shared = Path(os.environ.get("HEADWAY_SHARED") or Path(__file__).parents[2] / "shared")
    before = os.environ.get("HEADWAY_HOME")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HEADWAY_HOME"] = folder
        try:
            official_add([shared / "official"])
            yield open_library()
        finally:
            os.environ["HEADWAY_HOME"] = before or ""


def false_alarms(figures: Figures, measure: str) -> dict[str, int]:
    """Of one measure's unchanged council-years: how many, and how many each rule flags."""
    noise = parameters(measure, "count", 9999)
    assert noise is not None, measure
    series = series_of(figures, measure, "count")
    counted = Counter({"n": 0, "either": 0, "falls": 0, "then": 0, "xmr": 0, "poisson": 0})
    for points, year in unchanged_years(series, noise):
        way = passes(points, year, noise)
        counted["n"] += 1
        counted["either"] += way is not None
        counted["falls"] += way is Direction.FALL
        known_then = parameters(measure, "count", max(year, FIRST_KNOWN_AT)) or noise
        counted["then"] += passes(points, year, known_then) is Direction.FALL
        counted["xmr"] += by_xmr(points, year) is not None
        counted["poisson"] += by_poisson(points, year) is not None
    return dict(counted)


def by_xmr(points: Mapping[int, Point], year: int) -> Direction | None:
    """XmR limits from the four most recent published years of the six before."""
    base = _base(points, year)
    mean_range, _ = moving_range(base, screen=False)
    limits = limits_around(sum(base) / len(base), (mean_range or 0) * REACH, floor=0)
    return limits.beyond(points[year].value or 0)


def by_poisson(points: Mapping[int, Point], year: int) -> Direction | None:
    """The count given the total of five years, were each child alone: 5% two-sided."""
    base, here = _base(points, year), points[year].value or 0
    total, share = sum(base) + here, 1 / (len(base) + 1)
    z = (here - total * share) / math.sqrt(total * share * (1 - share))
    return None if abs(z) <= 1.959964 else Direction.RISE if z > 0 else Direction.FALL


def _base(points: Mapping[int, Point], year: int) -> list[float]:
    known = [p.value for y in range(year - 1, year - 7, -1) if (p := points.get(y)) and p.value]
    return known[:4][::-1]


def detection(figures: Figures, draws: int) -> dict[str, dict[tuple[int, float], float]]:
    """How often each rule finds a change in invented councils of the real noise of CP starts.

    Five years of one size each move by a residual drawn from all councils'; then the last falls.
    With no fall, either way counts; with one, only a fall.
    """
    fitted = _fitted(figures)
    rules: dict[str, Judge] = {
        "the rule": partial(passes, noise=fitted.noise),
        "XmR, k = 4": by_xmr,
        "Poisson 5%": by_poisson,
    }
    drawn = random.Random(SEED)
    found: dict[str, dict[tuple[int, float], float]] = {name: {} for name in rules}
    for size in SIZES:
        spread = math.sqrt(fitted.noise.tau**2 + fitted.noise.phi / size)
        moves = drawn.choices(fitted.standardised, k=5 * draws)
        years = [
            [size * math.exp(spread * r) for r in moves[i : i + 5]] for i in range(0, 5 * draws, 5)
        ]
        for fall in FALLS:
            councils = [_invented(five, fall) for five in years]
            for name, rule in rules.items():
                ways = Counter(rule(points, 5) for points in councils)
                hits = ways[Direction.FALL] + (ways[Direction.RISE] if not fall else 0)
                found[name][size, fall] = hits / draws
    return found


def _fitted(figures: Figures) -> Fit:
    measure = measure_named("cp_plans_started")
    series = series_of(figures, measure.id, "count")
    newest = max(y for points in series.values() for y in points)
    fitted = fit(measure, "count", series, newest)
    assert fitted is not None
    return fitted


def _invented(five: list[float], fall: float) -> dict[int, Point]:
    values = [*five[:4], five[4] * (1 - fall)]
    return {year: Point(value=max(1, round(v))) for year, v in enumerate(values, start=1)}


def split(figures: Figures, measure: str, kind: str, noise: Noise) -> Counter:
    """The answers for every council in the newest year that is held."""
    series: Series = series_of(figures, measure, kind)
    newest = max(y for points in series.values() for y, p in points.items() if p.value is not None)
    held = [points for points in series.values() if newest in points]
    return Counter(judge_year(points, newest, noise).answer.value for points in held)


def _rates_said(rates: Mapping[str, Mapping[str, int]]) -> str:
    head = (
        "Council-years with no lasting change. Beside each, in brackets, what was found when the "
        "method was tried. *Known then* judges each year with the noise of figures to that year "
        "alone (to 2016 for earlier ones), as a reader of the time would have.\n\n"
        "| measure | n | either way | falls | falls: 95% interval | falls, by what was known then | XmR, k = 4 | Poisson 5% | line |\n"
        "|---|---|---|---|---|---|---|---|---|"
    )
    rows = []
    for measure, r in rates.items():
        either, falls, xmr, poisson, line = TRIED[measure]
        low, high = wilson(r["falls"], r["n"])
        noise = parameters(measure, "count", 9999)
        rows.append(
            f"| {measure} | {r['n']} | {r['either'] / r['n']:.1%} ({either}%) "
            f"| {r['falls'] / r['n']:.1%} ({falls}%) | {low:.0%} to {high:.0%} "
            f"| {r['then'] / r['n']:.1%} | {r['xmr'] / r['n']:.0%} ({xmr}%) | {r['poisson'] / r['n']:.0%} ({poisson}%) "
            f"| {noise.line if noise else ''} ({line}) |"
        )
    return "\n".join((head, *rows))


def _others_said() -> str:
    rows = [
        "Every other measure and kind with at least 30 such years: false falls. Where the share is "
        "above 5%, a *real* fall of that measure is wrong more often than the headline measures are.\n",
        "| measure | kind | n | false falls | 95% interval |",
        "|---|---|---|---|---|",
    ]
    for measure in all_measures():
        for kind in measure.kinds:
            one = wrong_before(measure.id, kind, "fall", "false_alarm")
            if one and one.n >= 30 and not (measure.id in TRIED and kind == "count"):
                rows.append(
                    f"| {measure.id} | {kind} | {one.n} | {one.share:.1%} "
                    f"| {one.low:.0%} to {one.high:.0%} |"
                )
    return "\n".join(rows)


def _detection_said(found: Mapping[str, Mapping[tuple[int, float], float]]) -> str:
    rows = [
        "Invented councils with the real noise of child protection plans started: how often each "
        "rule fires with no change (either way), and how often it finds a fall. In brackets, the "
        "rule as tried.\n",
        "| rule | plans a year | no change | " + " | ".join(f"−{f:.0%}" for f in FALLS[1:]) + " |",
        "|---|---|---|" + "---|" * len(FALLS[1:]),
    ]
    for name, rates in found.items():
        for size in SIZES:
            cells = [f"{rates[size, fall]:.0%}" for fall in FALLS]
            if name == "the rule":
                cells[0] += f" ({DETECTED[size][0]}%)"
                cells[3] += f" ({DETECTED[size][1]}%)"
            rows.append(f"| {name} | {size} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _undone_said() -> str:
    rows = [
        "Real changes that were at least half undone a year later, and falls in child protection "
        "plans started that stood 30% higher within two years.\n",
        "| measure | direction | undone | share | 95% interval | as tried |",
        "|---|---|---|---|---|---|",
    ]
    for (measure, direction), (tried, low, high) in UNDONE.items():
        one = wrong_before(measure, "count", direction)
        if one:
            rows.append(
                f"| {measure} | {direction} | {one.wrong} of {one.n} | {one.share:.0%} "
                f"| {one.low:.0%} to {one.high:.0%} | {tried}% [{low}–{high}] |"
            )
    for direction, tried in (("fall", "46 of 78, 59%"), ("any", "21% of 1,178")):
        one = wrong_before("cp_plans_started", "count", direction, "rebound")
        if one:
            rows.append(
                f"| cp_plans_started | rebound after {direction} | {one.wrong} of {one.n} "
                f"| {one.share:.0%} | {one.low:.0%} to {one.high:.0%} | {tried} |"
            )
    return "\n".join(rows)


def _split_said(figures: Figures) -> str:
    rows = [
        "Answers for every council in the newest year.\n",
        "| measure | yes | no | not shown |",
        "|---|---|---|---|",
    ]
    total: Counter = Counter()
    for measure in all_measures():
        for kind in measure.kinds:
            if noise := parameters(measure.id, kind, 9999):
                answers = split(figures, measure.id, kind, noise)
                total += answers
                if measure.id in TRIED and kind == "count":
                    rows.append(_split_row(measure.id, answers))
    return "\n".join((*rows, _split_row("every measure and kind that has its noise", total)))


def _split_row(name: str, answers: Counter) -> str:
    return f"| {name} | {answers['yes']:,} | {answers['no']:,} | {answers['not shown']:,} |"
