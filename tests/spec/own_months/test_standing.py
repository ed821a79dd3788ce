"""What stands at a month's end is set against the same day of earlier years, by the yearly rule."""

from datetime import date

import pytest

from headway.verdicts.noise import Point, parameters
from headway.verdicts.own_months.giving import as_json, card
from headway.verdicts.own_months.judging import judge_store
from headway.verdicts.own_months.value import Mark
from headway.verdicts.own_months.words import ours_words, real_words
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.annual import judge_year
from headway.vocabulary.errors import BadInput
from tests.lib.drawn_store import drawn_store

LOOKED_AFTER = ("children_looked_after", "count")
# Five years of months, April 2020 to March 2025, about 500.
USUAL = [500, 503, 498, 505, 497, 502, 499, 501, 504, 496, 503, 500] * 5


def ends(*tail):
    """The five years, the last months otherwise."""
    return [*USUAL[: len(USUAL) - len(tail)], *tail]


@pytest.fixture
def stands(months):
    """Judge how many are looked after at the end of March 2025."""

    def judge(drawn, measure="children_looked_after", kind="count", **more):
        return months(drawn, measure, kind, first=(2020, 4), **more)

    return judge


def test_a_number_that_fell_further_than_councils_do_is_a_real_fall(stands):
    verdict = stands(ends(380))
    assert (verdict.real.answer, verdict.real.direction) == (Answer.YES, Direction.FALL)
    assert verdict.real.base == ((2021, 3), (2022, 3), (2023, 3), (2024, 3))
    said = real_words(verdict)
    assert said.startswith(
        "End of March 2025: 380, 24% below 500.0, the average of the same day in"
    )
    assert "2021 to 2024. That is more than chance" in said
    assert "real council-years with no lasting change this rule called" in said
    assert "Children looked after, end of March 2025: 24% below" in verdict.sentence


def test_months_in_a_row_are_no_evidence_for_each_other(stands):
    """Nearly all of one month's children are there in the next: a year of 485s is one look, not 12."""
    verdict = stands(ends(*[485] * 12))
    assert verdict.real.answer is Answer.NO
    assert "inside the usual year-to-year movement. What would stand out: " in real_words(verdict)
    assert card(verdict)[0][1] == "no"


def test_it_is_the_rule_for_published_years(stands):
    """Of 31 March the answer, base and limits are those that `judge COUNCIL` gives of such figures."""
    points = {year: Point(value=500.0) for year in range(2021, 2025)} | {2025: Point(value=380.0)}
    year = judge_year(points, 2025, parameters(*LOOKED_AFTER, 9999))
    ours = stands(ends(380)).real
    assert (ours.answer, ours.centre, ours.change) == (year.answer, year.base, year.change)
    assert (ours.lower, ours.upper) == (year.low, year.high)


def test_any_month_s_end_is_set_against_its_own_day(stands):
    """A summer that is always high is no rise."""
    high = [500, 503, 498, 650, 650, 502, 499, 501, 504, 496, 503, 500] * 5
    summer = stands(high, as_at=date(2024, 7, 31))
    assert summer.as_at == (2024, 7) and summer.real.answer is Answer.NO
    assert summer.real.base == ((2020, 7), (2021, 7), (2022, 7), (2023, 7))


def test_with_fewer_than_three_earlier_years_nothing_is_said(months):
    verdict = months(USUAL[:36], *LOOKED_AFTER, first=(2022, 4))
    assert verdict.real.answer is Answer.NOT_SHOWN
    assert "fewer than three of the six years before" in real_words(verdict)


def test_a_month_that_is_not_held_is_a_gap_in_the_base(stands):
    drawn = ends(380)
    drawn[23] = None  # March 2022
    assert stands(drawn).real.base == ((2021, 3), (2023, 3), (2024, 3))
    assert "2021, 2023 and 2024" in real_words(stands(drawn))


def test_a_share_is_judged_by_its_own_size(stands):
    usual = [(50, 500)] * 59
    real = stands([*usual, (100, 500)], "children_in_homes", "share").real
    assert (real.answer, real.now, round(real.change, 6)) == (Answer.YES, 20.0, 10.0)
    assert stands([*usual, (52, 500)], "children_in_homes", "share").real.answer is Answer.NO


def test_no_verdict_lies_across_a_change_of_recording(stands):
    mark = Mark(on=date(2022, 9, 1), what="event", id="EVT-1", title="New system", bars=True)
    verdict = stands(ends(380), marks=(mark,))
    assert verdict.real.answer is Answer.NOT_SHOWN
    assert "New system (EVT-1, September 2022)" in verdict.real.reason


def test_no_action_is_credited_with_it(stands, expected):
    """Some of the earlier years lie after the work began."""
    one = expected(measure="children_looked_after")
    verdict = stands(ends(380), expectations=(one,))
    assert verdict.ours.answer is Answer.NOT_SHOWN and not verdict.ours.as_expected
    assert "no action is credited with it" in ours_words(verdict)


def test_what_stands_is_watched_by_the_same_rule(stands):
    """More looked after, and of them twice as many in children's homes."""
    homes = ("children_in_homes", "share")
    told = stands(ends(640), beside={homes: [*[(50, 500)] * 59, (110, 500)]})
    assert told.real.direction is Direction.RISE
    assert [w.measure.id for w in told.safe.warnings] == ["children_in_homes"]
    assert told.safe.answer is Answer.NO


def test_its_base_cannot_be_moved(tmp_path, monkeypatch):
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))
    store = drawn_store(tmp_path / "store", {LOOKED_AFTER: USUAL})
    with pytest.raises(BadInput, match="it is set against the same day of earlier years"):
        judge_store(store, *LOOKED_AFTER[:1], baseline="2022-04..2024-03", because="x")


def test_as_json_its_months_say_which_are_the_base(stands):
    told = as_json(stands(ends(380)))
    assert told["baseline"]["fixed_by"] == "the rule: the same day of earlier years"
    assert [m["month"] for m in told["months"] if m["part"] == "base"] == [
        "2021-03", "2022-03", "2023-03", "2024-03",
    ]  # fmt: skip
    assert [m["month"] for m in told["months"] if m["part"] == "judged"] == ["2025-03"]
