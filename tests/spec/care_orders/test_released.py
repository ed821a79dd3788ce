"""What a discharge releases: weeks to the 18th birthday, a return or the horizon; money; hours."""

from datetime import date
from decimal import Decimal

import pytest

from headway.verdicts.orders_at_home.assumptions import Assumptions
from headway.verdicts.orders_at_home.prices import Price, price_in
from headway.verdicts.orders_at_home.released import Discharge, released
from headway.vocabulary.errors import BadFile

ASSUMED = Assumptions(
    author="a spec", date=date(2026, 1, 1), visit_weeks_first_year=6, visit_weeks_after=12,
    hours_a_visit=4, review_weeks=26, hours_a_review=8,
)  # fmt: skip
TEN = Price(weekly=Decimal("10.00"), source="a spec")


def of(born="2012-01-01", *, on="2025-06-01", home="2023-01-01", back=None):
    """One discharge."""
    day = date.fromisoformat
    return Discharge(
        child="ANA", on=day(on), home_started_on=day(home), born_on=born and day(born),
        back_on=back and day(back),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("drawn", "days", "stops"),
    [
        (of(), 14, "horizon"),
        (of("2007-06-02"), 1, "18th birthday"),
        (of("2007-06-01"), 0, "18th birthday"),
        (of("2007-05-31"), 0, "18th birthday"),
        (of(back="2025-06-08"), 7, "looked after again"),
        (of(back="2025-07-08"), 14, "horizon"),
        (of(on="2025-06-15"), 0, "horizon"),
    ],
)
def test_weeks_stop_at_what_comes_first_and_the_last_day_does_not_count(drawn, days, stops):
    seen = released([drawn], date(2025, 6, 15), TEN, ASSUMED)
    [share] = seen.shares
    assert (share.days, share.stops) == (days, stops)
    assert seen.cost == (Decimal(days) * 10 / 7).quantize(Decimal("0.01"))


def test_a_child_born_on_29_february_is_18_on_28_february():
    [share] = released([of("2008-02-29", on="2026-02-01")], date(2027, 1, 1), TEN, ASSUMED).shares
    assert share.last == date(2026, 2, 28)


def test_visits_are_six_weeks_apart_until_a_year_at_home_and_further_apart_after():
    """At home since 1 December 2024: from 1 June 2025 that is 183 days, then 182 to the horizon."""
    seen = released([of(home="2024-12-01")], date(2026, 6, 1), None, ASSUMED)
    assert seen.days == 365 and seen.cost is None
    assert seen.visits == pytest.approx(183 / 7 / 6 + 182 / 7 / 12)
    assert seen.reviews == pytest.approx(365 / 7 / 26)
    assert seen.hours == pytest.approx(4 * seen.visits + 8 * seen.reviews)


def test_without_a_day_of_birth_nothing_is_counted_and_it_is_said():
    seen = released([of(None), of()], date(2025, 6, 15), TEN, ASSUMED)
    assert (len(seen.shares), seen.left_out, seen.days) == (1, 1, 14)


def test_the_price_is_the_latest_that_holds_on_the_day(tmp_path):
    path = tmp_path / "prices.csv"
    path.write_text(
        "placement,weekly_price,from,source\n"
        'P1,40,2024-04-01,ledger\nP1,"£1,050.25",2025-04-01,ledger\nU4,400,2025-04-01,ledger\n'
    )
    assert price_in(path, date(2025, 4, 1)).weekly == Decimal("1050.25")
    assert price_in(path, date(2025, 3, 31)).weekly == Decimal(40)
    with pytest.raises(BadFile, match="no price of P1"):
        price_in(path, date(2024, 3, 31))
