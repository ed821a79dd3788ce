"""What `headway measure STORE` is asked: of which days, and by which cuts."""

from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from headway.cli.measure import _span, measure
from headway.cli.own_figures import is_store
from headway.store.figures import known_cuts
from headway.vocabulary.errors import BadInput, Unknown


def test_a_year_s_figures_are_those_that_end_in_it():
    """The workforce's year 2025 ends in September, the children's in March."""
    assert _span("", "", 2025, "year") == (date(2025, 1, 1), date(2025, 12, 31))


def test_a_year_s_months_run_from_april():
    assert _span("", "", 2025, "month") == (date(2024, 4, 1), date(2025, 3, 31))


def test_a_year_and_days_are_not_given_together():
    with pytest.raises(BadInput, match="not both"):
        _span("2025-01-01", "", 2025, "year")


def test_days_alone():
    assert _span("2025-01-01", "", None, "year") == (date(2025, 1, 1), None)


def test_a_cut_that_no_figure_has_is_refused_with_those_that_there_are(tmp_path):
    """Without that every figure would be shown whole, as if it had been asked for."""
    folder = tmp_path / "snapshots" / "one"
    folder.mkdir(parents=True)
    (tmp_path / "current").write_text("one")
    pq.write_table(pa.table({"cut": ["", "age", "placement"]}), folder / "figures.parquet")
    known_cuts(tmp_path, ["age"])
    with pytest.raises(Unknown, match=r"Did you mean placement\?.*This store has: age, placement"):
        known_cuts(tmp_path, ["age", "placements"])


def test_a_path_at_which_there_is_no_store_is_no_council_s_name(tmp_path):
    with pytest.raises(BadInput, match="there is no store"):
        is_store(str(tmp_path / "stroe"))
    (tmp_path / "store.toml").touch()
    assert is_store(str(tmp_path)) and not is_store("St Helens")


@pytest.mark.parametrize(
    "asked", [{"rows": "2026"}, {"row": "cin:2026:cp_plans:1"}, {"child": "A1"}]
)
def test_children_s_rows_are_never_for_the_public(asked):
    with pytest.raises(BadInput, match="never with --public"):
        measure("store", ["referrals"], public=True, **asked)
