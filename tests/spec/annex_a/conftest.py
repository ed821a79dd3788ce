"""`check` draws both sides of a rule's line: the mark `flag` stands on the row it concerns."""

from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa
import pytest

from headway.engine.duck import Duck, engine
from headway.returns.annex_a.lists import CHILD
from headway.returns.annex_a.spec import RETURN
from tests.lib.drawn_returns import checked, draw, flagged


@pytest.fixture(scope="session")
def duck() -> Iterator[Duck]:
    """One engine for every drawing: opening one a test would take most of the time."""
    with engine(threads=1) as opened:
        yield opened


@pytest.fixture
def check(duck: Duck) -> Callable[..., None]:
    """Check drawn lists with one rule: what it flags is what is marked, no more and no less.

    The first drawing is of the rule's own list; others are named (`children_in_need=`). Columns that
    are not drawn are there and blank; a list that is not drawn was not given. Of a coded column
    `legal_status` is the code that headway takes the cell for, `legal_status_text` the cell. In an
    identifier `~` stands for a space.
    """

    def check_drawn(code: str, text: str = "", **tables: str) -> None:
        (rule,) = [r for r in RETURN.rules() if r.code == code]
        drawing = draw(RETURN, {rule.table: text, **tables} if text else tables)
        for name, table in drawing.loaded.tables.items():
            drawing.loaded.tables[name] = _with_blanks(name, table)
        made = checked(duck, RETURN, code, drawing, 2026)
        lacking = [missing for _, missing in made.rules_skipped]
        assert not lacking, f"Rule {code} was skipped: {lacking} not drawn."
        assert flagged(made) == drawing.expected

    return check_drawn


def _with_blanks(name: str, table: Any) -> Any:
    """The list with every column that a council could give."""
    if CHILD in table.column_names:
        names = [name and name.replace("~", " ") for name in table.column(CHILD).to_pylist()]
        place = table.column_names.index(CHILD)
        table = table.set_column(place, CHILD, pa.array(names, pa.string()))
    for column in RETURN.table(name).names(given=True):
        if column not in table.column_names:
            table = table.append_column(column, pa.nulls(table.num_rows, pa.string()))
    return table
