"""Promises for every measure, on invented cells."""

import pyarrow as pa
import pyarrow.compute
from hypothesis import given, settings
from hypothesis import strategies as st

from headway.comparators.cells import CELLS
from headway.disclosure.small import is_small
from headway.measures import all_measures
from headway.measures.compare import among
from headway.measures.public import public
from headway.measures.resolve import resolve, series_of
from headway.measures.show import rounded
from tests.lib.published import DrawnLibrary

MEASURES = all_measures()
SERIES = sorted(series_of(MEASURES))
STATE = st.sampled_from(["published"] * 6 + ["suppressed", "not_applicable", "no_reason"])


@st.composite
def cells(draw) -> pa.Table:
    """A few dozen cells of the series that measures read, small numbers among them."""
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from(SERIES),
                st.sampled_from(["342", "876", "E92000001"]),
                st.integers(2023, 2025),
                st.integers(0, 40) | st.integers(0, 50_000),
                STATE,
                st.integers(2024, 2025),
            ),
            min_size=60,
            max_size=160,
        )
    )
    made = [
        {
            "series": s, "council": c, "year": y, "vintage": v, "state": state,
            "value": float(n) if state == "published" else None, "file": f"f{i % 3}", "row": i,
        }
        for i, (s, c, y, n, state, v) in enumerate(rows)
    ]  # fmt: skip
    return pa.Table.from_pylist(made, schema=CELLS)


def library(table: pa.Table) -> DrawnLibrary:
    """The cells as a library gives them."""
    return DrawnLibrary(table.append_column("held_in", pa.array(["home"] * table.num_rows)))


def rows(table: pa.Table) -> list[dict]:
    """Every figure of every measure from these cells."""
    return resolve(library(table), MEASURES).lines


@settings(max_examples=8)
@given(cells())
def test_the_order_of_cells_does_not_matter(table):
    """A file may be read before or after another."""
    turned = table.take(list(range(table.num_rows))[::-1])
    assert rows(table) == rows(turned)


@settings(max_examples=8)
@given(cells())
def test_a_missing_value_has_a_reason_and_a_value_has_none(table):
    """Never zero for missing, never a reason beside a number."""
    for row in rows(table):
        assert (row["value"] is None) == (row["state"] != "published"), row


@settings(max_examples=8)
@given(cells())
def test_another_council_changes_nothing(table):
    """Halton's figures do not move St Helens'."""
    with_all = [r for r in rows(table) if r["council"] == "342"]
    alone = table.filter(pa.compute.equal(table["council"], "342"))
    if alone.num_rows:
        without = [r for r in rows(alone) if r["council"] == "342"]
        assert [(r["measure"], r["kind"], r["value"]) for r in with_all] == [
            (r["measure"], r["kind"], r["value"]) for r in without
        ]


@settings(max_examples=8)
@given(cells())
def test_nothing_public_is_a_count_of_one_to_five_people(table):
    """Nor a numerator, nor what is left of a denominator."""
    counts = {m.id: m.counts for m in MEASURES}
    for row in public(resolve(library(table), MEASURES), MEASURES).lines:
        people = counts[row["measure"]]
        top, bottom = row["numerator"], row["denominator"]
        assert not (row["kind"] == "count" and is_small(row["value"], people)), row
        assert not is_small(top, people), row
        assert not (top is not None and bottom is not None and is_small(bottom - top, people)), row


@given(
    st.lists(st.integers(0, 10**7).map(lambda n: n / 10), min_size=1, max_size=12),
    st.sampled_from(["higher", "lower"]),
)
def test_the_middle_lies_inside_the_range_and_the_best_quartile_too(values, better):
    """And the best quartile is on the better side of the middle."""
    near = among(values, 12, better)
    assert near.lowest <= near.middle <= near.highest
    if near.best_quartile is not None:
        assert near.lowest <= near.best_quartile <= near.highest
        better_side = near.best_quartile - near.middle
        assert better_side >= -1e-9 if better == "higher" else better_side <= 1e-9


@given(st.integers(-10_000, 10_000), st.integers(0, 3))
def test_halves_round_away_from_zero(n, places):
    """As the department rounds; Python's own round would not."""
    value = (abs(n) + 0.5) / 10**places
    assert rounded(value, places) == (abs(n) + 1) / 10**places
