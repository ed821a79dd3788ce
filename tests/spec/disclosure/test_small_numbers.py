"""Counts of 1 to 5 children or workers are never shown in public, published or not."""

import pyarrow as pa
import pytest

from headway.disclosure.small import is_small
from headway.measures.public import public
from headway.measures.resolve import Figures
from headway.measures.value import Measure, Published

NAMES = ("measure", "kind", "council", "year", "value", "numerator", "denominator", "state")


def measure(counts: str) -> Measure:
    """A measure that counts such things, of every kind."""
    kinds = tuple(Published(kind=k, series=("a/b",)) for k in ("count", "share", "rate"))
    return Measure(
        id="m",
        registry="X",
        title="t",
        says="s",
        why="w",
        unit="u",
        counts=counts,
        timing="t",
        better="neither",
        published=kinds,
        source="s",
    )


def seen(counts: str, *rows: tuple) -> list[tuple]:
    """Value, numerator, denominator and state of each row once it is public."""
    lines = [
        dict(zip(NAMES, ("m", kind, "342", 2025, *rest, "published"), strict=True))
        for kind, *rest in rows
    ]
    made = public(Figures(lines, pa.table({})), (measure(counts),)).lines
    return [(r["value"], r["numerator"], r["denominator"], r["state"]) for r in made]


@pytest.mark.parametrize(
    ("count", "small"), [(0, False), (1, True), (5, True), (5.9, True), (6, False), (None, False)]
)
def test_where_the_line_lies(count, small):
    """0 and 6 may be shown; a full-time equivalent between 5 and 6 may not."""
    assert is_small(count, "children") is small
    assert is_small(count, "workers") is small


@pytest.mark.parametrize("counts", ["homes", "money", "other"])
def test_homes_and_money_are_no_people(counts):
    """One home, £3: shown."""
    assert not is_small(3, counts)
    assert seen(counts, ("count", 3, None, None)) == [(3, None, None, "published")]


def test_a_small_count_takes_its_share_and_rate_with_it():
    """4 of 40 children and 10% say the same."""
    rows = seen(
        "children", ("count", 4, None, None), ("share", 10, None, None), ("rate", 1.1, None, None)
    )
    assert rows == [(None, None, None, "hidden")] * 3


def test_a_share_whose_numerator_is_small_goes_too():
    """Even where the count is no figure of its own."""
    assert seen("children", ("share", 10, 4, 40)) == [(None, None, None, "hidden")]


def test_the_rest_is_not_given_away():
    """97% of 100 is 3 who are not: the share stays, its parts go."""
    assert seen("children", ("share", 97, 97, 100)) == [(97, None, None, "published")]


def test_a_share_of_posts_stays_where_few_workers_are_counted():
    """Only a count of workers is hidden; a published rate of posts is not one."""
    assert seen("workers", ("count", 3.2, None, None), ("share", 4.8, 3.2, 67)) == [
        (None, None, None, "hidden"),
        (4.8, None, None, "published"),
    ]


def test_what_the_department_suppressed_keeps_its_own_reason():
    """c of the publisher is not turned into c of headway."""
    table = seen("children", ("count", None, None, None))
    assert table == [(None, None, None, "published")]
