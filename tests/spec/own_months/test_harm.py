"""Is there any sign of harm? What is watched beside a measure, by the same rule and months."""

from headway.verdicts.own_months.giving import as_json, card
from headway.verdicts.safety import Finding
from headway.verdicts.signals import Answer
from tests.spec.own_months.conftest import STEADY

LOWER = [72, 78, 76, 73, 77, 74] * 2
FALL = [*STEADY, *LOWER]
STEADY_SHARE = [(19, 100), (21, 100), (20, 100), (22, 110), (18, 90), (20, 100)]
SHARE = STEADY_SHARE * 6
# All that is watched beside a fall of referrals, at its usual level.
WATCHED = {
    ("rereferrals", "share"): SHARE,
    ("no_further_action", "share"): SHARE,
    ("not_in_need", "share"): SHARE,
    ("referrals_from_police", "share"): SHARE,
    ("assessments_in_time", "share"): [(100 - a, n) for a, n in SHARE],
    ("emergency_entries", "count"): STEADY + STEADY[:12],
    ("section_47_started", "count"): STEADY + STEADY[:12],
    ("cp_plans_started", "count"): STEADY + STEADY[:12],
    ("looked_after_started", "count"): STEADY + STEADY[:12],
}
WORSE_SHARE = [*STEADY_SHARE * 4, *[(40, 100)] * 12]


def test_none_of_what_is_watched_got_worse(months):
    """Every one known and none worse: the rare yes, and it says that it is no proof."""
    verdict = months(FALL, beside=WATCHED)
    assert [w.measure.id for w in verdict.safe.unknown] == []
    assert verdict.safe.answer is Answer.YES
    assert card(verdict)[1][1] == "none seen"
    assert "That is not proof" in as_json(verdict)["safe"]["says"]


def test_a_harm_that_got_worse_is_no(months, expected):
    """And what came with it is not credited either."""
    beside = WATCHED | {("rereferrals", "share"): WORSE_SHARE}
    verdict = months(FALL, beside=beside, expectations=(expected(),))
    assert verdict.safe.answer is Answer.NO
    assert [w.measure.id for w in verdict.safe.warnings] == ["rereferrals"]
    assert "Something that would get worse" in verdict.ours.why


def test_worse_for_a_while_is_worse(months):
    """Seven bad months and five good ones: the bad ones were real."""
    passing = [*STEADY_SHARE * 4, *[(40, 100)] * 7, *STEADY_SHARE[:5]]
    verdict = months(FALL, beside=WATCHED | {("rereferrals", "share"): passing})
    assert verdict.safe.answer is Answer.NO


def test_looking_less_is_not_shown(months):
    """Section 47 enquiries fell too; no other council's months can explain it."""
    verdict = months(FALL, beside=WATCHED | {("section_47_started", "count"): FALL})
    assert verdict.safe.answer is Answer.NOT_SHOWN
    assert verdict.safe.settles[0].startswith("an explanation of the change in: section 47")


def test_what_must_be_known_and_is_not_is_named(months):
    verdict = months(FALL, beside=WATCHED | {("rereferrals", "share"): [None] * 36})
    assert verdict.safe.answer is Answer.NOT_SHOWN
    assert [w.measure.id for w in verdict.safe.unknown] == ["rereferrals"]
    assert "the figure for: referrals within 12 months" in verdict.safe.settles[0]


def test_too_small_to_tell_is_not_known(months):
    """On published years a measure too small to tell counts as not worse; by month it does not."""
    few = [1, 5, 2, 4, 6, 0] * 6
    verdict = months(FALL, beside=WATCHED | {("emergency_entries", "count"): few})
    [one] = verdict.safe.unknown
    assert one.measure.id == "emergency_entries" and one.finding is Finding.NOT_KNOWN


def test_without_a_real_change_there_is_nothing_to_weigh(months):
    """What got worse is listed all the same."""
    verdict = months(
        [*STEADY, *STEADY[:12]], beside=WATCHED | {("rereferrals", "share"): WORSE_SHARE}
    )
    assert verdict.safe.answer is Answer.NOT_SHOWN
    assert card(verdict)[1][1] == "not asked"
    assert [w.measure.id for w in verdict.safe.warnings] == ["rereferrals"]


def test_the_sentence_on_the_back_test_says_that_it_was_of_years(months):
    assert "tried on published yearly figures" in months(FALL, beside=WATCHED).safe.footnote


def test_a_measure_with_no_agreed_list_says_so(months):
    verdict = months(FALL, "looked_after_started")
    assert "nobody has agreed" in verdict.safe.why
