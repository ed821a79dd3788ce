"""Money in a return is kept to the penny: no machine rounds it."""

from decimal import Decimal

from headway.engine.duck import engine
from headway.returns.workforce.joined import ESTABLISHMENT
from headway.returns.workforce.reader import packed
from headway.validation.table import Column, Kind, Table
from headway.validation.typing import type_table

COST = Table(name="lines", title="Costs", columns=(Column(name="cost", kind=Kind.MONEY),), key=())


def test_sums_of_pounds_and_pence_are_exact():
    cells = ["0.10", "0.20", "-0.05", "123456789012.34", "about £5", None]
    with engine(threads=1) as duck:
        rows = packed([{"cost": cell} for cell in cells], ("cost",))
        type_table(ESTABLISHMENT, COST, rows, "lines", frozenset(("cost_pounds",)), duck)
        held = [row[0] for row in duck.rows("SELECT cost_pounds FROM lines_typed ORDER BY row")]
        [(total,)] = duck.rows("SELECT SUM(cost_pounds) FROM lines_typed")
    assert held[:4] == [Decimal(cell) for cell in cells[:4] if cell]
    assert held[4:] == [None, None], "what is no amount is not known; it is never nought"
    assert total == Decimal("123456789012.59")
