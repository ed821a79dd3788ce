"""Grades of providers, and what a council must settle before a cap on profit."""

from dataclasses import replace

import pytest

from headway.cli.placements_value import of_providers
from headway.reference.adding import read_reference
from headway.store.money.registered import Registration, graded, lists, readiness

WEEK = 7
PRIVATE, VOLUNTARY = frozenset({"private"}), frozenset({"voluntary"})
LISTS = {
    "SC1": Registration("good", PRIVATE),
    "SC2": Registration("", PRIVATE),
    "SC3": Registration("inadequate", VOLUNTARY),
}


def days(*rows):
    """Days by ownership and number of the provider, all in foster homes."""
    return [
        {"ownership": who, "kind": "fostering", "urn": urn, "days": weeks * WEEK}
        for who, urn, weeks in rows
    ]


def test_weeks_are_by_the_grade_of_the_list_and_what_it_does_not_grade_is_not_known():
    """SC2 is on the list without a grade, SC9 on none, and one has no number."""
    found = graded(
        days(("private", "SC1", 3), ("private", "SC2", 1), ("private", "SC9", 1), ("private", None, 1)),
        LISTS,
    )  # fmt: skip
    assert found["private", ""] == found["private", "fostering"]
    assert {grade: n for grade, n in found["private", ""].items() if n} == {
        "good": 3 * WEEK,
        "not known": 3 * WEEK,
    }


@pytest.mark.parametrize("kept", [None, {}, {"SC2": Registration("", PRIVATE)}])
def test_without_a_list_that_grades_no_grade_is_told(kept):
    assert graded(days(("private", "SC2", 1)), kept) == {}


def test_parents_have_no_grade_and_are_no_provider():
    rows = days(("parents", None, 5), ("private", "SC1", 5))
    assert ("parents", "") not in graded(rows, LISTS)
    one = readiness(2026, rows, LISTS)
    assert (one.private_share, one.providers) == (100, 1)


def test_what_is_to_be_settled_is_counted_provider_by_provider():
    """SC1 agrees; SC3 is voluntary on the list; SC9 on none; SC2 of two; SC8 of nobody."""
    one = readiness(
        2026,
        days(
            *(("private", "SC1", 4), ("private", "SC3", 1), ("private", "SC9", 1)),
            *(("private", "SC2", 1), ("voluntary", "SC2", 1), ("not known", "SC8", 1)),
            *(("voluntary", "XXXXXXX", 1), ("own", None, 10)),
        ),
        LISTS,
    )
    assert (one.providers, one.unlisted, one.unowned, one.several, one.differing) == (5, 2, 1, 1, 2)
    assert (one.private_share, one.unnumbered_share) == (35, 10), "7 of 20 weeks; 1 of 10"
    told = " ".join(of_providers(one))
    assert "Of 5 providers by number (URN): 2 on no list of Ofsted's that is kept here" in told
    assert "1 of no known ownership, 1 of more than one ownership in the return" in told


def test_without_a_list_it_is_not_known_who_is_on_one():
    one = readiness(2026, days(("private", "SC1", 1)), None)
    assert one.unlisted is None and one.differing == 0
    assert "whether they are on one is not known" in " ".join(of_providers(one))


def test_lists_that_are_kept_say_grade_and_ownership(tmp_path, monkeypatch):
    """Two rows of one number that differ leave its grade not known."""
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))
    assert lists() is None
    path = tmp_path / "homes.csv"
    path.write_text(
        "URN,PLACE_CODES,PROVIDER_CODES,Grade\n"
        "SC900001,K2,PR4,Requires improvement to be good\n"
        "SC900002,K2,PR5,Not yet inspected\n"
        "SC900003,K2,PR4,Good\nSC900003,K2,PR5,Outstanding\n",
        "utf-8",
    )
    read = read_reference(path, "a" * 64)
    read.keep("2026-05-01T09:00:00+00:00")
    assert lists() == {
        "SC900001": Registration("requires improvement", PRIVATE),
        "SC900002": Registration("", VOLUNTARY),
        "SC900003": Registration("", PRIVATE | VOLUNTARY),
    }
    before = replace(read, rows=read.rows.drop_columns(["GRADE"]))
    before.keep("2026-06-01T09:00:00+00:00")
    kept = lists()
    assert kept is not None and {one.grade for one in kept.values()} == {""}, "kept without grades"
