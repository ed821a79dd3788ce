"""Who has not been heard: a group of whom nothing is held for twelve months is named."""

from datetime import date

from headway.voice.telling import silent_groups
from headway.voice.value import Theme

DAY = date(2027, 7, 3)


def silent(voice, day=DAY):
    """The groups that are silent on a day."""
    return [s.group for s in silent_groups(voice, day)]


def test_a_year_and_a_day_is_silence(heard, survey):
    """A survey that closed on 3 July 2026 is heard until 2 July 2027."""
    voice = heard(survey())
    others = ["care leavers", "parents", "foster carers"]
    assert silent(voice, date(2027, 7, 2)) == others
    assert silent(voice, DAY) == ["children looked after", *others]
    assert [str(s) for s in silent_groups(voice, DAY)][:2] == [
        "Nothing that looked-after children said is held here after 3 July 2026. "
        "They were last heard on 3 July 2026.",
        "Nothing that care leavers said is held here after 3 July 2026. "
        "Nothing earlier is held either.",
    ]


def test_a_survey_that_nobody_answered_is_silence(heard, survey):
    """One answer is not. A count that is not shown is not nought."""
    day = date(2026, 8, 1)
    assert "children looked after" in silent(heard(survey(answered=0)), day)
    assert "children looked after" not in silent(heard(survey(answered=1)), day)
    assert "children looked after" not in silent(heard(survey(answered=1)).released(), day)


def test_requests_and_quotations_are_heard_and_complaints_alone_are_not(
    heard, request_of, quotation
):
    """Those who complain have not been asked."""
    day = date(2026, 11, 30)
    complaint = Theme(
        id="THM-1",
        kind="complaint",
        title="Letters",
        group="parents",
        starts_on=date(2026, 4, 1),
        ends_on=date(2026, 9, 30),
        count=7,
    )
    voice = heard(request_of(group="care leavers"), quotation(), complaint)
    assert silent(voice, day) == ["parents", "foster carers"]


def test_nothing_is_heard_before_it_is_said(heard, survey):
    """Looking from June, the survey that closes in July has said nothing; 29 February has a year before it."""
    assert "children looked after" in silent(heard(survey()), date(2026, 6, 30))
    assert "children looked after" not in silent(heard(survey()), date(2026, 7, 3))
    assert len(silent(heard(), date(2028, 2, 29))) == 4
