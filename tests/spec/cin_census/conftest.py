"""`check` draws both sides of a rule's line: the mark `flag` stands on the row it concerns."""

from collections.abc import Callable, Iterator

import pytest

from headway.engine.duck import Duck, engine
from headway.returns.cin_census.spec import RETURN
from tests.lib.drawn_returns import ST_HELENS, checked, draw, flagged


@pytest.fixture(scope="session")
def duck() -> Iterator[Duck]:
    """One engine for every drawing: opening one a test would take most of the time."""
    with engine(threads=1) as opened:
        yield opened


@pytest.fixture
def check(duck: Duck) -> Callable[..., None]:
    """Check drawn tables with one rule: what it flags is what is marked, no more and no less.

    The first drawing is of the rule's own table; others are named (`cin_details=`). Columns that
    are not drawn are blank, tables that are not drawn are empty, as in XML they may well be.

    Rows that name the same LAchildID are of one child; a row without one is another child's. The
    numbers that the reader gives are counted: in cin_details, assessments and cp_plans the first
    row of a child (or episode) is number 1, the second 2; rows inside them stand inside number 1,
    unless CINdetailsID, AssessmentID or CPPID is drawn.
    """

    def check_drawn(
        code: str, text: str = "", *, year: int = 2026, council: str = ST_HELENS, **tables: str
    ) -> None:
        (rule,) = [r for r in RETURN.rules() if r.code == code and r.in_force(year)]
        drawings = {rule.table: text, **tables} if text else tables
        drawing = draw(RETURN, _with_empty(drawings), "xml")
        made = checked(duck, RETURN, code, drawing, year, council)
        lacking = [missing for _, missing in made.rules_skipped]
        assert not lacking, f"Rule {code} was skipped: {lacking} not drawn."
        assert flagged(made) == drawing.expected

    return check_drawn


def _with_empty(drawings: dict[str, str]) -> dict[str, str]:
    return {table.name: "row" for table in RETURN.tables if table.name not in drawings} | drawings
