"""Pictures: what each draws, what it leaves out, and what it refuses to suggest."""

import colorsys
import json
import re
from dataclasses import replace

import pytest

from headway.reports.charts import (
    WIDTH,
    Columns,
    Council,
    Funnel,
    Line,
    MonthPoint,
    Months,
    Point,
    Range,
    Strip,
    StripRow,
    poisson_limits,
)
from headway.reports.render import svg
from tests.lib.sample_document import (
    columns_chart,
    funnel_chart,
    months_chart,
    past_chart,
    strip_chart,
)

CHARTS = [past_chart(), funnel_chart(), strip_chart(), columns_chart(), months_chart()]


def past(*values: float | None) -> tuple[Point, ...]:
    """Years from 2020; a missing value was suppressed."""
    return tuple(
        Point(year=2020 + n, value=v, shows="c" if v is None else "") for n, v in enumerate(values)
    )


def drawn(drawing) -> list[str]:
    """The words of a picture."""
    return [text.strip() for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg.draw(drawing))]


def values(spec: dict, mark: str) -> list[dict]:
    """The rows behind every layer of one mark that is drawn by a scale."""
    return [
        row
        for layer in spec["layer"]
        if isinstance(layer.get("mark"), dict) and layer["mark"]["type"] == mark
        for row in layer["data"]["values"]
        if "value" in row
    ]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart.drawing).__name__)
def test_a_picture_is_plain_data_that_fetches_nothing(chart):
    spec = chart.drawing.spec()
    assert json.loads(json.dumps(spec)) == spec
    assert spec["config"]["font"] == "Arial, sans-serif"
    text = json.dumps(spec).replace(spec["$schema"], "")
    assert "http" not in text and '"url"' not in text


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart.drawing).__name__)
def test_a_picture_is_always_as_wide_as_a_phone_can_show(chart):
    """460 units with letters of 16: ten pixels high on a phone of 320."""
    view = re.search(r'viewBox="0 0 (\S+) (\S+)"', svg.draw(chart.drawing))
    assert float(view[1]) == pytest.approx(WIDTH, abs=1)
    sizes = {float(s) for s in re.findall(r'font-size="(\d+)px"', svg.draw(chart.drawing))}
    assert sizes == {16}


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart.drawing).__name__)
def test_no_red_no_green_and_every_ink_can_be_seen(chart):
    for ink in set(re.findall(r"#[0-9a-f]{6}", json.dumps(chart.drawing.spec()))):
        hue, _, strength = colorsys.rgb_to_hls(*(int(ink[n : n + 2], 16) / 255 for n in (1, 3, 5)))
        is_grey = strength < 0.25
        # Blues, and the dark purple of the region: nothing between red-orange and green.
        assert is_grey or 200 / 360 < hue < 330 / 360, ink


def test_a_missing_year_is_a_gap_with_its_symbol_and_never_zero():
    """Two strokes, 2020 to 2021 and 2023 to 2024; nothing is drawn at 2022 but its `c`."""
    spec = Line(council="Wharfemoor", unit="plans", past=past(10, 12, None, 14, 15)).spec()
    strokes = values(spec, "line")
    assert [(row["year"], row["run"]) for row in strokes] == [
        (2020, 0),
        (2021, 0),
        (2023, 1),
        (2024, 1),
    ]
    assert all(row["value"] > 0 for row in strokes + values(spec, "point"))
    assert "c" in drawn(Line(council="Wharfemoor", unit="plans", past=past(10, None, 14)))


def test_a_gap_between_publications_is_not_joined_either():
    """A year that was never published has no point at all, and is a gap all the same."""
    points = (Point(year=2020, value=5), Point(year=2022, value=6), Point(year=2023, value=7))
    rows = values(Line(council="W", unit="plans", past=points).spec(), "line")
    assert [(row["year"], row["run"]) for row in rows] == [(2020, 0), (2022, 1), (2023, 1)]


def test_a_line_starts_at_zero_unless_told_and_then_says_where():
    line = Line(council="W", unit="per cent", past=past(41, 47))
    assert "0" in drawn(line) and not any("scale starts" in words for words in drawn(line))
    above = drawn(replace(line, from_zero=False))
    assert "0" not in above and "Per cent (scale starts at 40)" in above


def test_marks_up_the_side_show_every_decimal_that_they_have():
    """Quarters are not shown as tenths."""
    words = drawn(Line(council="W", unit="staff for each child", past=past(0.4, 1.1)))
    assert {"0.00", "0.25", "0.50", "1.25"} <= set(words)


def test_the_latest_value_is_named_at_the_end_of_its_line():
    """As published where that is given, else rounded half up; with its year if others go on."""
    line = Line(council="W", unit="days", past=past(1, 2.25), decimals=1)
    assert "2.3 W" in drawn(line)
    printed = replace(line, past=(Point(year=2020, value=2.25, shows="2.2"),))
    assert "2.2 W" in drawn(printed)
    late = replace(line, england=past(1, 1, 1))
    assert "2.3 W (2021)" in drawn(late) and "1.0 England" in drawn(late)


def test_lines_differ_in_stroke_so_that_grey_will_do():
    """The council heavy and whole, England dashed, the region dotted, the median thin."""
    marks = [
        layer["mark"]
        for layer in past_chart().drawing.spec()["layer"]
        if isinstance(layer.get("mark"), dict)
        and layer["mark"]["type"] == "line"
        and layer["mark"]["strokeWidth"] > 1
    ]
    looks = {(mark["strokeWidth"], str(mark.get("strokeDash"))) for mark in marks}
    assert len(looks) == len(marks) == 4


def test_a_council_with_nothing_published_gets_a_sentence():
    assert drawn(Line(council="Isles of Scilly", unit="plans", past=past(None, None))) == [
        "No figure is held for Isles of Scilly."
    ]
    for empty in (
        Columns(unit="plans", years=()),
        Strip(council="W", rows=()),
        Funnel(unit="x", size_unit="y", councils=(), centre=1),
    ):
        assert drawn(empty)[0].startswith("No figure is held")


def test_a_single_year_and_a_band_of_one_year_can_be_drawn():
    band = (Range(year=2020, low=1, high=9), Range(year=2022, low=2, high=8))
    assert "5 W" in drawn(Line(council="W", unit="plans", past=past(5)))
    assert "5 W" in drawn(Line(council="W", unit="plans", past=past(5, 5, 5), band=band))


def test_a_year_of_nought_is_drawn_as_nought():
    assert "0 W" in drawn(Line(council="W", unit="plans", past=past(0, 0)))
    assert "0" in drawn(Columns(unit="plans", years=past(0, 0)))


def test_columns_carry_their_numbers_and_a_suppressed_year_its_symbol():
    words = drawn(Columns(unit="plans", years=past(1161, None, 298)))
    assert {"1,161", "c", "298", "2020", "2021", "2022", "Plans"} <= set(words)


def test_limits_widen_as_councils_shrink():
    """At 67 per 10,000, chance alone moves a council of 10,000 children by 16 either way."""
    limits = [each for each in poisson_limits(67, (10_000, 100_000)) if each.name == "95%"]
    small = min(limits, key=lambda each: abs(each.size - 10_000))
    large = min(limits, key=lambda each: abs(each.size - 100_000))
    assert (small.low, small.high) == (pytest.approx(52, abs=2), pytest.approx(85, abs=2))
    assert large.high - large.low == pytest.approx((small.high - small.low) / 10**0.5, rel=0.1)


def test_a_funnel_marks_this_council_and_its_neighbours_and_names_the_limits():
    words = drawn(funnel_chart().drawing)
    for said in ("Wharfemoor", "Neighbours", "Other councils", "England 67", "95% limits", "128"):
        assert said in words
    shapes = {
        (layer["mark"]["shape"], layer["mark"]["size"])
        for layer in funnel_chart().drawing.spec()["layer"]
        if layer["mark"].get("shape") and "value" in layer["data"]["values"][0]
    }
    assert len(shapes) == 3


def test_a_funnel_of_one_council_or_without_this_one_can_be_drawn():
    other = Council(name="Other", size=5_000, value=40)
    assert "Other councils" in drawn(
        Funnel(unit="rate", size_unit="Children", councils=(other,), centre=40)
    )


def test_each_row_of_a_strip_has_a_scale_of_its_own():
    """From its least to its most, of whatever is known; alike all round stands in the middle."""
    row = StripRow(measure="M", council=30, shows="30", england=10, low=20, high=50)
    ends = [row.place(10), row.place(30), row.place(50)]
    assert ends == [12, pytest.approx(WIDTH / 2), WIDTH - 12]
    assert StripRow(measure="M", council=5, shows="5").place(5) == WIDTH / 2


def test_a_strip_s_key_leaves_out_what_no_row_shows():
    rows = (StripRow(measure="Plans", council=3, shows="3", england=4),)
    assert drawn(Strip(council="W", rows=rows)) == ["W", "England", "Plans", "3"]


def test_a_row_with_nothing_known_shows_its_symbol():
    assert "c" in drawn(Strip(council="W", rows=(StripRow(measure="M", council=None, shows="c"),)))


def test_a_missing_month_is_a_gap_and_what_happened_stands_above_by_its_letters():
    """Eleven months are joined but where August is missing; two things of one month share a place."""
    spec = months_chart().drawing.spec()
    segments = [
        layer["data"]["values"]
        for layer in spec["layer"]
        if layer["mark"].get("type") == "rule" and layer["mark"].get("strokeWidth") == 2.5
    ]
    assert len(max(segments, key=len)) == 9
    words = drawn(months_chart().drawing)
    assert {"AB", "Usual level", "Limits", "Provisional", "1 2025", "12 2025"} <= set(words)


def test_months_without_a_figure_are_a_sentence():
    """Nothing is drawn of nothing."""
    none = Months(unit="referrals", months=(MonthPoint(name="1 2025", value=None),), judged_from=0)
    assert "No month is held." in " ".join(drawn(none))
