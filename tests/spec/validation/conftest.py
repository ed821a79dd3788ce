"""`check` gives what a whole check makes of drawn tables: flags, skipped rules, effects."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from headway.engine.duck import Duck, engine
from headway.returns.ssda903.spec import RETURN
from headway.validation.checking import Checked, check_loaded, rules_for
from tests.lib.drawn_returns import asked_of, draw


@pytest.fixture(scope="session")
def duck() -> Iterator[Duck]:
    """One engine for every drawing."""
    with engine(threads=1) as opened:
        yield opened


@pytest.fixture
def check(duck: Duck) -> Callable[..., Checked]:
    """Check drawn tables with the rules named, each table by its name; days as 2025-04-01.

    `start` and `end` stand in for the collection year's own first and last day.
    """

    def check_drawn(
        *codes: str,
        year: int = 2026,
        start: date | None = None,
        end: date | None = None,
        council: str = "",
        **tables: str,
    ) -> Checked:
        drawing = draw(RETURN, tables)
        asked = asked_of(year, council, drawing.providers)
        asked = replace(asked, start=start or asked.start, end=end or asked.end)
        rules = rules_for(RETURN, year, codes)
        with duck.apart() as apart:
            return check_loaded(apart, RETURN, drawing.loaded, asked, rules, weigh=True)

    return check_drawn


@pytest.fixture
def rows() -> Callable[..., list[tuple]]:
    """Some columns of flags, a tuple a flag."""

    def columns_of(flags: object, *names: str) -> list[tuple]:
        return list(zip(*(flags.column(n).to_pylist() for n in names), strict=True))

    return columns_of
