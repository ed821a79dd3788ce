"""A finance partner builds a store from an invented council and reconciles its money."""

import json

import pytest

FILES = ("ssda903", "ledger.csv", "s251.csv", "placements.csv", "budget.csv")


@pytest.fixture
def key(headway, tmp_path):
    """What is true of an invented council of 60 children and two years, in a store."""
    made = headway("synthesise", "--children", 60, "--years", 2, "--out", "invented")
    assert made.returncode == 0, made.stderr
    add = [
        word
        for year in (2025, 2026)
        for name in FILES
        for word in ("--add", tmp_path / "invented" / str(year) / name)
    ]
    told = headway("build", "store", *add, "--council", "St Helens")
    assert told.returncode == 0, told.stderr
    return json.loads((tmp_path / "invented" / "key.json").read_text("utf-8"))


def told_of(items):
    """What an item and a planted entry both say."""
    names = ("year", "kind", "line", "amount", "rows")
    return sorted(tuple(str(item[name]) for name in names) for item in items)


def test_what_was_planted_is_found_and_nothing_else(headway, key, tmp_path):
    told = headway("reconcile", "store", "--rows", "--json")
    found = json.loads(told.stdout)
    assert told.returncode == 1 and not found["is_whole"]
    assert told_of(found["items"]) == told_of(key["planted_in_money"])
    assert len(found["rows"]) == 3 and "SYN" not in told.stdout, "children stand under pseudonyms"
    [looked] = (tmp_path / "store" / "drills.jsonl").read_text("utf-8").splitlines()
    assert json.loads(looked)["rows"] == 3
    last_but_one = headway("reconcile", "store", "--year", 2025)
    assert last_but_one.returncode == 0 and "Nothing is left over." in last_but_one.stdout
    sums = [row for row in found["compared"] if row["year"] == 2025]
    assert {row["agrees"] for row in sums} == {"to the penny"} and len(sums) > 15
    _says_it_plainly(headway)
    _tells_who_provides(headway)
    _tells_what_it_was_worth(headway)


def _tells_who_provides(headway):
    """Of a few children no price is told, and a comparison says how many are alike."""
    told = headway("placements", "store", "--compare", "voluntary,private", "--json")
    found = json.loads(told.stdout)
    rows = [tuple(map(str, row.values())) for row in found["placements"]]
    assert len(rows) == len(set(rows)) and {row["year"] for row in found["placements"]} == {
        2025,
        2026,
    }
    of_few = [row for row in found["placements"] if row["children"] < 6]
    assert of_few and {row["spent"] for row in of_few} == {"fewer than 6 children"}
    for answer in found["compared"]:
        enough = min(answer["n"], answer["other_n"]) >= 6
        assert (answer["less"] is not None) == enough
        assert "have their like on the other side" in answer["sentence"]


def _tells_what_it_was_worth(headway):
    """Shares of spending come to 100.0%, and of few children there is none."""
    told = headway("placements", "store", "--value", "--json")
    found = json.loads(told.stdout)
    assert [one["shares %"] for one in found["spending"]] == [100.0, 100.0]
    rows = found["value"]
    of_few = [row for row in rows if row["children"] < 6]
    assert of_few and all(row[name] is None for row in of_few for name in row if "%" in name)
    assert {row["ended"] for row in of_few} == {"fewer than 6 children"}
    assert any(row["ended early %"] for row in rows) and any(row["far %"] for row in rows)
    printed = headway("placements", "store", "--value", "--year", 2025).stdout
    assert "The shares of spending come to 100.0% of £" in printed and "2025-26" not in printed
    refused = headway("placements", "store", "--value", "--rows")
    assert refused.returncode != 0 and "--value stands by itself" in refused.stderr


def _says_it_plainly(headway):
    """On screen no single child's price is told."""
    told = headway("reconcile", "store", "--year", 2026, "--tolerance-lines", 20)
    assert "Social work" in told.stdout and "within tolerance" in told.stdout
    assert "prices without a placement: 1 row; see them with --rows" in told.stdout
