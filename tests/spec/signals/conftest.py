"""The drawings used by every spec of a signal: the mark stands on the year or month it concerns."""

from collections.abc import Callable

import pytest

from headway.verdicts.noise import Form, Noise, Point
from headway.verdicts.signals import Answer, Chart
from headway.verdicts.signals.annual import AnnualSignal, judge_year
from tests.lib.drawing import drawn

GAPS = {"", "c", "x", "-"}


def noise_of(form: Form, tau: float, phi: float, line: float, run_line: float | None = None):
    """A noise as the table would hold it."""
    return Noise(
        measure="drawn",
        kind=form.value,
        known_at=2025,
        form=form,
        is_stock=run_line is not None,
        tau=tau,
        phi=phi,
        line=line,
        run_line=run_line,
        residuals=1631,
        councils=150,
    )


NOISES = {
    "plans started": noise_of(Form.COUNT, 0.081, 3.15, 2.44),
    "looked after": noise_of(Form.COUNT, 0.020, 0.30, 3.2, 2.26),
    "in need": noise_of(Form.COUNT, 0.062, 1.47, 2.50, 2.26),
    "referrals": noise_of(Form.COUNT, 0.085, 9.44, 2.46),
    "re-referral share": noise_of(Form.SHARE, 0.100, 4.11, 2.47),
    "repeat share": noise_of(Form.SHARE, 0.084, 2.19, 2.07),
    "plans per conference": noise_of(Form.RATIO, 0.030, 1.0, 1.96),
    "plans per 10,000": noise_of(Form.RATE, 0.086, 2.85, 2.43),
}


def points_of(table: str) -> tuple[dict[int, Point], dict[int, str]]:
    """Drawn years: `count` or `value`, with `of` and `counted` where the form needs them; the marks."""

    def number(text: str) -> float | None:
        return None if text in GAPS else float(text.replace(",", ""))

    points, marks = {}, {}
    for row in drawn(table):
        year = int(row["year"])
        value = row.get("count", row.get("value", ""))
        points[year] = Point(
            value=number(value),
            numerator=number(row.get("counted", "")),
            denominator=number(row.get("of", "")),
        )
        if row["->"]:
            marks[year] = row["->"]
    return points, marks


def said(signal: AnnualSignal) -> str:
    """What a mark says: `real fall`, `no`, or the reason why nothing is shown."""
    if signal.answer is Answer.YES:
        return f"real {signal.direction}"
    if signal.answer is Answer.NO:
        return "no"
    return signal.reason.name.lower().replace("_", " ")


@pytest.fixture
def yearly() -> Callable[..., dict[int, AnnualSignal]]:
    """Judge each marked year with the noise of a measure; gives the signals to look closer at."""

    def check(noise: str, table: str, decimals: int = 0) -> dict[int, AnnualSignal]:
        points, marks = points_of(table)
        judged = {y: judge_year(points, y, NOISES[noise], decimals=decimals) for y in marks}
        assert {y: said(signal) for y, signal in judged.items()} == marks
        return judged

    return check


@pytest.fixture
def monthly() -> Callable[..., Chart]:
    """Judge the rows after those marked `base`; each mark is the name of its point's signals."""

    def check(chart: Callable[..., Chart], table: str) -> Chart:
        rows = drawn(table)
        values = [None if r["count"] in GAPS else float(r["count"]) for r in rows]
        base = sum(r["->"] == "base" for r in rows)
        made = chart(values[:base], values[base:])
        found = [
            ", ".join(f"{f.signal} {f.direction}" for f in made.found if place in f.at)
            for place in range(len(values) - base)
        ]
        assert found == [r["->"] for r in rows[base:]]
        return made

    return check
