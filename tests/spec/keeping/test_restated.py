"""What is a restatement: a figure that is another now, and not one that was added in another order."""

from datetime import date

import pyarrow as pa
import pytest

from headway.store.figures import restated

YEAR = {"length": "year", "first": date(2024, 4, 1), "last": date(2025, 3, 31)}


def of(numerator: float | None, denominator: float | None) -> pa.Table:
    """One figure of money, as a snapshot holds it."""
    value = numerator / denominator * 100 if numerator is not None and denominator else None
    row = {"measure": "spend", "kind": "share", "cut": "", "part": "", **YEAR}
    return pa.Table.from_pylist(
        [row | {"numerator": numerator, "denominator": denominator, "value": value}],
        schema=pa.schema(
            [*((name, pa.string()) for name in ("measure", "kind", "cut", "part", "length")),
             ("first", pa.date32()), ("last", pa.date32()),
             *((name, pa.float64()) for name in ("numerator", "denominator", "value"))]
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "many"),
    [
        pytest.param((40979279.91, 58250957.01), (40979279.910000004, 58250957.01), 0, id="order"),
        pytest.param((40979279.91, 58250957.01), (40979279.92, 58250957.01), 1, id="a penny"),
        pytest.param((3, 40), (3, 41), 1, id="of one more child"),
        pytest.param((None, 40), (0, 40), 1, id="known now"),
        pytest.param((None, None), (None, None), 0, id="never known"),
        pytest.param((0, 40), (0, 40), 0, id="nought"),
    ],
)
def test_a_restatement(before, after, many):
    assert restated(of(*before), of(*after), "then", "now").num_rows == many
