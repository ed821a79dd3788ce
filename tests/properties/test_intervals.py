"""No statement moves a day by two intervals that DuckDB takes for one: three months, and 90 days.

It finds what stands twice in a statement by whether two intervals are of equal length, a month being
30 days long; the second is then never worked out. Conditions of many rules, and of many measures,
are put into one statement, so it is asked of all of a return's, and of all of the record's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields

import pytest

from headway.engine.duck import engine
from headway.measures import all_measures
from headway.record.making import record_tables
from headway.returns.checking import returns
from tests.lib.sql import intervals, taken_as_one

MOVED = ["3 MONTH", "90 DAY", "91 DAY", "1 MONTH", "30 DAY", "1 YEAR", "360 DAY", "365 DAY"]


def written(values: Iterable[object]) -> Iterator[str]:
    """Every text that stands in these values, and in those that they hold."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from written(value.values())
        elif isinstance(value, tuple):
            yield from written(value)
        elif hasattr(value, "__dataclass_fields__"):
            yield from written(getattr(value, field.name) for field in fields(value))


@pytest.mark.parametrize("spec", returns(), ids=lambda spec: spec.name)
def test_of_a_return_s_rules(spec):
    """Its rules, what is worked out before them, and the headline figures that they are weighed by."""
    pieces = [*written((spec.rules(), spec.facts(), spec.derived(), tuple(spec.headlines())))]
    assert taken_as_one([*pieces, *written((spec.typed_extras,))]) == []


def test_of_the_record_and_its_measures():
    """Its tables, their cuts, and every condition of a measure."""
    pieces = [
        *(text for table in record_tables() for text in (table.select, *written((table.cuts,)))),
        *written(table.cuts_on for table in record_tables()),
        *written(measure.recorded for measure in all_measures()),
    ]
    assert len(set().union(*map(intervals, pieces))) > 20
    assert taken_as_one(pieces) == []


def test_what_duckdb_takes_for_one_is_found():
    """Whatever two of these it confounds, in one statement, the two tests above would name."""
    with engine(threads=1) as duck:
        duck.run(
            "CREATE TABLE days AS SELECT DATE '2024-01-31' AS d UNION ALL SELECT DATE '2025-02-28'"
        )
        for one in MOVED:
            for other in MOVED:
                both = f"d + INTERVAL {one} AS a, d + INTERVAL {other} AS b"
                together = duck.rows(f"SELECT {both} FROM days ORDER BY d")
                alone = [
                    [day for (day,) in duck.rows(f"SELECT d + INTERVAL {x} FROM days ORDER BY d")]
                    for x in (one, other)
                ]
                if [list(column) for column in zip(*together, strict=True)] != alone:
                    assert taken_as_one([both])
    assert taken_as_one(["x + INTERVAL 3 MONTH", "y - INTERVAL 90 DAY"]) == [((0, 90), (3, 0))]
    assert taken_as_one(["x + INTERVAL 3 MONTH", "y - INTERVAL 91 DAY", "INTERVAL 3 MONTH"]) == []
    assert intervals("d + INTERVAL '2' YEAR") == {(24, 0)}
