"""What may leave the council: no child, no count of 1 to 5, and nothing that gives one away."""

import json
from datetime import date

import pytest

from headway.verdicts.clock.figures import clock
from headway.verdicts.clock.giving import as_json, figure_rows
from headway.verdicts.clock.outside import PART_OF, SUMS, pair, public_counts
from headway.verdicts.clock.strengthened import strengthened
from tests.spec.pre_proceedings.conftest import lasting

NAMES = {
    "periods": 40,
    "children": 34,
    "open": 10,
    "ended": 30,
    "end_not_known": 0,
    "overdue": 0,
    "ended_over": 10,
    "stepped_down": 20,
    "stepped_down_lately": 0,
    "to_proceedings": 10,
    "straight_to_court": 0,
    "repeats": 6,
    "letters": 34,
    "offered": 20,
    "offer_not_said": 0,
    "held": 10,
    "amiss": 0,
}


def hidden(**changes: int) -> set[str]:
    """The counts that are not shown."""
    shown = public_counts(NAMES | changes)
    return {name for name, count in shown.items() if count is None}


def test_large_counts_and_noughts_are_shown():
    assert hidden() == set()


def test_one_to_five_are_hidden_and_six_is_not():
    assert hidden(overdue=5) == hidden(overdue=1) == {"overdue"}
    assert hidden(overdue=0) == set() and hidden(repeats=6) == set()
    assert hidden(open=6, ended=34, stepped_down=24) == set()


def test_what_leaves_one_to_five_over_is_hidden():
    """40 periods of which 36 had a letter: four had none."""
    assert hidden(letters=36) == {"letters"}
    assert hidden(children=36) == {"children"}
    assert hidden(overdue=6, open=10) == {"overdue"}


def test_one_part_of_a_sum_is_never_hidden_alone():
    """The others and the whole would tell it."""
    assert hidden(open=3, ended=37, stepped_down=27) >= {"open", "ended"}
    assert hidden(stepped_down=27, to_proceedings=3) >= {"stepped_down", "to_proceedings"}


@pytest.mark.parametrize("is_open", range(12))
@pytest.mark.parametrize("to_court", range(12))
def test_no_hidden_part_of_a_sum_can_be_worked_out(is_open, to_court):
    """For every sum: all shown, or at least two of its numbers hidden."""
    counts = NAMES | {
        "open": is_open,
        "ended": 40 - is_open,
        "to_proceedings": to_court,
        "stepped_down": 40 - is_open - to_court,
    }
    shown = public_counts(counts)
    for whole, parts in SUMS.items():
        told = [name for name in (whole, *parts) if shown[name] is None]
        assert len(told) != 1, told
    for name, whole in PART_OF.items():
        if shown[name] is not None and shown[whole] is not None:
            rest = counts[whole] - counts[name]
            assert not 0 < rest < 6 and not 0 < counts[name] < 6


def test_a_pair_is_shown_whole_or_not_at_all():
    assert pair(3, 20, True) == pair(18, 20, True) == (None, None)
    assert pair(3, 20, False) == (3, 20)
    assert pair(6, 20, True) == (6, 20)


def test_no_child_and_no_curve_are_in_what_may_leave(given):
    drawn = lasting(date(2025, 1, 1), [80, 100, 120, None, 150, 60, 90, 130], child="Kid")
    periods = given(drawn).periods
    day = date(2027, 3, 31)
    counted, found = clock(periods, day), strengthened(periods, since=date(2025, 1, 12), as_at=day)
    inside, outside = (
        as_json(counted, found, ("list_0.csv: read",), has_list=True, is_public=public)
        for public in (False, True)
    )
    assert "KID0" in json.dumps(inside) and "curve" in inside["lasting"]
    text = json.dumps(outside)
    assert "KID" not in text and "curve" not in text and "list_0" not in text
    assert outside["counts"]["periods"] == 8 and outside["counts"]["open"] is None
    assert outside["since"]["before"]["families"] is None
    assert outside["since"]["difference_days"] is None
    assert "left_out" not in outside["since"]["before"]
    assert not [r for r in figure_rows(outside) if r["figure"] == "open" and r["value"]]
