"""Named runs. Among them the past bugs of known tools, as cases that must not come back."""

from collections.abc import Callable
from functools import partial

from headway.verdicts.signals import Chart, Direction, Limits
from headway.verdicts.signals.runs import (
    named_runs,
    seven_on_one_side,
    seven_up_or_down,
    two_of_three,
)


def against_ten(find: Callable) -> Callable[..., Chart]:
    """A chart of centre 10 and limits 4 and 16 on which `find` looks for its runs."""
    limit = Limits(centre=10, lower=4, upper=16)

    def chart(base, judged) -> Chart:
        limits = (limit,) * len(judged)
        by_centre = find is not two_of_three and find is not named_runs
        against = [10] * len(judged) if by_centre else limits
        return Chart(limits=limits, found=find(judged, against), base_points=12)

    return chart


def up_or_down(values, _, length: int = 7):
    """Runs up or down need no centre."""
    return seven_up_or_down(values, length)


def test_seven_in_a_row_on_one_side_of_the_mean(monthly):
    """Six are not seven, and the whole run is named, however long."""
    monthly(
        against_ten(seven_on_one_side),
        """
        count | ->
        11    |
        12    |
        11    |
        13    |
        11    |
        12    |
        9     | seven_on_one_side fall
        8     | seven_on_one_side fall
        9     | seven_on_one_side fall
        9     | seven_on_one_side fall
        7     | seven_on_one_side fall
        9     | seven_on_one_side fall
        9     | seven_on_one_side fall
        9     | seven_on_one_side fall
        11    |
    """,
    )


def test_a_point_on_the_mean_and_a_missing_one_break_a_run(monthly):
    monthly(
        against_ten(seven_on_one_side),
        """
        count | ->
        11    |
        11    |
        11    |
        10    |
        11    |
        11    |
        11    |
        -     |
        11    |
        11    |
        11    |
        11    |
    """,
    )


def test_the_length_can_be_six_or_eight_and_is_seven(monthly):
    """Asked for by users (some guidance says six or eight). Seven is what the error rates are of."""
    six = [11] * 6
    assert not seven_on_one_side(six, [10] * 6)
    assert seven_on_one_side(six, [10] * 6, 6)
    assert not seven_on_one_side([11] * 7, [10] * 7, 8)


def test_a_run_up_is_a_rise_on_either_side_and_across_the_mean(monthly):
    """NHSRplotthedots 167 and 171: coloured by the side of the mean, and points beside it too."""
    monthly(
        against_ten(up_or_down),
        """
        count | ->
        9     |
        5     | seven_up_or_down rise
        7     | seven_up_or_down rise
        8     | seven_up_or_down rise
        9     | seven_up_or_down rise
        11    | seven_up_or_down rise
        12    | seven_up_or_down rise
        14    | seven_up_or_down rise
        13    |
    """,
    )


def test_a_run_down_above_the_mean_is_a_fall(monthly):
    monthly(
        against_ten(up_or_down),
        """
        count | ->
        18    | seven_up_or_down fall
        17    | seven_up_or_down fall
        16    | seven_up_or_down fall
        15    | seven_up_or_down fall
        14    | seven_up_or_down fall
        13    | seven_up_or_down fall
        12    | seven_up_or_down fall
        12    |
        11    |
    """,
    )


def test_six_each_higher_than_the_one_before_are_not_seven(monthly):
    """An equal point, or a missing one, ends a run."""
    monthly(
        against_ten(up_or_down),
        """
        count | ->
        5     |
        6     |
        7     |
        8     |
        9     |
        11    |
        11    |
        12    |
        13    |
        -     |
        14    |
        15    |
    """,
    )


def test_two_of_three_near_the_same_limit(monthly):
    """Beyond 14 or below 6 is near. Only the points near it are named, not the one between."""
    monthly(
        against_ten(two_of_three),
        """
        count | ->
        10    |
        15    | two_of_three rise
        10    |
        15    | two_of_three rise
        9     |
        10    |
        5     | two_of_three fall
        5     | two_of_three fall
        10    |
        10    |
        15    |
        10    |
        10    |
        15    |
    """,
    )


def test_two_near_opposite_limits_are_no_signal(monthly):
    """NHSRplotthedots 143: points on opposite sides of the mean set it off."""
    monthly(
        against_ten(two_of_three),
        """
        count | ->
        15    |
        5     |
        10    |
        10    |
        5     |
        10    |
        15    |
    """,
    )


def test_near_is_beyond_two_thirds_of_the_way(monthly):
    monthly(
        against_ten(two_of_three),
        """
        count | ->
        14    |
        14    |
        14    |
        14.1  | two_of_three rise
        17    | two_of_three rise
        -     |
        17    |
    """,
    )


def test_a_limit_that_cannot_be_passed_has_nothing_near_it():
    none_below = [Limits(centre=3, lower=None, upper=9)] * 3
    assert two_of_three([0, 0, 0], none_below) == ()


def test_all_named_runs_are_looked_for_at_once():
    limits = [Limits(centre=10, lower=4, upper=16)] * 7
    names = {found.signal for found in named_runs([9, 8, 7, 6, 5.5, 5, 4.5], limits)}
    assert names == {"seven_on_one_side", "seven_up_or_down", "two_of_three"}
    assert partial(seven_up_or_down, length=3)([1, 2, 3])[0].direction is Direction.RISE
