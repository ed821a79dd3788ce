"""`headway neglect`: years of the census in; area figures, a question, and a list to review."""

import csv
import json

import pytest


@pytest.fixture(scope="module")
def returns(headway_in, tmp_path_factory):
    """Three years of an invented council's census."""
    folder = tmp_path_factory.mktemp("returns")
    made = headway_in(folder, "synthesise", "--children", 60, "--years", 3, "--out", "invented")
    assert made.returncode == 0, made.stderr
    return sorted((folder / "invented").glob("*/cin_*.xml"))


def test_figures_stand_beside_others_and_the_list_is_in_order_of_days(headway, returns, tmp_path):
    told = headway("neglect", *returns, "--out", "review.csv")
    assert told.returncode == 0, told.stderr
    assert "neighbours' middle" in told.stdout
    assert "it ranks nobody" in told.stdout
    rows = list(csv.DictReader((tmp_path / "review.csv").open(encoding="utf-8-sig")))
    assert rows and [row["since"] for row in rows] == sorted(row["since"] for row in rows)
    assert all(row["what"] for row in rows)


def test_what_these_years_cannot_say_is_said_to_be_not_known(headway, returns):
    found = json.loads(headway("neglect", returns[-1], "--json").stdout)
    assert found["years"] == [2026]
    assert found["lists"]["no_pre_proceedings"] is None
    assert found["lists"]["referred_again_and_closed"] is None
    assert found["lists"]["second_plan"] is not None
    of_2026 = [line for line in found["area"] if line["year"] == 2026]
    assert of_2026 and all(line["value"] is not None for line in of_2026)


def test_a_file_that_is_no_census_is_refused_with_what_to_do(headway, tmp_path):
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    told = headway("neglect", "other.csv", "--out", "review.csv")
    assert told.returncode == 2 and "expected the XML" in told.stderr
    assert not (tmp_path / "review.csv").exists()
