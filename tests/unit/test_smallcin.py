"""The small random returns and the register of plain rules, on which the SQL's tests stand."""

import random
from datetime import date

import pytest

import tests.lib.plaincin as plaincin
from tests.lib.cataloguecin import catalogue, entries
from tests.lib.plaincin.reading import days_before, months_after, years_after
from tests.lib.poolscin import (
    ASSESSMENT,
    ASSESSMENTS,
    CHILD,
    CHILDREN,
    COLUMNS_OF,
    EPISODE,
    EPISODES,
    FACTORS,
    HEADER,
    PLAN,
    PLANS,
    REVIEWS,
)
from tests.lib.smallcin import (
    WHOLE_RETURN,
    Census,
    SmallCin,
    random_small,
    rule,
    rules_of,
    valid_date,
)
from tests.lib.working_days import HOLIDAYS, first_of_working_days, working_day_before

YEARS = range(2023, 2028)
assert plaincin.__doc__  # importing it is what registers the rules


@pytest.fixture(scope="module")
def entries_by_code(shared):
    """The catalogue's entries by code."""
    return {entry.code: entry for entry in entries(shared / "specs")}


@pytest.mark.parametrize("year", YEARS)
def test_every_rule_of_the_catalogue_is_registered_for_each_year_in_force(entries_by_code, year):
    in_force = {code for code, entry in entries_by_code.items() if entry.is_in_force(year)}
    assert set(rules_of(year)) == in_force


def test_the_catalogue_is_read_whole(entries_by_code):
    in_force = [sum(e.is_in_force(year) for e in entries_by_code.values()) for year in YEARS]
    # As its definitions count them; nine more are described elsewhere.
    assert in_force == [105, 105, 109, 109, 109 + 9]
    assert entries_by_code["2885"].applies == {PLANS, "section47", EPISODES, HEADER}
    assert not entries_by_code["100"].needs_reference_date


def test_one_year_has_one_version_of_a_rule():
    with pytest.raises(ValueError, match="twice"):
        rule("100", since=2027)(lambda s: set())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-04-01", date(2025, 4, 1)),
        (" 2025-04-01 ", date(2025, 4, 1)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2025-02-29", None),
        ("2025-4-1", None),
        ("20250401", None),
        ("01/04/2025", None),
        ("2025-04-01T00:00:00", None),
        ("0000-01-01", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_is_year_month_and_day(text, day):
    assert valid_date(text) == day


@pytest.mark.parametrize(
    ("reference", "census"),
    [
        ("2026-03-31", Census(date(2025, 4, 1), date(2026, 3, 31))),
        ("2024-02-29", Census(date(2023, 3, 1), date(2024, 2, 29))),
        ("2026-02-28", Census(date(2025, 3, 1), date(2026, 2, 28))),
        ("31/03/2026", None),
        (None, None),
    ],
)
def test_the_census_is_the_year_up_to_the_reference_date(reference, census):
    small = SmallCin(2026, "E08000013", {HEADER: [{"ReferenceDate": reference}]})
    assert small.census == census


@pytest.mark.parametrize(
    ("year", "before", "after_15", "after_45"),
    [  # as the catalogue lists them at 8569Q, 8675Q and 8670Q
        (2022, "2021-03-31", "2022-03-11", "2022-01-28"),
        (2023, "2022-03-31", "2023-03-13", "2023-01-30"),
        (2024, "2023-03-31", "2024-03-11", "2024-01-29"),
        (2025, "2024-03-28", "2025-03-11", "2025-01-28"),
        (2026, "2025-03-31", "2026-03-11", "2026-01-28"),
        (2027, "2026-03-31", "2027-03-09", "2027-01-26"),
    ],
)
def test_working_days_are_counted_as_the_catalogue_does(year, before, after_15, after_45):
    end = date(year, 3, 31)
    assert working_day_before(date(year - 1, 4, 1)) == date.fromisoformat(before)
    assert first_of_working_days(15, end) == date.fromisoformat(after_15)
    assert first_of_working_days(45, end) == date.fromisoformat(after_45)


def test_working_days_end_on_the_next_where_the_last_is_none():
    assert first_of_working_days(1, date(2024, 3, 31)) == date(2024, 4, 2)
    assert first_of_working_days(2, date(2024, 3, 31)) == date(2024, 3, 28)


def test_every_bank_holiday_is_a_weekday_and_each_year_has_eight_or_more():
    assert all(day.weekday() < 5 for day in HOLIDAYS)
    counts = {year: sum(day.year == year for day in HOLIDAYS) for year in range(2010, 2029)}
    special = {year: count for year, count in counts.items() if count != 8}
    assert special == {2011: 9, 2012: 9, 2022: 10, 2023: 9}


def test_days_are_counted_within_the_calendar():
    assert months_after(date(2026, 3, 31), 9) == date(2026, 12, 31)
    assert months_after(date(2026, 5, 31), 9) == date(2027, 2, 28)
    assert months_after(date(2026, 12, 15), 12) == date(2027, 12, 15)
    assert years_after(date(2000, 2, 29), 25) == date(2025, 2, 28)
    assert years_after(date(9990, 1, 1), 25) == date.max
    assert days_before(date(1, 2, 1), 280) == date.min
    assert days_before(None, 280) is None and years_after(None, 25) is None


def test_the_same_seed_draws_the_same_return():
    one, two = (random_small(random.Random(7), "8820", {EPISODES}, 2026) for _ in "ab")
    assert one == two


@pytest.mark.parametrize("year", YEARS)
def test_a_drawn_return_has_the_shape_of_one_read_from_xml(entries_by_code, year):
    for code in rules_of(year):
        needs = entries_by_code[code].applies
        s = random_small(random.Random(f"{code} {year}"), code, needs, year)
        assert set(s.tables) == set(COLUMNS_OF)
        assert len(s.tables[HEADER]) == 1
        for name, rows in s.tables.items():
            assert all(tuple(row) == COLUMNS_OF[name] for row in rows)
            assert "" not in {value for row in rows for value in row.values()}
        for table, parent, keys in (
            (CHILDREN, CHILDREN, (CHILD,)),
            (EPISODES, CHILDREN, (CHILD, "LAchildID")),
            (ASSESSMENTS, EPISODES, (CHILD, EPISODE)),
            (FACTORS, ASSESSMENTS, (CHILD, EPISODE, ASSESSMENT)),
            (PLANS, EPISODES, (CHILD, EPISODE)),
            (REVIEWS, PLANS, (CHILD, EPISODE, PLAN)),
        ):
            held = [tuple(row[key] for key in keys) for row in s.tables[parent]]
            assert len(held) == len(set(held))
            assert {tuple(row[key] for key in keys) for row in s.tables[table]} <= set(held)


def sides(entry, decide, year: int, draws: int = 40) -> set[bool]:
    """Whether a rule flags something and whether it flags nothing, over so many returns."""
    seen = set()
    for seed in range(draws):
        rng = random.Random(f"{entry.code} {year} {seed}")
        s = random_small(rng, entry.code, entry.applies, year)
        if (flags := decide(s)) is not None:
            rows = flags - {WHOLE_RETURN}
            assert all(0 < n <= len(s.tables[table]) for table, n in rows)
            seen.add(bool(flags))
    return seen


@pytest.mark.parametrize("year", [2023, 2027])
def test_every_rule_both_flags_and_passes(entries_by_code, year):
    """A rule that never flags, or always does, would compare nothing with nothing."""
    one_sided = []
    for code, decide in rules_of(year).items():
        if len(sides(entries_by_code[code], decide, year)) < 2:
            one_sided.append(code)
    assert not one_sided


def test_a_rule_flags_rows_of_the_tables_that_its_entry_reports(entries_by_code):
    for code, decide in rules_of(2026).items():
        entry = entries_by_code[code]
        for seed in range(15):
            s = random_small(random.Random(f"{code} {seed}"), code, entry.applies, 2026)
            tables = {table for table, _ in decide(s) or ()}
            assert tables <= entry.reported | ({""} if not entry.reported else set()), code


@pytest.mark.parametrize("reference", [None, "31/03/2026", "2026-02-30"])
def test_without_a_reference_date_just_the_rules_that_need_it_are_not_run(
    entries_by_code, reference
):
    for code, decide in rules_of(2026).items():
        entry = entries_by_code[code]
        s = random_small(random.Random(5), code, entry.applies, 2026)
        s.tables[HEADER][0]["ReferenceDate"] = reference
        assert (decide(s) is None) == entry.needs_reference_date, code


def test_no_plain_rule_changes_what_it_reads():
    for code, decide in rules_of(2027).items():
        needs = catalogue()[code].applies if catalogue() else {EPISODES, HEADER}
        s, same = (random_small(random.Random(3), code, needs, 2027) for _ in "ab")
        decide(s)
        assert s == same, code
