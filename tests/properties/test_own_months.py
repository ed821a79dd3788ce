"""Promises of verdicts on a council's own months, checked against a slow plain reference."""

from hypothesis import given
from hypothesis import strategies as st

from headway.measures.finding import measure_named
from headway.verdicts.own_months.rule import judge_series, months_of
from headway.verdicts.own_months.series import series_of
from headway.verdicts.own_months.spans import span_of
from headway.verdicts.signals.returning import unusual_end
from tests.lib.plain_own_months import plain_end, plain_numbers, plain_shares
from tests.spec.own_months.conftest import FIRST, cells_of

numbers = st.one_of(
    st.lists(st.integers(0, 400), min_size=36, max_size=36),
    st.lists(st.integers(60, 140), min_size=36, max_size=36),
)
gaps = st.sets(st.integers(0, 35), max_size=7)
steps = st.sampled_from([0, 0.5, 0.75, 1, 1.5, 2])
pairs = st.tuples(st.integers(0, 100), st.integers(1, 120)).map(lambda p: (min(p), p[1]))


def judged(measure, kind, drawn):
    """The signal of drawn months, judged over the last twelve."""
    span, _ = span_of((2025, 3), (), ())
    return judge_series(series_of(measure_named(measure), kind, cells_of(drawn, FIRST)), span)


def same(signal, plain) -> None:
    """The fast signal says what the plain one says."""
    answer, ways = plain
    assert str(signal.answer) == answer, signal
    assert {str(f.direction) for f in signal.found} == ways


@given(numbers, gaps, steps)
def test_numbers_agree_with_the_plain_rule(series, missing, step):
    drawn = [round(v * (step if at >= 24 else 1)) for at, v in enumerate(series)]
    drawn = [None if at in missing else v for at, v in enumerate(drawn)]
    if all(v is None for v in drawn):
        return
    same(judged("referrals", "count", drawn), plain_numbers(drawn[:24], drawn[24:]))


@given(st.lists(pairs, min_size=36, max_size=36), gaps)
def test_shares_agree_with_the_plain_rule(series, missing):
    drawn = [None if at in missing else pair for at, pair in enumerate(series)]
    same(judged("rereferrals", "share", drawn), plain_shares(drawn[:24], drawn[24:]))


@given(numbers, gaps)
def test_the_end_of_a_base_agrees_with_the_plain_statement(series, missing):
    base = [None if at in missing else v for at, v in enumerate(series[:24])]
    found = unusual_end(base)
    assert (str(found.back) if found else "") == plain_end(base)


@given(numbers, st.integers(0, 23))
def test_what_lies_before_the_base_changes_nothing(series, before):
    """The base is the 24 months before: an older one, or a newer month left out, moves nothing."""
    span, _ = span_of((2025, 3), (), ())
    measure = measure_named("referrals")
    cells = cells_of(series, FIRST)
    older = cells | dict.fromkeys(months_of((2022 - 2, 4), before), cells[FIRST])
    plain = judge_series(series_of(measure, "count", cells), span)
    assert judge_series(series_of(measure, "count", older), span) == plain
