"""The calendar says by when papers are due and why, and flags a late report while there is time."""


def test_papers_due_with_the_reason_and_likely_late_reports(as_, look):
    words = look(as_("clerk"), "meetings:calendar").words
    assert "Papers due 30 November 2026" in words
    assert "5 clear days, as Cabinet sets and by law for a cabinet" in words
    assert "2 reports are late or likely to be late" in words
    assert "Monitoring Officer has not been asked" in words


def test_a_councillor_sees_which_are_late_but_not_what_lawyers_were_asked(as_, look):
    """Without the chain every report would look late: how it stands is worked out from the whole."""
    seen = look(as_("member"), "meetings:calendar")
    assert "2 reports are late or likely to be late" in seen.words
    assert "ready Virtual school: annual report" in seen.words
    assert "has not been asked" not in seen.words


def test_a_meeting_added_says_when_its_papers_are_due(as_, look, send):
    typed = {
        "body": "Cabinet", "held_on-day": "9", "held_on-month": "3", "held_on-year": "2027",
    }  # fmt: skip
    done = send(as_("clerk"), "meetings:add_meeting", typed)
    assert "Cabinet meets 9 March 2027. Its papers are due 1 March 2027." in done.page.get_text()
    again = send(as_("clerk"), "meetings:add_meeting", typed)
    assert again.status == 400
    assert "on record for 9 March 2027 already" in again.words


def test_a_meeting_shortly_before_the_elections_carries_a_warning(as_, look, send):
    typed = {
        "body": "Cabinet", "held_on-day": "20", "held_on-month": "4", "held_on-year": "2027",
    }  # fmt: skip
    send(as_("clerk"), "meetings:add_meeting", typed)
    words = look(as_("clerk"), "meetings:calendar").words
    assert "If your council has elections on 6 May 2027" in words


def test_a_body_s_own_clear_days_move_the_day_for_papers(as_, look, send):
    done = send(as_("clerk"), "meetings:edit_body", {"clear_days": "3"}, id="BOD-1")
    assert "Papers due 2 December 2026" in done.words
    assert "fewer than the five that the law asks" in done.words
    refused = send(as_("clerk"), "meetings:edit_body", {"clear_days": "2.5"}, id="BOD-1")
    assert refused.status == 400


def test_a_body_s_name_is_its_own(as_, send):
    refused = send(as_("clerk"), "meetings:add_body", {"name": "cabinet"})
    assert refused.status == 400
    assert "on record already" in refused.words
