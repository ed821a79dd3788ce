"""`months` draws a measure's months and judges the newest: 24 of a base, and those after it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pytest

from headway.measures.finding import measure_named
from headway.verdicts.contribution import Expectation
from headway.verdicts.own_months.judging import Around, judge_figures
from headway.verdicts.own_months.safe import watched_by
from headway.verdicts.own_months.series import Cell, Series, series_of
from headway.verdicts.own_months.value import OwnVerdict
from headway.verdicts.signals import Direction
from headway.verdicts.signals.monthly import Month, shifted
from headway.vocabulary.councils import council

# The first month drawn, where nothing else is said: two years of base, then April 2024 on.
FIRST = (2022, 4)
STEADY = [96, 104, 101, 97, 103, 99] * 4


def cells_of(drawn: Sequence[object], first: Month = FIRST) -> dict[Month, Cell]:
    """Months in a row: a number, (counted, out of) for a share, or None where no return is held."""
    cells = {}
    for by, one in enumerate(drawn):
        if isinstance(one, tuple):
            counted, of = one
            cells[shifted(first, by)] = Cell(100 * counted / of, counted, of)
        elif one is not None:
            cells[shifted(first, by)] = Cell(float(one), float(one), None)
    return cells


def figures_of(
    measure: str, kind: str, drawn: Sequence[object], beside: Mapping, first: Month
) -> dict[tuple[str, str], Series]:
    """The measure's series, and those of what is watched beside it: not held unless drawn."""
    m = measure_named(measure)
    made = {key: series_of(measure_named(key[0]), key[1], {}) for key in _watched(measure)}
    for name, series in {(measure, kind): drawn, **beside}.items():
        made[name] = series_of(measure_named(name[0]), name[1], cells_of(series, first))
    assert (m.id, kind) in made
    return made


def _watched(measure: str) -> list[tuple[str, str]]:
    return [(m.id, kind) for m, kind in watched_by(measure_named(measure))]


@pytest.fixture
def months() -> Callable[..., OwnVerdict]:
    """Judge drawn months of a measure (referrals, unless another is named)."""

    def judge(
        drawn: Sequence[object],
        measure: str = "referrals",
        kind: str = "count",
        *,
        beside: Mapping | None = None,
        first: Month = FIRST,
        **around: object,
    ) -> OwnVerdict:
        figures = figures_of(measure, kind, drawn, beside or {}, first)
        stands = Around(council=council("342"), **around)
        return judge_figures(figures, measure_named(measure), kind, stands)

    return judge


@pytest.fixture
def expected() -> Callable[..., Expectation]:
    """What ACT-1 was expected to do to referrals: a fall of a tenth from April 2024 on."""

    def made(**other: object) -> Expectation:
        said = {
            "action": "ACT-1",
            "measure": "referrals",
            "kind": "count",
            "direction": Direction.FALL,
            "size": 0.10,
            "started_on": date(2024, 4, 1),
            "lag_years": 0,
            "locked_on": date(2024, 3, 12),
        }
        return Expectation(**(said | other))

    return made
