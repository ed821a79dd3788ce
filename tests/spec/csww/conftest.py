"""`check` draws both sides of a rule's line: the mark `flag` stands on the row it concerns."""

from collections.abc import Callable, Iterator

import pytest

from headway.engine.duck import Duck, engine
from headway.returns.workforce.spec import RETURN
from tests.lib.drawn_returns import checked, draw, flagged


@pytest.fixture(scope="session")
def duck() -> Iterator[Duck]:
    """One engine for every drawing: opening one a test would take most of the time."""
    with engine(threads=1) as opened:
        yield opened


@pytest.fixture
def check(duck: Duck) -> Callable[..., None]:
    """Check drawn tables with one rule, for the year to 30 September 2025.

    The first drawing is of the rule's own table; others are named (`workers=`). Columns that are not
    drawn are blank, tables that are not drawn are empty. Rows that name the same worker are of one.
    """

    def check_drawn(code: str, text: str = "", *, year: int = 2025, **tables: str) -> None:
        (rule,) = [r for r in RETURN.rules() if r.code == code]
        drawings = {rule.table: text, **tables} if text else tables
        empty = {table.name: "row" for table in RETURN.tables if table.name not in drawings}
        drawing = draw(RETURN, empty | drawings, "xml")
        made = checked(duck, RETURN, code, drawing, year)
        assert not made.rules_skipped
        assert flagged(made) == drawing.expected

    return check_drawn
