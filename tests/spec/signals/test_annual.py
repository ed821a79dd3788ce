"""The yearly rule: is a year's figure more than chance against its own four earlier years?"""

import pytest

from headway.measures.show import rounded
from headway.verdicts.noise import Point
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.annual import Reason, judge_year
from tests.spec.signals.conftest import NOISES, points_of


def test_a_fall_beyond_the_line_is_real(yearly):
    """St Helens, child protection plans started: 161 against a mean of 280."""
    signal = yearly(
        "plans started",
        """
        year | count | ->
        2014 | 293   |
        2015 | 302   |
        2016 | 294   |
        2017 | 230   |
        2018 | 161   | real fall
    """,
    )[2018]
    assert signal.base_years == (2017, 2016, 2015, 2014)
    assert signal.base == pytest.approx(279.75)
    assert f"{signal.change:.0%}" == "-42%"
    assert signal.z < -2.44
    assert signal.since == 2018


def test_the_limits_are_counts_that_would_stand_out(yearly):
    """One more than the lower limit does not stand out, nor one fewer than the upper."""
    table = """
        year | count | ->
        2014 | 293   |
        2015 | 302   |
        2016 | 294   |
        2017 | 230   |
        2018 | {}    | {}
    """
    limits = yearly("plans started", table.format(257, "no"))[2018]
    assert (limits.low, limits.high) == (194, 404)
    yearly("plans started", table.format(194, "real fall"))
    yearly("plans started", table.format(195, "short"))
    yearly("plans started", table.format(403, "short"))
    yearly("plans started", table.format(404, "real rise"))


def test_inside_the_usual_movement_is_no_and_unusual_is_not_shown(yearly):
    yearly(
        "plans started",
        """
        year | count | ->
        2014 | 280   |
        2015 | 280   |
        2016 | 280   |
        2017 | 280   |
        2018 | 250   | no
        2019 | 220   | short
    """,
    )


def test_the_base_reaches_back_six_years_over_gaps_and_names_its_years(yearly):
    """Hackney filed nothing for 2021 and 2022. A gap is left out; it is no zero."""
    signal = yearly(
        "in need",
        """
        year | count | ->
        2018 | 2,700 |
        2019 | 2,759 |
        2020 | 2,921 |
        2021 | x     |
        2022 | x     |
        2023 | 2,600 |
        2024 | 2,668 |
        2025 | 2,184 | real fall
    """,
    )[2025]
    assert signal.base_years == (2024, 2023, 2020, 2019)


def test_three_earlier_years_are_enough_and_two_are_not(yearly):
    """A council made in 2023 has two years: its predecessors' figures are not joined to its own."""
    yearly(
        "plans started",
        """
        year | count | ->
        2022 | 300   | too few years
        2023 | 310   | too few years
        2024 | 290   | too few years
        2025 | 300   | no
    """,
    )


def test_a_suppressed_or_absent_year_is_not_judged(yearly):
    yearly(
        "plans started",
        """
        year | count | ->
        2014 | 293   |
        2015 | 302   |
        2016 | 294   |
        2017 | 230   |
        2018 | c     | missing
    """,
    )
    points, _ = points_of("year | count | ->\n2014 | 3 |")
    assert judge_year(points, 2030, NOISES["plans started"]).reason is Reason.MISSING


def test_a_small_council_is_told_that_it_is_too_small(yearly):
    """Rutland: even a halving of 26 would not stand out. A rise that does pass is a rise all the same."""
    table = """
        year | count | ->
        2021 | 25    |
        2022 | 28    |
        2023 | 26    |
        2024 | 26    |
        2025 | {}    | {}
    """
    signal = yearly("plans started", table.format(38, "too small"))[2025]
    assert signal.telling_fall > 0.5
    yearly("plans started", table.format(26, "too small"))
    yearly("plans started", table.format(95, "real rise"))


def test_a_zero_is_a_return_not_made_where_many_are_usual(yearly):
    """The department published 0 assessments for councils that had not reported."""
    yearly(
        "plans started",
        """
        year | count | ->
        2014 | 280   |
        2015 | 280   |
        2016 | 280   |
        2017 | 280   |
        2018 | 0     | zero
    """,
    )


def test_a_zero_where_few_are_usual_is_judged_as_one_half(yearly):
    """And as a base year it is a gap: the year before it is used instead."""
    judged = yearly(
        "plans started",
        """
        year | count | ->
        2013 | 9     |
        2014 | 8     |
        2015 | 9     |
        2016 | 8     |
        2017 | 0     | real fall
        2018 | 8     | too small
    """,
    )
    assert judged[2017].value == 0
    assert judged[2018].base_years == (2016, 2015, 2014, 2013)


def test_since_is_the_first_year_of_an_unbroken_run_and_a_move_back_is_said(yearly):
    """County Durham: a rise since 2017 that is still real in a year in which the number fell."""
    judged = yearly(
        "looked after",
        """
        year | count | ->
        2013 | 600   |
        2014 | 610   |
        2015 | 620   |
        2016 | 625   | no
        2017 | 790   | real rise
        2018 | 850   | real rise
        2019 | 930   | real rise
        2020 | 915   | real rise
    """,
    )
    assert judged[2020].since == 2017
    assert judged[2020].moved_back
    assert not judged[2019].moved_back


def test_five_yearly_moves_in_a_row_are_enough_for_a_stock_with_a_lower_line(yearly):
    """Birmingham: five rises running, 9% above its base, short of 3.2 but beyond 2.26."""
    table = """
        year | count | ->
        2020 | {}    |
        2021 | 1,970 |
        2022 | 2,085 |
        2023 | 2,180 |
        2024 | 2,296 |
        2025 | 2,317 | {}
    """
    signal = yearly("looked after", table.format("1,950", "real rise"))[2025]
    assert signal.reason is Reason.PASSED_BY_MOVES
    assert 2.26 < signal.z < 3.2
    yearly("looked after", table.format("1,980", "short"))
    yearly("looked after", table.format("c", "short"))


def test_a_flow_has_no_lower_line(yearly):
    yearly(
        "referrals",
        """
        year | count | ->
        2020 | 2,000 |
        2021 | 2,100 |
        2022 | 2,250 |
        2023 | 2,400 |
        2024 | 2,800 |
        2025 | 3,060 | short
    """,
    )


def test_a_share_is_judged_by_what_it_is_a_share_of(yearly):
    """The same percentages: told of 2,000 referrals, not told of 120, unknown where `of` is."""
    table = """
        year | value | of | ->
        2021 | 20.0  | {0} |
        2022 | 21.0  | {0} |
        2023 | 19.0  | {0} |
        2024 | 20.0  | {0} |
        2025 | 30.0  | {0} | {1}
    """
    signal = yearly("re-referral share", table.format("2,000", "real rise"), decimals=1)[2025]
    assert signal.base == pytest.approx(20.0, abs=0.1)
    assert signal.change == pytest.approx(10.0, abs=0.1)
    assert signal.low < 20 < signal.high <= 30
    yearly("re-referral share", table.format("120", "too small"), decimals=1)
    yearly("re-referral share", table.format("c", "too few years"), decimals=1)


def test_a_share_of_fewer_than_twenty_is_a_gap(yearly):
    yearly(
        "repeat share",
        """
        year | value | of  | ->
        2021 | 20    | 100 |
        2022 | 20    | 100 |
        2023 | 20    | 100 |
        2024 | 50    | 19  | unplaced
        2025 | 20    | 100 | too small
    """,
    )


def test_a_share_of_none_or_all_has_its_place(yearly):
    yearly(
        "repeat share",
        """
        year | value | of    | ->
        2021 | 20    | 1,000 |
        2022 | 20    | 1,000 |
        2023 | 20    | 1,000 |
        2024 | 0     | 1,000 | real fall
        2025 | 100   | 1,000 | real rise
    """,
    )


def test_no_percentage_is_printed_that_contradicts_its_answer():
    """`A fall of 8%; a fall of 8% would be needed` is never said: decimals are added until it is true."""
    base = {y: Point(value=25, numerator=400 + y % 3, denominator=1600) for y in range(2021, 2025)}
    for counted in range(200, 700):
        here = Point(value=counted / 16, numerator=counted, denominator=1600)
        signal = judge_year({**base, 2025: here}, 2025, NOISES["re-referral share"])
        shown = rounded(signal.value, signal.decimals)
        stands_out = shown <= signal.low or shown >= signal.high
        assert stands_out == (signal.answer is Answer.YES), counted


def test_a_ratio_may_pass_one_and_both_its_parts_carry_noise(yearly):
    yearly(
        "plans per conference",
        """
        year | value | counted | of  | ->
        2021 | 0.80  | 240     | 300 |
        2022 | 0.82  | 246     | 300 |
        2023 | 0.81  | 243     | 300 |
        2024 | 1.10  | 330     | 300 | real rise
        2025 | 0.86  | 258     | 300 | no
    """,
        decimals=2,
    )


def test_a_rate_carries_the_noise_of_its_count(yearly):
    """56.4 per 10,000 of few children is less certain than of many."""
    table = """
        year | value | counted | ->
        2021 | 56.0  | {0}     |
        2022 | 57.0  | {0}     |
        2023 | 55.0  | {0}     |
        2024 | 56.0  | {0}     |
        2025 | 36.0  | {0}     | {1}
    """
    yearly("plans per 10,000", table.format("400", "real fall"), decimals=1)
    yearly("plans per 10,000", table.format("20", "too small"), decimals=1)
    yearly("plans per 10,000", table.replace("36.0", "0.0").format("400", "unplaced"), decimals=1)


def test_without_noise_parameters_nothing_is_shown():
    signal = judge_year({2025: Point(value=10)}, 2025, None)
    assert signal.answer is Answer.NOT_SHOWN
    assert signal.reason is Reason.NO_NOISE
    assert signal.value == 10


def test_a_direction_is_named_also_where_nothing_is_shown(yearly):
    signal = yearly(
        "plans started",
        """
        year | count | ->
        2022 | 280   |
        2023 | 280   |
        2024 | 280   |
        2025 | 220   | short
    """,
    )[2025]
    assert signal.direction is Direction.FALL
    assert signal.since is None


def test_none_where_most_are_usual_is_a_column_that_was_not_filled_in():
    """0 of 106 plans reviewed in time, after 98%, is no fall. 0 of 106 after 10% is one."""
    from headway.verdicts.noise import Form, Noise, Point
    from headway.verdicts.signals.annual import Reason, judge_year

    noise = Noise(
        measure="m", kind="share", known_at=2025, form=Form.SHARE, is_stock=False, tau=0.1,
        phi=2.0, line=2.4, run_line=None, residuals=900, councils=150,
    )  # fmt: skip

    def judged(usual: float, now: float):
        years = {y: Point(value=usual, denominator=106) for y in range(2012, 2016)}
        return judge_year({**years, 2016: Point(value=now, denominator=106)}, 2016, noise)

    assert judged(98, 0).reason is Reason.ZERO
    assert judged(98, 21).answer == "yes"
    assert judged(10, 0).reason is not Reason.ZERO
