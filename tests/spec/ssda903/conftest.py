"""`check` draws both sides of a rule's line: the mark `flag` stands on the row it concerns."""

from collections.abc import Callable, Iterator

import pytest

from headway.engine.duck import Duck, engine
from headway.returns.ssda903.spec import RETURN
from tests.lib.drawn_returns import ST_HELENS, checked, draw, flagged


@pytest.fixture(scope="session")
def duck() -> Iterator[Duck]:
    """One engine for every drawing: opening one a test would take most of the time."""
    with engine(threads=1) as opened:
        yield opened


@pytest.fixture
def check(duck: Duck) -> Callable[..., None]:
    """Check drawn tables with one rule: what it flags is what is marked, no more and no less.

    The first drawing is of the rule's own table; others are named (`header=`, `episodes_last=`,
    `providers=`). Columns that are not drawn are blank; days may be written 2024-04-01. A table
    that is not drawn is not loaded.
    """

    def check_drawn(
        code: str,
        text: str = "",
        *,
        year: int = 2026,
        council: str = ST_HELENS,
        file_format: str = "csv",
        **tables: str,
    ) -> None:
        (rule,) = [r for r in RETURN.rules() if r.code == code and r.in_force(year)]
        drawings = {rule.table: text, **tables} if text else tables
        drawing = draw(RETURN, drawings, file_format)
        made = checked(duck, RETURN, code, drawing, year, council)
        lacking = [missing for _, missing in made.rules_skipped]
        assert not lacking, f"Rule {code} was skipped: {lacking} not drawn."
        assert flagged(made) == drawing.expected

    return check_drawn


@pytest.fixture
def skips(duck: Duck) -> Callable[..., None]:
    """Check that a rule is skipped, and said to be, for lack of the tables named."""

    def check_skipped(
        code: str,
        lacks: tuple[str, ...],
        *,
        year: int = 2026,
        file_format: str = "csv",
        **tables: str,
    ) -> None:
        drawing = draw(RETURN, tables, file_format)
        made = checked(duck, RETURN, code, drawing, year)
        assert [missing for _, missing in made.rules_skipped] == [lacks]

    return check_skipped
