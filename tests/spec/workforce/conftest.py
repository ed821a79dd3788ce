"""`measured` reads files of the workforce and gives a council's own figures of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from headway.engine.duck import engine
from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.workforce import reader, teams
from headway.returns.workforce.development import SUPERVISION, TRAINING
from headway.returns.workforce.establishment import ESTABLISHMENT
from headway.vocabulary.years import as_at, starts_on, year_holding

LISTS = (ESTABLISHMENT, TRAINING, SUPERVISION)
Figures = dict[tuple[str, str, str], float | None]
MEASURES = [m for m in recorded_measures() if m.theme == "workforce"]


@pytest.fixture(scope="session")
def duck():
    """One engine for every drawing: opening one a test would take most of the time."""
    with engine(threads=1) as opened:
        yield opened


@pytest.fixture
def measured(duck) -> Callable[..., Figures]:
    """The figures of these files: by measure, the end of the month or year, and `cut part`."""

    def figures(*files: tuple[int, Path], kind: str = "") -> Figures:
        filed = [one for year, path in files for one in _filed(year, path)]
        years = sorted({one.year for one in filed})
        first, last = starts_on(years[0], "workforce"), as_at(years[-1], "workforce")
        with duck.apart() as opened:
            found = own_figures(
                make(opened, filed),
                MEASURES,
                periods(first, last, years, "workforce"),
                ("role", "team", "team_now", "team_then", "course", "newly_qualified"),
            )
        return {
            (
                f.measure,
                str(f.period.last.year) if f.period.length == "year" else f"{f.period.last:%Y-%m}",
                f"{f.cut} {f.part}".strip(),
            ): None if f.value is None else round(f.value, 4)
            for f in found
            if kind in ("", f.kind)
        }

    return figures


def _filed(year: int, path: Path) -> list[Filed]:
    """A census of this year, or a list's months, each of the year that it lies in."""
    if path.suffix != ".csv":
        return [Filed(year=year, loaded=reader.read([path]), of="csww")]
    if path.name == "teams.csv":
        return [Filed(year=year, loaded=teams.read([path]), of="teams")]
    of = next(one for one in LISTS if path.name == f"{one.of}.csv")
    return [
        Filed(
            year=year_holding(date.fromisoformat(f"{month}-01"), "workforce"),
            loaded=of.read([path], month),
            of=of.of,
        )
        for month in of.months(path)
    ]
