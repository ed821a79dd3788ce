"""Marks up the side, gaps, names moved apart: the arithmetic under every picture."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from headway.reports.charts import Point
from headway.reports.charts.paper import apart, runs, shown, text_width, ticks, wrapped

sizes = st.floats(min_value=1e-3, max_value=1e7)


@given(low=sizes, more=sizes)
def test_marks_cover_all_and_are_few_and_even(low, more):
    marks = ticks(low, low + more)
    assert marks[0] <= low * (1 + 1e-6) and marks[-1] >= (low + more) * (1 - 1e-6)
    assert 2 <= len(marks) <= 9
    steps = {round(b - a, 6) for a, b in pairwise(marks)}
    assert max(steps) - min(steps) < 1e-5


def test_marks_are_round_numbers():
    assert ticks(0, 131) == [0, 50, 100, 150]
    assert ticks(0, 0) == [0, 0.2]
    assert ticks(11, 15.2) == [11, 12, 13, 14, 15, 16]


def test_a_half_is_rounded_up_as_people_do():
    assert [shown(2.5), shown(0.25, 1), shown(1234567.5), shown(3)] == [
        "3",
        "0.3",
        "1,234,568",
        "3",
    ]


def test_runs_part_at_every_missing_year():
    values = {2019: 1.0, 2020: None, 2021: 2.0, 2022: 3.0, 2024: 4.0}
    points = tuple(Point(year=year, value=value) for year, value in values.items())
    assert [[p.year for p in run] for run in runs(points[::-1])] == [[2019], [2021, 2022], [2024]]


@given(st.lists(st.tuples(st.floats(0, 240), st.integers(20, 60)), min_size=1, max_size=4))
def test_names_do_not_overlap_and_keep_their_order(wanted):
    centres, heights = [c for c, _ in wanted], [h for _, h in wanted]
    placed = apart(centres, heights, room=260)
    boxes = sorted(zip(placed, heights, strict=True))
    for (upper, h1), (lower, h2) in pairwise(boxes):
        assert lower - upper >= (h1 + h2) / 2 - 1e-6
    order = sorted(range(len(wanted)), key=lambda n: centres[n])
    assert [placed[n] for n in order] == sorted(placed)


def test_a_name_with_room_stays_where_it_is():
    assert apart([50, 150], [20, 20], room=240) == [50, 150]


def test_lines_break_between_words_and_a_long_word_keeps_its_line():
    assert wrapped("Bournemouth, Christchurch and Poole", 110) == [
        "Bournemouth,",
        "Christchurch",
        "and Poole",
    ]
    assert wrapped("Wharfemoorshire", 10) == ["Wharfemoorshire"] and wrapped("", 10) == [""]
    assert text_width("mm", bold=True) > text_width("mm") > text_width("ii")
