"""Promises of the clock of work before care proceedings, on drawn periods."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headway.engine.duck import engine
from headway.record.in_need.pre_proceedings import PRE_PROCEEDINGS
from headway.returns.pre_proceedings.reader import read as read_list
from headway.verdicts.clock.figures import clock
from headway.verdicts.clock.period import Period
from headway.verdicts.clock.permuting import difference, unusual
from headway.verdicts.clock.reading import Filed, lend
from headway.verdicts.clock.strengthened import strengthened
from headway.verdicts.clock.survival import Duration, curve, log_rank_scores
from tests.lib.plain_clock import FIELDS, plain_expected, plain_periods, plain_share
from tests.spec.pre_proceedings.conftest import csv_of

AS_AT = date(2027, 3, 31)
FIRST = date(2026, 3, 1)
durations = st.lists(st.tuples(st.integers(0, 30), st.booleans()), min_size=1, max_size=15)
days = st.integers(0, 400).map(lambda n: FIRST + timedelta(days=n))
maybe = st.none() | days


def valued(drawn: list[tuple[int, bool]]) -> list[Duration]:
    """Drawn pairs as durations."""
    return [Duration(days=d, has_ended=e) for d, e in drawn]


@st.composite
def periods(draw) -> Period:
    """One period with its days in any order."""
    return Period(
        child=draw(st.sampled_from("ABCDEFGH")),
        number=draw(st.integers(1, 2)),
        started_on=draw(days),
        letter_on=draw(maybe),
        is_offered=draw(st.none() | st.booleans()),
        is_held=draw(st.none() | st.booleans()),
        first_meeting_on=draw(maybe),
        decided_on=draw(maybe),
        court_on=draw(maybe),
        known_to=draw(st.sampled_from([AS_AT, date(2026, 3, 31)])),
    )


@given(durations, st.integers(0, 35))
def test_the_curve_is_the_plain_product_limit(drawn, day):
    held = curve(valued(drawn))
    found = held.after(day)
    share = plain_share(drawn, day)
    if found is None:
        assert share and day > max(d for d, _ in drawn)
    else:
        assert found.share == pytest.approx(float(share), abs=1e-12)


@given(durations, st.data())
def test_what_is_seen_for_less_long_never_makes_the_curve_lower(drawn, data):
    """An ending taken back to "still open then" can only raise the share that lasts."""
    at = data.draw(st.integers(0, len(drawn) - 1))
    opened = [(d, e and place != at) for place, (d, e) in enumerate(drawn)]
    was, now = curve(valued(drawn)), curve(valued(opened))
    for day in range(max(d for d, _ in drawn) + 1):
        before, after = was.after(day), now.after(day)
        assert before is not None and after is not None
        assert after.share >= before.share - 1e-12


@given(durations)
def test_the_curve_only_falls_and_its_intervals_hold_it(drawn):
    steps = curve(valued(drawn)).steps
    assert all(first.share > then.share for first, then in pairwise(steps))
    for step in steps:
        if step.low is not None:
            assert 0 <= step.low <= step.share <= step.high <= 1


@given(durations, st.data())
def test_the_log_rank_scores_are_observed_less_expected(drawn, data):
    group = data.draw(st.sets(st.integers(0, len(drawn) - 1)))
    observed, expected = plain_expected(drawn, group)
    scores = log_rank_scores(valued(drawn))
    assert sum(scores[at] for at in group) == pytest.approx(float(observed - expected), abs=1e-9)


@settings(max_examples=30)
@given(
    st.lists(st.integers(0, 60), min_size=3, max_size=6),
    st.lists(st.integers(0, 60), min_size=3, max_size=6),
    st.integers(-20, 20),
)
def test_a_difference_follows_a_shift_and_turns_with_its_sides(before, after, shift):
    """All later by so many days: the difference and its interval move by as many."""
    found = difference(before, after)
    moved = difference(before, [one + shift for one in after])
    turned = difference(after, before)
    for name in ("days", "low", "high"):
        assert getattr(moved, name) == pytest.approx(getattr(found, name) + shift, abs=1e-6)
    assert (turned.days, turned.low, turned.high) == pytest.approx(
        (-found.days, -found.high, -found.low), abs=1e-6
    )
    both = unusual([*map(float, before), *map(float, after)], len(after))
    again = unusual([*map(float, after), *map(float, before)], len(before))
    assert both.is_exact and both.p == pytest.approx(again.p) and 0 < both.p <= 1


def _text(value) -> str:
    return "" if value is None else str(value)


rows = st.lists(
    st.fixed_dictionaries(
        {
            "child": st.sampled_from(["A1", "B1"]),
            "began": st.integers(0, 3).map(lambda n: FIRST + timedelta(days=30 * n)),
            "letter": maybe,
            "offered": st.none() | st.booleans(),
            "held": st.none() | st.booleans(),
            "met": maybe,
            "reviews": st.none() | st.integers(0, 9),
            "decided": maybe,
            "court": maybe,
        }
    ),
    min_size=1,
    max_size=6,
)


def joined(parts: list[list[dict]]) -> list[dict]:
    """What the record makes of lists of rows, the last the most believed."""
    filed = Filed()
    for place, part in enumerate(parts, start=1):
        text = csv_of([{k: _text(v) for k, v in row.items()} for row in part])
        filed.parts.append((place, "", read_list("list.csv", text.encode())[0]))
    with engine() as duck:
        lend(duck, filed)
        return duck.query(f"{PRE_PROCEEDINGS.select} ORDER BY child, started_on").to_pylist()


@settings(max_examples=12)
@given(rows, rows)
def test_the_record_joins_as_the_plain_words_say(first, second):
    """Also: the same list again, and another child's rows, change nothing."""
    made = joined([first, second])
    plain = plain_periods([*first, *second])
    names = dict(zip(FIELDS, ("letter_on", "is_offered", "is_held", "first_meeting_on", "reviews",
                              "decided_on", "court_on"), strict=True))  # fmt: skip
    assert [(r["child"], r["period"], r["started_on"], r["days_since_last"]) for r in made] == [
        (p["child"], p["number"], p["began"], p["days_since_last"]) for p in plain
    ]
    for row, period in zip(made, plain, strict=True):
        assert {name: row[name] for name in names.values()} == {
            name: period.get(field) for field, name in names.items()
        }


@settings(max_examples=4)
@given(rows)
def test_a_list_twice_and_another_child_change_nothing(first):
    made = joined([first])
    again = [{**row, "first_year": 0, "last_year": 0} for row in joined([first, first])]
    assert again == [{**row, "first_year": 0, "last_year": 0} for row in made]
    other = [{**row, "child": "Z9"} for row in first]
    assert [row for row in joined([first + other]) if row["child"] != "Z9"] == made


@settings(max_examples=60)
@given(st.lists(periods(), min_size=1, max_size=8), days)
def test_the_clock_knows_nothing_of_what_came_later(held, day):
    """As at a day, the same as with every later day taken out of the files."""

    def by_then(then: date | None) -> date | None:
        return then if then and then <= day else None

    without = [
        replace(
            one,
            letter_on=by_then(one.letter_on),
            first_meeting_on=by_then(one.first_meeting_on),
            decided_on=by_then(one.decided_on),
            court_on=by_then(one.court_on),
        )
        for one in held
        if one.started_on <= day
    ]
    assert clock(held, day).counts == clock(without, day).counts
    assert clock(held, day).curve == clock(without, day).curve


@settings(max_examples=60)
@given(st.lists(periods(), min_size=1, max_size=12), days)
def test_the_counts_add_up_and_order_does_not_matter(held, day):
    counts = clock(held, day).counts
    assert counts["periods"] == counts["open"] + counts["ended"] + counts["end_not_known"]
    assert counts["ended"] == counts["stepped_down"] + counts["to_proceedings"]
    assert counts["overdue"] <= counts["open"] and counts["held"] <= counts["offered"]
    assert clock(reversed(held), day).counts == counts


@settings(max_examples=60)
@given(st.lists(periods(), min_size=1, max_size=12), days)
def test_everyone_is_on_one_side_and_accounted_for(held, since):
    """Followed, straight to court, too late, lost or impossible: each once."""
    found = strengthened(held, since=min(since, AS_AT), as_at=AS_AT)
    assert found.before.periods + found.after.periods == len(clock(held, AS_AT).seen)
    for side in (found.before, found.after):
        left_out = side.straight_to_court + side.not_yet + side.lost + side.amiss
        assert side.followed + left_out == side.periods
        assert len(side.families) <= side.followed
        assert all(0 <= one.days <= found.followed_days for one in side.families)
