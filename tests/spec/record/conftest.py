"""`record` draws several years of the census; `shows` says what a table of the record then holds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from headway.engine.duck import Duck, engine
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.cin_census.spec import RETURN
from tests.lib.drawing import drawn
from tests.lib.drawn_returns import draw


@pytest.fixture(scope="session")
def duck() -> Iterator[Duck]:
    """One engine for every drawing: opening one a test would take most of the time."""
    with engine(threads=1) as opened:
        yield opened


@dataclass
class DrawnRecord:
    """Drawn returns, of which tables of the record are made when they are asked for."""

    duck: Duck
    filed: list[Filed]

    def shows(self, **tables: str) -> None:
        """Each table named holds the rows drawn, in these columns, and no others.

        Days are written as days, yes-or-no as yes and no; what is blank is not known or is none.
        """
        with self.duck.apart() as opened:
            record = make(opened, self.filed, only=tables)
            for name, text in tables.items():
                expected = drawn(text)
                columns = list(drawn(text)[0]) if expected else text.split("|")
                names = ", ".join(f'"{column.strip()}"' for column in columns)
                rows = record.rows(f"SELECT {names} FROM {name}")
                found = sorted(tuple(map(as_drawn, row)) for row in rows)
                assert found == sorted(tuple(row.values()) for row in expected), name


def as_drawn(value: Any) -> str:
    """A value as a drawing has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return value.isoformat() if isinstance(value, date) else str(value)


@pytest.fixture
def record(duck: Duck) -> Callable[..., DrawnRecord]:
    """Draw returns by their years: `record((2025, {"cin_details": ...}), (2026, {...}))`.

    A child's rows stand inside its first episode and first plan, unless CINdetailsID or CPPID is
    drawn. The header's DateTime may be drawn too.
    """

    def drawn_record(*years: tuple[int, dict[str, str]]) -> DrawnRecord:
        filed = [
            Filed(year=year, loaded=draw(RETURN, tables, "xml").loaded) for year, tables in years
        ]
        return DrawnRecord(duck, filed)

    return drawn_record
