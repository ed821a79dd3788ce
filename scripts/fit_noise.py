"""Fits how much figures move where nothing changes, and how often real changes were undone.

    .venv/bin/python scripts/fit_noise.py

reads every figure of every measure from the added official files (`headway official add`) and
writes src/headway/verdicts/data/noise.csv, ordinary.csv and wrong_before.csv, the same each time.
Run it after each release. City of London and the Isles of Scilly are left out: too few children to
say anything of the noise of others. Every vintage but the newest is unused: a fit "known in 2018"
uses the years to 2018 as they stand now.
"""

import csv
import math
import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from headway.comparators.library import open_library
from headway.measures import all_measures
from headway.measures.compare import quantile
from headway.measures.resolve import Figures, resolve
from headway.measures.value import Measure
from headway.verdicts.noise import (
    DATA,
    FORM_OF_KIND,
    QUANTILES,
    Form,
    Noise,
    Point,
    placed,
    points_by_council,
    wilson,
)
from headway.verdicts.signals import Direction
from headway.verdicts.signals.annual import Reason, centre, passes, standing

LEFT_OUT = {"201", "420"}
FIRST_KNOWN_AT = 2016
BINS = 12
# Fewer than 20 residuals a bin leave its median deviation to luck.
LEAST_RESIDUALS = 20 * BINS
# A normal distribution's standard deviation is 1.4826 of its median deviation.
MAD = 1.4826
DRAWS = 20_000
SEED = 2018
# The line: the 95th percentile of |z|, kept between the normal's own and what a claim can bear.
LEAST_LINE, MOST_LINE = 1.96, 2.80
# Children looked after drift more than their noise; their line was set on real years instead.
SET_LINES = {"children_looked_after": 3.2}
# What a stock must still pass after five yearly moves the same way.
RUN_LINE = 2.26
# Councils by what their figure rests on, so that like is set beside like.
SIZES = (0, 50, 150, 300, 600, 1500, 5000, math.inf)
# A band of fewer council-years has no outer twentieth to speak of.
LEAST_IN_BAND = 60
# A council-year is one of no lasting change where the two years after are, on average, so near
# the base; looked after numbers move so little that a tenth would be a change.
LASTING = 0.10
LASTING_OF = {"children_looked_after": 0.05}
REBOUND_YEARS = range(2016, 2024)
REBOUND = 1.3

Series = Mapping[str, Mapping[int, Point]]


@dataclass(frozen=True)
class Fit:
    """A noise and the standardised residuals that its line was drawn from."""

    noise: Noise
    standardised: tuple[float, ...]


def main() -> None:
    """Fit everything and write the three tables."""
    measures, library = all_measures(), open_library()
    if library.snapshot is None:
        raise SystemExit(
            "No official files are added: headway official add FOLDER, then run again."
        )
    figures = resolve(library, measures)
    noises, ordinaries, wrongs = [], [], []
    for measure in measures:
        for kind in measure.kinds:
            series = series_of(figures, measure.id, kind)
            fits = list(fits_by_year(measure, kind, series))
            print(f"{measure.id} {kind}: {len(fits)} years fitted", flush=True)
            noises += [noise_row(f.noise) for f in fits]
            if fits:
                ordinaries += list(ordinary_rows(series, fits[-1].noise))
                wrongs += list(wrong_rows(series, fits[-1].noise))
    write(DATA / "noise.csv", noises)
    write(DATA / "ordinary.csv", ordinaries)
    write(DATA / "wrong_before.csv", wrongs)


def series_of(figures: Figures, measure: str, kind: str) -> Series:
    """Figures of one measure and kind by council and year, without the two smallest councils."""
    rows = [
        row
        for (m, k, _), of_place in figures.by_place.items()
        if (m, k) == (measure, kind)
        for row in of_place
    ]
    points = points_by_council(rows)
    return {c: points[c] for c in sorted(points) if c not in LEFT_OUT}


def fits_by_year(measure: Measure, kind: str, series: Series) -> Iterator[Fit]:
    """A fit for each year from 2016 in which something is known; none where too little is."""
    if measure.counts == "money":
        return  # pounds are not counted children: chance has no part in them
    newest = max(
        (y for points in series.values() for y, p in points.items() if p.value is not None),
        default=0,
    )
    for known_at in range(FIRST_KNOWN_AT, newest + 1):
        if (one := fit(measure, kind, series, known_at)) is not None:
            yield one


def fit(measure: Measure, kind: str, series: Series, known_at: int) -> Fit | None:
    """Fit tau, phi and the line on the years to `known_at`; None where there are too few."""
    form, is_stock = FORM_OF_KIND[kind], measure.timing.startswith("at ")
    left = residuals(series, form, known_at)
    if len(left) < LEAST_RESIDUALS or (bins := _binned(left)) is None:
        return None
    tau2, phi = not_negative(bins)
    phi = max(phi, 0.0 if is_stock else 1.0)
    if not tau2 and not phi:
        return None
    standardised = tuple(e / math.sqrt(tau2 + phi * chance) for e, chance in left)
    line = min(max(drawn_line(standardised), LEAST_LINE), MOST_LINE)
    noise = Noise(
        measure=measure.id,
        kind=kind,
        known_at=known_at,
        form=form,
        is_stock=is_stock,
        tau=round(math.sqrt(tau2), 4),
        phi=round(phi, 3),
        line=SET_LINES.get(measure.id, round(line, 2)),
        run_line=RUN_LINE if is_stock else None,
        residuals=len(left),
        councils=len(series),
    )
    return Fit(noise, standardised)


def residuals(series: Series, form: Form, known_at: int) -> list[tuple[float, float]]:
    """How far each year lies from the middle of its two neighbours, with its chance variance."""
    found = []
    for points in series.values():
        on = {y: at for y, p in points.items() if y <= known_at and (at := placed(p, form))}
        for year, here in sorted(on.items()):
            if year - 1 in on and year + 1 in on:
                middle = (on[year - 1].level + on[year + 1].level) / 2
                # A year less the mean of two others has 1.5 times the variance of one.
                found.append(((here.level - middle) / math.sqrt(1.5), here.chance))
    return found


def _binned(left: list[tuple[float, float]]) -> list[tuple[float, float]] | None:
    """Twelve equal bins by chance variance: its mean and the robust variance of residuals in each."""
    ordered = sorted(left, key=lambda one: one[1])
    size, more = divmod(len(ordered), BINS)
    bins, start = [], 0
    for number in range(BINS):
        end = start + size + (number < more)
        part, start = ordered[start:end], end
        centre = median(e for e, _ in part)
        spread = MAD * median(abs(e - centre) for e, _ in part)
        if spread:
            bins.append((sum(c for _, c in part) / len(part), spread**2))
    return bins if len(bins) > BINS // 2 else None


def not_negative(bins: list[tuple[float, float]]) -> tuple[float, float]:
    """Least squares of variance on (1, chance) with neither below nought, each weighed by 1/variance.

    The weight multiplies the difference before it is squared, so all bins count in proportion.
    """
    weighed = [(c, v, 1 / v**2) for c, v in bins]
    w = sum(k for _, _, k in weighed)
    wc = sum(k * c for c, _, k in weighed)
    wcc = sum(k * c * c for c, _, k in weighed)
    wv = sum(k * v for _, v, k in weighed)
    wcv = sum(k * c * v for c, v, k in weighed)
    across = w * wcc - wc * wc
    if across <= 1e-12 * w * wcc:  # all bins of one chance: nothing tells the two apart
        return wv / w, 0.0
    tau2, phi = (wv * wcc - wc * wcv) / across, (w * wcv - wc * wv) / across
    if tau2 < 0:
        return 0.0, wcv / wcc
    return (tau2, phi) if phi >= 0 else (wv / w, 0.0)


def drawn_line(standardised: tuple[float, ...]) -> float:
    """The 95th percentile of |z| of a council that does not change.

    Its years are residuals drawn at random: every residual as the year judged, against the means
    of four drawn ones. Residuals have heavy tails, so the line lies beyond the normal's 1.96.
    """
    draw = random.Random(SEED).choices(standardised, k=4 * DRAWS)
    means = sorted(sum(four) / 4 for four in zip(*(draw[i::4] for i in range(4)), strict=True))
    low, high = 0.0, max(standardised) - min(standardised)
    while high - low > 1e-4:
        reach = (low + high) / 2
        beyond = sum(
            bisect_left(means, r - reach) + DRAWS - bisect_right(means, r + reach)
            for r in standardised
        )
        if beyond > 0.05 * DRAWS * len(standardised):
            low = reach
        else:
            high = reach
    return high / math.sqrt(1.25)


def ordinary_rows(series: Series, noise: Noise) -> Iterator[dict]:
    """Quantiles of the distance from the base, and from one to four years before, by size."""
    spans: dict[tuple[str, int], list[float]] = {}
    for points in series.values():
        for year in points:
            against = standing(points, year, noise)
            here = placed(points[year], noise.form)
            if not isinstance(against, Reason):
                size = _size(points, against.years, noise.form)
                spans.setdefault(("base", _band(size)), []).append(
                    against.here.level - against.centre
                )
            for back in range(1, 5):
                before = placed(points.get(year - back), noise.form)
                if here and before:
                    spans.setdefault((str(back), _band(before.size)), []).append(
                        here.level - before.level
                    )
    for (span, band), seen in sorted(spans.items()):
        if len(seen) >= LEAST_IN_BAND:
            seen.sort()
            yield {
                "measure": noise.measure,
                "kind": noise.kind,
                "span": span,
                "size_from": SIZES[band],
                "size_to": SIZES[band + 1],
                "known_at": noise.known_at,
                "n": len(seen),
                **{f"q{round(q * 100):02d}": f"{quantile(seen, q):.3f}" for q in QUANTILES},
            }


def _size(points: Mapping[int, Point], years: tuple[int, ...], form: Form) -> float:
    sizes = [on.size for y in years if (on := placed(points[y], form))]
    return sum(sizes) / len(sizes)


def _band(size: float) -> int:
    return next(i for i in range(len(SIZES) - 1) if size < SIZES[i + 1])


def wrong_rows(series: Series, noise: Noise) -> Iterator[dict]:
    """How often this measure's verdicts were wrong: false alarms, changes undone, rebounds."""
    unchanged = unchanged_years(series, noise)
    for direction in Direction:
        alarms = [(y, passes(points, y, noise) is direction) for points, y in unchanged]
        yield from _wrong_row(noise, direction.value, "false_alarm", alarms)
    for direction in Direction:
        seen = [
            (year, undone)
            for points in series.values()
            for year in points
            if passes(points, year, noise) is direction
            and (undone := half_undone(points, year, noise)) is not None
        ]
        yield from _wrong_row(noise, direction.value, "half_undone", seen)
    if noise.form is Form.COUNT:
        falls = list(rebounds(series, noise, only_real=True))
        yield from _wrong_row(noise, "fall", "rebound", falls)
        yield from _wrong_row(noise, "any", "rebound", list(rebounds(series, noise)))


def unchanged_years(series: Series, noise: Noise) -> list[tuple[Mapping[int, Point], int]]:
    """Council-years with a base of four and no lasting change: the two years after lie by the base.

    The year itself may lie anywhere: that is what makes a signal in it a false one.
    """
    near = math.log(1 + LASTING_OF.get(noise.measure, LASTING))
    found = []
    for points in series.values():
        for year in points:
            against = standing(points, year, noise)
            after = [placed(points.get(year + by), noise.form) for by in (1, 2)]
            if isinstance(against, Reason) or len(against.years) < 4 or None in after:
                continue
            level = centre([on for on in after if on], noise.form)
            if abs(level - against.centre) <= near:
                found.append((points, year))
    return found


def half_undone(points: Mapping[int, Point], year: int, noise: Noise) -> bool | None:
    """Whether the year after lay at least half way back to the base; None where it is not known."""
    against, after = standing(points, year, noise), placed(points.get(year + 1), noise.form)
    if isinstance(against, Reason) or after is None:
        return None
    there = against.here.level
    return (after.level - there) / (against.centre - there) >= 0.5


def rebounds(
    series: Series, noise: Noise, *, only_real: bool = False
) -> Iterator[tuple[int, bool]]:
    """Of council-years 2016 to 2023 with a base: did one of the next two stand 30% above it?"""
    for points in series.values():
        for year in sorted(set(REBOUND_YEARS) & set(points)):
            after = [
                v for y in (1, 2) if (p := points.get(year + y)) and (v := p.value) is not None
            ]
            against = standing(points, year, noise)
            if isinstance(against, Reason) or not after or not points[year].value:
                continue
            if not only_real or passes(points, year, noise) is Direction.FALL:
                yield year, max(after) >= REBOUND * (points[year].value or 0)


def _wrong_row(
    noise: Noise, direction: str, what: str, seen: list[tuple[int, bool]]
) -> Iterator[dict]:
    if seen:
        wrong = sum(is_wrong for _, is_wrong in seen)
        low, high = wilson(wrong, len(seen))
        yield {
            "measure": noise.measure,
            "kind": noise.kind,
            "direction": direction,
            "what": what,
            "n": len(seen),
            "wrong": wrong,
            "low": f"{low:.3f}",
            "high": f"{high:.3f}",
            "first": min(y for y, _ in seen),
            "last": max(y for y, _ in seen),
        }


def noise_row(noise: Noise) -> dict:
    """A noise as a line of its table."""
    return {
        "measure": noise.measure,
        "kind": noise.kind,
        "known_at": noise.known_at,
        "form": noise.form.value,
        "is_stock": int(noise.is_stock),
        "tau": noise.tau,
        "phi": noise.phi,
        "line": noise.line,
        "run_line": noise.run_line or "",
        "residuals": noise.residuals,
        "councils": noise.councils,
    }


def write(path: Path, rows: list[dict]) -> None:
    """Write rows as a plain table."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


if __name__ == "__main__":
    main()
