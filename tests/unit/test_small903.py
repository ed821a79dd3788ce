"""The small random returns and the register of plain rules, on which the SQL's tests stand."""

import random
from datetime import date

import pytest

import tests.lib.plain903 as plain903
from tests.lib.catalogue903 import catalogue, entries
from tests.lib.pools903 import COLUMNS_OF
from tests.lib.small903 import (
    Small,
    asylum_seeking,
    continuously_looked_after,
    known_asylum_seeking,
    plus_years,
    random_small,
    rule,
    rules_of,
    valid_date,
)

YEARS = range(2023, 2028)
# Rules of the catalogue that another in force from 2026 says better, so that they end before it.
SUPERSEDED = {"SW10STG2": 2025, "SW11bSTG2": 2025}
assert plain903.__doc__  # importing it is what registers the rules


@pytest.fixture(scope="module")
def entries_by_code(shared):
    """The catalogue's entries by code."""
    return {entry.code: entry for entry in entries(shared / "specs")}


@pytest.mark.parametrize("year", YEARS)
def test_every_rule_of_the_catalogue_is_registered_for_each_year_in_force(entries_by_code, year):
    in_force = {code for code, entry in entries_by_code.items() if entry.is_in_force(year)}
    in_force -= {code for code, until in SUPERSEDED.items() if year > until}
    assert set(rules_of(year)) == in_force


def test_the_catalogue_is_read_whole(entries_by_code):
    assert len(entries_by_code) == 344
    in_force = [sum(e.is_in_force(year) for e in entries_by_code.values()) for year in YEARS]
    assert in_force == [293, 312, 305, 316, 327]  # as its definitions count them
    never = {code for code, entry in entries_by_code.items() if entry.since is None}
    assert never == {"SW15STG2", "SW16aSTG2", "SW16bSTG2", "SW16cSTG2"}
    assert entries_by_code["118"].needs == {"episodes", "placed_for_adoption"}
    assert entries_by_code["202"].needs == {"header", "header_last"}
    assert entries_by_code["219"].needs == {"episodes", "providers"}


def test_one_year_has_one_version_of_a_rule():
    with pytest.raises(ValueError, match="twice"):
        rule("101", since=2027)(lambda s: set())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("01/04/2025", date(2025, 4, 1)),
        ("1/4/2025", date(2025, 4, 1)),
        ("29/02/2024", date(2024, 2, 29)),
        ("29/02/2025", None),
        ("01/04/25", None),
        ("2025-04-01", None),
        ("01/04/2025 ", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_is_day_month_and_four_digits(text, day):
    assert valid_date(text) == day


def test_a_birthday_on_29_february_falls_on_28_in_a_common_year():
    assert plus_years(date(2008, 2, 29), 17) == date(2025, 2, 28)
    assert plus_years(date(2008, 2, 29), 16) == date(2024, 2, 29)


def small(year: int = 2026, **tables: list) -> Small:
    """A return of these tables and nothing else."""
    return Small(year, "E08000013", "csv", tables, {}, None, frozenset())


def episode(**filled: str) -> dict:
    """One episode of child A1, long begun and still open but for what is given."""
    row = dict.fromkeys(COLUMNS_OF["episodes"])
    return {**row, "CHILD": "A1", "DECOM": "01/06/2024", "RNE": "S", "LS": "C2", **filled}


@pytest.mark.parametrize(
    ("rows", "is_all_year"),
    [
        ([episode()], True),
        ([episode(DECOM="01/04/2025")], True),
        ([episode(DECOM="02/04/2025")], False),
        ([episode(DECOM="02/04/2025", RNE="P")], True),
        ([episode(DEC="31/03/2026", REC="E4A")], True),
        ([episode(DEC="30/03/2026", REC="E4A")], False),
        ([episode(DEC="30/03/2026", REC="X1")], True),
        ([episode(DEC="31/03/2025", REC="E4A")], False),
        ([episode(LS="V3")], False),
        ([episode(), episode(LS="V4", DEC="31/03/2025", REC="X1")], True),
        ([episode(DECOM="31/02/2024")], False),
        ([episode(CHILD=None)], False),
    ],
)
def test_who_was_looked_after_all_year(rows, is_all_year):
    assert bool(continuously_looked_after(small(episodes=rows))) == is_all_year


def test_who_is_known_to_seek_asylum():
    header = [{"CHILD": "A1", "UASC": "1"}, {"CHILD": "B2", "UASC": "0"}]
    uasc = [{"CHILD": "B2", "SEX": None, "DUC": "X"}, {"CHILD": "C3", "SEX": None, "DUC": None}]
    assert asylum_seeking({"header": header, "uasc": uasc}) == {"A1"}
    assert asylum_seeking({"uasc": uasc}) == {"B2"}
    assert asylum_seeking({"header": [{"CHILD": "A1"}], "uasc": uasc}) is None
    assert known_asylum_seeking(small()) is None
    assert known_asylum_seeking(small(uasc=uasc)) == {"B2"}


def test_the_same_seed_draws_the_same_return():
    one, two = (random_small(random.Random(7), "501", {"episodes"}, 2026) for _ in "ab")
    assert one == two


@pytest.mark.parametrize("year", YEARS)
def test_a_drawn_return_has_the_shape_that_was_promised(year):
    for seed in range(60):
        s = random_small(random.Random(seed), "205A", {"header", "uasc", "uasc_last"}, year)
        for tables in (s.tables, s.last):
            for name, rows in tables.items():
                assert len(rows) <= 5
                given = {"UASC"} if name == "header" else set()
                assert all(set(row) - given == set(COLUMNS_OF[name]) for row in rows)
        held = s.tables.get("header", [])
        if s.file_format == "csv":
            assert {"UASC" in row for row in held} <= {"uasc" in s.tables}
        assert s.providers is None or len(s.providers) <= 4


def test_each_table_is_now_and_then_absent_and_a_needed_one_more_seldom():
    drawn = [random_small(random.Random(n), "101", {"header"}, 2026) for n in range(800)]
    absent = {name: sum(name not in s.tables for s in drawn) for name in ("header", "oc3")}
    assert 15 < absent["header"] < 70 < absent["oc3"] < 140


def test_nearly_every_rule_both_flags_and_passes(entries_by_code):
    """A rule that never flags, or always does, would compare nothing with nothing."""
    one_sided = []
    for code, decide in rules_of(2026).items():
        needs, seen = entries_by_code[code].needs, set()
        for seed in range(60):
            s = random_small(random.Random(f"{code} {seed}"), code, needs, 2026)
            if (flags := decide(s)) is not None:
                assert all(0 < n <= len(s.tables[table]) for table, n in flags)
                seen.add(bool(flags))
            if len(seen) == 2:
                break
        if len(seen) < 2:
            one_sided.append(code)
    assert len(one_sided) <= 6, one_sided


def test_no_plain_rule_changes_what_it_reads():
    for code, decide in rules_of(2027).items():
        needs = catalogue()[code].needs if catalogue() else {"episodes", "header"}
        s, same = (random_small(random.Random(3), code, needs, 2027) for _ in "ab")
        decide(s)
        assert s == same, code
