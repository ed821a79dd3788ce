"""Claims of how much there is."""

from datetime import date

import pytest

from headway.verdicts.claims.given import Given, GivenFacts
from headway.verdicts.claims.value import Period, Quoted
from headway.verdicts.claims.weighing import weigh
from tests.spec.claims.conftest import claim_of

DAY = Period(starts_on=date(2025, 3, 31), ends_on=date(2025, 3, 31))
YEARS = Period(starts_on=date(2022, 3, 31), ends_on=date(2025, 3, 31))


@pytest.mark.parametrize(
    ("size", "share", "answer"),
    [
        ({"word": "half"}, "52", "supported"),
        ({"word": "half"}, "52.1", "contradicted"),
        ({"word": "almost half"}, "45", "supported"),
        ({"word": "almost half"}, "44.9", "contradicted"),
        ({"word": "almost half"}, "52.8", "contradicted"),
        ({"percent": 50}, "48", "supported"),
        ({"percent": 50}, "58", "contradicted"),
    ],
)
def test_a_share_has_its_range(weighed, size, share, answer):
    told = weighed("level", f"kind | 2025\nshare | {share}", period=DAY, **size)
    assert told.answer == answer


@pytest.mark.parametrize(
    ("claimed", "figure", "answer"),
    [
        (73_000, "72,670", "supported"),
        (73_000, "72,499", "contradicted"),
        (440, "444", "supported"),
        (440, "446", "contradicted"),
        (400, "421", "contradicted"),  # it rounds to 400, and is more than 5% away
        (112, "112", "supported"),
        (112, "113", "contradicted"),
    ],
)
def test_a_number_stands_for_what_rounds_to_it(weighed, claimed, figure, answer):
    told = weighed("level", f"kind | 2025\ncount | {figure}", number=claimed, period=DAY)
    assert told.answer == answer


@pytest.mark.parametrize(
    ("direction", "size", "figure", "answer"),
    [
        ("low", {"percent": 20}, "20", "supported"),
        ("low", {"percent": 20}, "20.1", "contradicted"),
        ("high", {"percent": 90}, "90", "supported"),
        ("high", {"percent": 90}, "89.9", "contradicted"),
        ("high", {"word": "more than half"}, "50", "contradicted"),
        ("high", {"word": "more than half"}, "50.1", "supported"),
    ],
)
def test_a_limit_holds_on_the_line(weighed, direction, size, figure, answer):
    told = weighed(direction, f"kind | 2025\nshare | {figure}", period=DAY, **size)
    assert told.answer == answer


def test_a_limit_for_every_case_is_broken_by_one():
    """One exactly on the limit is not over it."""
    for days, answer in (((88.0, 112.0), "supported"), ((88.0, 113.0), "contradicted")):
        line = Given(
            measure="days_waited",
            kind="value",
            unit="days",
            against="here",
            place="Wharfemoor",
            values=days,
            days=(),
        )
        told = weigh(claim_of("low", measure="days_waited", number=112), GivenFacts((line,)))
        assert told.answer == answer


@pytest.mark.parametrize(
    ("table", "answer"),
    [
        ("kind | 2022 | 2023 | 2024 | 2025\ncount | 415 | 409 | 412 | 417", "supported"),
        ("kind | 2022 | 2023 | 2024 | 2025\ncount | 415 | 470 | 412 | 417", "contradicted"),
        ("kind | 2022 | 2023 | 2024 | 2025\nshare | 20 | 22 | 21 | 20", "supported"),
        ("kind | 2022 | 2023 | 2024 | 2025\nshare | 20 | 25 | 21 | 20", "contradicted"),
        ("kind | 2022 | 2023 | 2024 | 2025\ncount | 415 | | 412 | 417", "supported"),
        ("kind | 2022 | 2023 | 2024 | 2025\ncount | 415 | 409 | 412 |", "cannot be tested"),
    ],
)
def test_level_is_within_two_points_or_five_percent_of_the_mean(weighed, table, answer):
    told = weighed("level", table, word="level", measure="children_looked_after", period=YEARS)
    assert told.answer == answer


def test_a_quoted_denominator_is_tried_beside_the_published_one():
    """The share of what the speaker divided by, with its source; they may part."""
    table = GivenFacts(
        (
            Given(
                measure="looked_after_share_of_spend",
                kind="share",
                unit="percent",
                against="here",
                place="Wharfemoor",
                values=(45.4,),
                days=(date(2025, 3, 31),),
            ),
        )
    )
    quoted = Quoted(says="the budget then quoted", value=100, source="a report")
    claim = claim_of(
        "level", measure="looked_after_share_of_spend", word="almost half", quoted=quoted
    )
    told = weigh(claim, table)
    assert told.answer == "supported"
    assert "no numerator is held" in told.sentence
    assert "section 251" in told.sentence


@pytest.mark.parametrize(
    ("direction", "figure", "answer"),
    [("high", "93", "supported"), ("high", "92", "contradicted"), ("low", "70", "supported")],
)
def test_the_best_ever_is_the_most_of_all_years_held(weighed, direction, figure, answer):
    """A tie is no record. The years held are named."""
    table = f"kind | 2019 | 2023 | 2024 | 2025\nshare | 92 | 80 | 85 | {figure}"
    told = weighed(direction, table, word="best ever", comparator="own past", period=DAY)
    assert told.answer == answer
    assert "2019 to 2024" in told.sentence


def test_high_against_its_own_past_is_above_the_four_years_before(weighed):
    table = "kind | 2021 | 2022 | 2023 | 2024 | 2025\nshare | 10 | 12 | 10 | 12 | 11.5"
    assert weighed("high", table, comparator="own past").answer == "supported"
    assert weighed("low", table, comparator="own past").answer == "contradicted"


def test_nothing_to_set_it_beside_cannot_be_tested(weighed):
    told = weighed("high", "kind | 2025\nshare | 11.5")
    assert told.answer == "cannot be tested"
    assert "nothing to set the figure beside" in told.sentence


def test_no_measure_and_no_figures_cannot_be_tested(weighed):
    assert "No measure is held" in weighed("high", "kind | 2025\nshare | 1", measure="").sentence
    told = weigh(claim_of("high"), GivenFacts(()))
    assert told.answer == "cannot be tested"
    assert "invented" in told.sentence
