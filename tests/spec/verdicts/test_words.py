"""Every combination of answers has its words, and the words that may not be said are never said."""

import re
from dataclasses import replace
from itertools import product

import pytest

from headway.measures import measure_named
from headway.measures.value import Watch
from headway.verdicts import words
from headway.verdicts.contribution import Ours, Placebo
from headway.verdicts.noise import Form, Noise, WrongBefore
from headway.verdicts.safety import Finding, Safe, Watched
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.annual import AnnualSignal, Reason
from headway.verdicts.three_answers import card_of

MEASURE = measure_named("cp_plans_started")
NEVER = re.compile(
    r"\b(safe|unsafe|predicts?|significant(ly)?|improved|worsened|probability|risk)\b",
    re.IGNORECASE,
)
NOISE = Noise(
    measure="m", kind="count", known_at=2025, form=Form.COUNT, is_stock=False, tau=0.1, phi=3.0,
    line=2.4, run_line=None, residuals=999, councils=150,
)  # fmt: skip
REASONS = {
    Answer.YES: (Reason.PASSED, Reason.PASSED_BY_MOVES),
    Answer.NO: (Reason.INSIDE,),
    Answer.NOT_SHOWN: (
        Reason.SHORT,
        Reason.TOO_SMALL,
        Reason.TOO_FEW_YEARS,
        Reason.MISSING,
        Reason.NO_NOISE,
        Reason.ZERO,
        Reason.UNPLACED,
    ),
}


def signal(answer: Answer, reason: Reason, direction: Direction) -> AnnualSignal:
    """A signal with these answers; without numbers where its reason says there are none."""
    if reason in (
        Reason.TOO_FEW_YEARS, Reason.MISSING, Reason.NO_NOISE, Reason.ZERO, Reason.UNPLACED
    ):  # fmt: skip
        return AnnualSignal(year=2018, answer=answer, reason=reason)
    value = 161.0 if direction is Direction.FALL else 420.0
    return AnnualSignal(
        year=2018, answer=answer, reason=reason, value=value, direction=direction,
        base_years=(2017, 2016, 2015, 2014), base_values=(230, 294, 302, 293), base=279.75,
        change=value / 279.75 - 1, z=3.7 * direction.sign, line=2.44, spread=0.15, low=194,
        high=403, telling_fall=0.3, since=2018 if answer is Answer.YES else None, noise=NOISE,
    )  # fmt: skip


def watched(finding: Finding, role: str = "harm") -> Watched:
    """One watched measure with this finding."""
    return Watched(
        watch=Watch(measure="rereferrals", kind="share", worse="rise"),
        measure=measure_named("rereferrals"),
        role=role,
        finding=finding,
        signal=signal(Answer.YES, Reason.PASSED, Direction.RISE)
        if finding is not Finding.NOT_KNOWN
        else signal(Answer.NOT_SHOWN, Reason.MISSING, Direction.RISE),
        england=None,
    )


def safe(answer: Answer) -> Safe:
    """A safety answer with something behind it."""
    findings = {
        Answer.YES: (Finding.NOT_WORSE, Finding.NOT_WORSE),
        Answer.NO: (Finding.WORSE, Finding.NOT_KNOWN),
        Answer.NOT_SHOWN: (Finding.NOT_WORSE, Finding.NOT_KNOWN),
    }[answer]
    seen = tuple(watched(f) for f in findings)
    unknown = tuple(w for w in seen if w.finding is Finding.NOT_KNOWN)
    return Safe(answer=answer, why="Because.", watched=seen, unknown=unknown, footnote="Note.")


PLACEBO = Placebo(
    year=2018, own=-0.42, near=-0.05, known=10, difference=-0.4, below=0.03, n=1478
)  # fmt: skip
CASES = [
    (real, reason, direction, harm, ours)
    for real in Answer
    for reason in REASONS[real]
    for direction, harm, ours in product(Direction, Answer, Answer)
]


@pytest.mark.parametrize(("real", "reason", "direction", "harm", "ours"), CASES)
def test_every_combination_of_answers_says_something_and_nothing_forbidden(
    real, reason, direction, harm, ours
):
    """108 combinations and more: whole sentences, no forbidden word, no gap left by a blank."""
    s = signal(real, reason, direction)
    h, o = safe(harm), Ours(answer=ours, why="No action was named.", placebo=PLACEBO)
    told = [
        words.one_sentence(MEASURE, "count", s, h, o),
        words.real_words(MEASURE, "count", s, "Suppressed"),
        words.safe_words(h, s.direction, is_real=real is Answer.YES),
        words.ours_words(o),
    ]
    for text in told:
        assert text[0].isupper() and text.endswith("."), text
        assert not NEVER.search(text.replace("children at risk", "")), text
        assert not re.search(r"\b(None|nan)\b|  |\{|\}| ,|\.\.", text), text


def test_the_card_asks_of_as_many_things_as_can_be_seen():
    """One thing by its word; of nothing no number. After no change the other two are not asked."""
    h = safe(Answer.YES)
    for of, asked in ((h.watched[:1], "the one thing"), ((), "any sign of harm?")):
        rows = card_of(Answer.YES, replace(h, watched=of), Answer.NOT_SHOWN, ("a", "b", "c"))
        assert asked in rows[1][0] and rows[1][2] == "b"
    answers = [row[1] for row in card_of(Answer.NO, h, Answer.YES, ("a", "b", "c"))]
    assert answers == ["no", "not asked", "not asked"]


def test_a_real_fall():
    """The figure, how far below what, and what would have stood out: counts, not percentages."""
    told = words.real_words(MEASURE, "count", signal(Answer.YES, Reason.PASSED, Direction.FALL))
    assert told == (
        "In the year to 31 March 2018: 161 plans, 42% below 280, the average of the four years "
        "before. That is more than chance: 194 or fewer is enough to stand out, judging by how "
        "such figures move in all councils."
    )


def test_inside_the_usual_movement():
    """What would have been needed, from both ends."""
    told = words.real_words(MEASURE, "count", signal(Answer.NO, Reason.INSIDE, Direction.FALL))
    assert told.endswith("it would take 194 or fewer or 403 or more to stand out.")


def test_short_of_the_line_names_only_the_end_that_it_moved_towards():
    """A rise is not told about falls."""
    fall = words.real_words(
        MEASURE, "count", signal(Answer.NOT_SHOWN, Reason.SHORT, Direction.FALL)
    )
    rise = words.real_words(
        MEASURE, "count", signal(Answer.NOT_SHOWN, Reason.SHORT, Direction.RISE)
    )
    assert fall.endswith("Lower than usual, but it would have to be 194 or fewer to stand out.")
    assert rise.endswith("Higher than usual, but it would have to be 403 or more to stand out.")


def test_since_is_said_where_it_is_not_this_year_and_a_year_that_turned_too():
    """The silly answer: "the rise is real" in a year that fell."""
    s = signal(Answer.YES, Reason.PASSED, Direction.RISE)
    later = AnnualSignal(**{**vars(s), "since": 2016, "moved_back": True})
    told = words.real_words(MEASURE, "count", later)
    assert "Each year since 2016 has stood out." in told
    assert "The latest year moved the other way." in told


def test_years_that_are_not_the_four_before_are_named():
    """Hackney's base reaches over the years in which it could not report."""
    s = signal(Answer.YES, Reason.PASSED, Direction.FALL)
    gap = AnnualSignal(**{**vars(s), "base_years": (2017, 2014, 2013, 2012)})
    told = words.real_words(MEASURE, "count", gap)
    assert "the average of four earlier published years (2012, 2013, 2014, 2017)" in told


def test_a_missing_england_is_not_known_never_no_change():
    """One silly answer was a comparator of zero where none was published."""
    assert "England" not in words.watched_words(watched(Finding.WORSE))
    assert words.england_words("count", 0.0) == "stayed the same"


def test_how_often_such_a_verdict_was_wrong():
    """Both rates with their numbers; the base rate of rebounds beside all council-years."""
    undone = WrongBefore(
        measure="m", kind="count", direction="fall", what="half_undone", n=98, wrong=41, low=0.3,
        high=0.5, first=2016, last=2024,
    )  # fmt: skip
    alarm = WrongBefore(**{**vars(undone), "what": "false_alarm", "n": 327, "wrong": 11})
    assert words.wrong_words(undone, alarm, Direction.FALL) == (
        "Even where nothing lasting changed, a fall large enough to stand out comes up about 3 "
        "years in 100 (11 of 327): so yes means ask about it, not certainty. Real falls like this "
        "were at least half undone a year later 42 times in 100 (41 of 98)."
    )
    after = WrongBefore(**{**vars(undone), "what": "rebound", "n": 78, "wrong": 46})
    always = WrongBefore(**{**vars(undone), "direction": "any", "n": 1179, "wrong": 244})
    assert (
        "Of the 78 such falls that can be followed for two years, 46 (59%)"
        in words.rebound_words(after, always)
    )
    assert "against 21% of all" in words.rebound_words(after, always)
