"""Did pre-proceedings become shorter? Two groups, each followed for the same time from its start."""

from datetime import date, timedelta
from random import Random

import pytest

from headway.verdicts.clock.strengthened import strengthened
from headway.verdicts.clock.words import verdict_sentence
from headway.verdicts.signals import Answer
from headway.vocabulary.errors import BadInput
from tests.spec.pre_proceedings.conftest import lasting

SINCE = date(2026, 1, 1)
AS_AT = date(2027, 3, 31)
BEFORE, AFTER = date(2025, 1, 1), date(2026, 1, 1)


@pytest.fixture
def judged(given):
    """The verdict on so many days a period before the day, and from it on."""

    def made(before: list, after: list, since: date = SINCE, as_at: date = AS_AT, **more):
        texts = lasting(BEFORE, before, "B"), lasting(AFTER, after, "A")
        periods = given(*(text for text in texts if "|" in text.split("\n")[-1])).periods
        return strengthened(periods, since=since, as_at=as_at, **more)

    return made


def spread(middle: int, n: int = 20) -> list[int]:
    """So many lengths, evenly from 40 days below a middle to 40 above, in no order."""
    lengths = [round(middle - 40 + 80 * at / (n - 1)) for at in range(n)]
    Random(n).shuffle(lengths)
    return lengths


def test_much_shorter_is_yes(judged):
    found = judged(spread(150), spread(90))
    assert found.answer is Answer.YES
    assert found.difference.days == pytest.approx(-59, abs=1.5)
    assert found.difference.low < -58 < found.difference.high < 0
    assert verdict_sentence(found).startswith(
        "Yes: periods that began from 1 January 2026 on were 59 days shorter on average within "
        "their first 26 weeks (95% interval: "
    )


def test_much_longer_is_no(judged):
    found = judged(spread(90), spread(150))
    assert found.answer is Answer.NO and found.difference.low > 0
    assert "days longer on average" in verdict_sentence(found)


def test_the_same_with_many_is_no_and_with_few_cannot_be_told(judged):
    """No only where the numbers rule out a shortening of two weeks."""
    many, few = judged(spread(120, 50), spread(120, 50)), judged(spread(120, 12), spread(120, 12))
    assert many.answer is Answer.NO and many.difference.low > -14
    assert "not shorter by as much as two weeks" in verdict_sentence(many)
    assert few.answer is Answer.NOT_SHOWN and few.difference.low < -14


def test_a_little_shorter_with_few_cannot_be_told(judged):
    found = judged([60, 80, 100, 120, 140, 160, 170, 90, 110, 130, 180, 75],
                   [50, 75, 95, 110, 130, 150, 160, 85, 100, 120, 170, 70])  # fmt: skip
    assert found.answer is Answer.NOT_SHOWN
    sentence = verdict_sentence(found)
    assert sentence.startswith("We cannot tell yet: ") and "would stand out" in sentence


def test_with_fewer_than_ten_families_on_a_side_nothing_is_said(judged):
    """However large the difference."""
    assert judged(spread(150, 10), spread(50, 10)).answer is Answer.YES
    found = judged(spread(150, 10), spread(50, 9))
    assert found.answer is Answer.NOT_SHOWN
    assert "too few to compare" in verdict_sentence(found)
    assert judged([], spread(50)).answer is Answer.NOT_SHOWN


def test_those_that_began_too_lately_are_left_out_ended_or_not(judged):
    """Else the quick ones among the latest would make the later group look quick."""
    quick_or_open = [10, None] * 15
    found = judged(spread(100), spread(100), as_at=date(2026, 8, 1))
    with_late = judged(spread(100), spread(100) + quick_or_open, as_at=date(2026, 8, 1))
    late = with_late.after.not_yet - found.after.not_yet
    assert late > 0
    assert with_late.after.periods == found.after.periods + len(quick_or_open)
    for one in with_late.after.families:
        assert one.days <= with_late.followed_days


def test_each_is_followed_for_the_same_days_and_no_longer(judged):
    """What lasted 400 days counts as the time followed, like one that is open still."""
    found = judged([400] * 20, [None] * 20)
    assert found.followed_days == 182
    assert found.before.mean == found.after.mean == 182
    assert (found.before.over, found.after.over) == (20, 20)
    assert found.difference.days == 0 and found.answer is not Answer.YES


def test_the_limit_is_the_time_followed_where_half_a_year_would_cost_too_many(judged):
    """The starts decide it: within 26 weeks of the last day began more than a quarter."""
    assert judged(spread(100), spread(100), as_at=date(2027, 3, 31)).followed_days == 182
    found = judged(spread(100), spread(100), as_at=date(2026, 7, 1))
    assert found.followed_days == 112
    assert judged(spread(100), spread(100), as_at=date(2027, 3, 31), weeks=30).followed_days == 210


def test_up_to_the_limit_alone_no_is_only_said_of_longer(judged):
    """A change of long ones is hardly seen there, so nothing is settled."""
    found = judged(spread(100, 60), spread(100, 60), as_at=date(2026, 9, 15))
    assert found.followed_days == 112 and found.answer is Answer.NOT_SHOWN


def test_brothers_and_sisters_count_once(given):
    """Four children whose days are the same are one family: twelve periods are three."""
    rows = ["child | began | letter | met | decided"]
    for family in range(3):
        start = BEFORE + timedelta(days=7 * family)
        for child in range(4):
            rows.append(
                f"F{family}{child} | {start} | {start + timedelta(days=7)} | "
                f"{start + timedelta(days=21)} | {start + timedelta(days=90 + child)}"
            )
    found = strengthened(given("\n".join(rows)).periods, since=SINCE, as_at=AS_AT)
    assert found.before.followed == 12
    assert [one.days for one in found.before.families] == [91.5, 91.5, 91.5]


def test_straight_to_court_is_left_out_and_counted_beside(given):
    """More children straight to court is not stronger work before court."""
    rows = [lasting(BEFORE, spread(120), "B"), lasting(AFTER, spread(120), "A")]
    straight = "child | began | decided | court\n" + "\n".join(
        f"S{n} | {AFTER + timedelta(days=n)} | {AFTER + timedelta(days=n + 1)} | "
        f"{AFTER + timedelta(days=n + 2)}"
        for n in range(20)
    )
    without = strengthened(given(*rows).periods, since=SINCE, as_at=AS_AT)
    found = strengthened(given(*rows, straight).periods, since=SINCE, as_at=AS_AT)
    assert found.after.straight_to_court == 20
    assert found.difference == without.difference and found.test == without.test


def test_those_under_way_on_the_day_are_said(judged):
    """They had some of the new way of working."""
    assert judged(spread(120), spread(120)).under_way == 0
    assert judged([100, 364, 370, None], spread(120)).under_way == 3


def test_the_two_sides_are_told_beside_each_other(judged):
    found = judged([100, 120, 150], [90])
    assert (found.before.over, found.before.followed) == (2, 3)
    assert found.before.letter.middle.days == 7 and found.before.letter.done == 3
    assert found.before.to_court == 0


def test_a_day_after_that_of_the_figures_is_refused(judged):
    with pytest.raises(BadInput, match="is after 2027-03-31"):
        judged(spread(100), spread(100), since=date(2027, 4, 1))


def test_where_nothing_changed_yes_is_rare(given):
    """Of 200 invented councils in which nothing changed, few are told that it did."""
    from headway.verdicts.clock.strengthened import compared
    from headway.verdicts.clock.survival import Duration

    chance, wrong = Random(7), 0
    for _ in range(200):
        sides = [
            [Duration(days=min(d, 182), has_ended=d <= 182) for d in _drawn(chance, 20)]
            for _ in range(2)
        ]
        size, test = compared(*sides, drawn=499)
        wrong += test.p <= 0.05 and size.days < 0
    assert wrong <= 10


def _drawn(chance: Random, n: int) -> list[int]:
    return [round(chance.lognormvariate(4.6, 0.6)) for _ in range(n)]
