"""Rates of a council's own counts, for every 10,000 children of its area."""

from datetime import date

from headway.comparators.library import open_library
from headway.measures.own import OwnFigure, Period
from headway.measures.own_columns import columns_from
from headway.measures.rates import population_of, with_rates

YEAR = Period("year", date(2025, 4, 1), date(2026, 3, 31))
MARCH = Period("month", date(2026, 3, 1), date(2026, 3, 31))


def count(measure, number, period=YEAR, cut="", part=""):
    return OwnFigure(measure, "count", period, cut, part, number, None, number)


def rates(figures, population):
    found = with_rates(columns_from(figures), population).figures()
    return [(f.measure, f.denominator, round(f.value, 1)) for f in found if f.kind == "rate"]


def test_a_rate_is_over_the_estimate_of_the_middle_of_the_year_before():
    population = {2024: 10_000.0, 2025: 20_000.0, 2026: 40_000.0}
    assert rates([count("children_looked_after", 150)], population) == [
        ("children_looked_after", 20_000, 75.0)
    ]


def test_where_that_is_not_held_the_newest_before_it():
    found = rates([count("children_looked_after", 150)], {2023: 10_000.0, 2026: 1.0})
    assert found == [("children_looked_after", 10_000, 150.0)]


def test_without_an_estimate_there_is_no_rate():
    assert rates([count("children_looked_after", 150)], {}) == []


def test_a_month_has_a_rate_of_what_stands_and_none_of_what_flows():
    both = [count("children_looked_after", 150, MARCH), count("looked_after_started", 12, MARCH)]
    assert [m for m, *_ in rates(both, {2025: 10_000.0})] == ["children_looked_after"]
    yearly = [count("looked_after_started", 12)]
    assert rates(yearly, {2025: 10_000.0}) == [("looked_after_started", 10_000, 12.0)]


def test_a_part_of_the_children_has_no_rate():
    assert rates([count("children_looked_after", 70, YEAR, "sex", "F")], {2025: 10_000.0}) == []


def test_the_estimates_that_headway_carries():
    held = population_of("342", open_library())
    assert held and all(20_000 < value < 60_000 for value in held.values())
