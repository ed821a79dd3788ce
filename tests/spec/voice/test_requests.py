"""You said, we did: what a care council or forum asked, and what the council did, or did not."""

from datetime import date

from headway.voice.telling import you_said_we_did

SINCE, UNTIL = date(2026, 6, 1), date(2026, 11, 30)
DONE = {"outcome": "done", "did": "The worker who leaves now says so", "did_on": date(2026, 9, 18)}


def test_what_was_done_is_said_with_its_day_and_its_evidence(heard, request_of):
    """Done is the council's word; without evidence, that is said beside it."""
    [shown] = you_said_we_did(heard(request_of(**DONE, evidence=("EVD-3",))), SINCE, UNTIL)
    assert shown.you_said == "“Let us say goodbye.” (Children in Care Council, 4 March 2026)."
    assert shown.we_did == "Done (18 September 2026): The worker who leaves now says so."
    assert shown.ids == ("REQ-1", "EVD-3")
    [bare] = you_said_we_did(heard(request_of(**DONE)), SINCE, UNTIL)
    assert bare.we_did.endswith("No evidence shows it yet.")


def test_a_no_is_an_answer_and_silence_is_none(heard, request_of):
    """What was refused is said with its reason; what is open stays until somebody answers."""
    no = request_of(id="REQ-2", outcome="not done", did="It would cost too much.", did_on=UNTIL)
    told = you_said_we_did(heard(no, request_of()), SINCE, UNTIL)
    assert [a.request.id for a in told] == ["REQ-1", "REQ-2"]
    assert told[0].we_did == "Nothing yet, and no reason given."
    assert told[1].we_did == "Not done (30 November 2026): It would cost too much."
    assert str(told[1]).startswith("You said: “Let us say goodbye.”")


def test_only_what_was_asked_or_done_in_the_time_is_told(heard, request_of):
    """Both days count; what was settled before is left out, what came after has not happened."""
    done = heard(request_of(**DONE))
    assert you_said_we_did(done, date(2026, 9, 18), UNTIL)
    assert not you_said_we_did(done, date(2026, 9, 19), UNTIL)
    assert not you_said_we_did(done, SINCE, date(2026, 3, 3))
    [then] = you_said_we_did(done, SINCE, date(2026, 9, 17))
    assert then.we_did == "Nothing yet, and no reason given."


def test_half_an_answer_is_refused(request_of, faults):
    """What came of it, what was done and the day stand together; and no answer before the asking."""
    assert "give outcome, did and did_on together" in faults(request_of(outcome="done"))
    early = request_of(**{**DONE, "did_on": date(2026, 3, 3)})
    assert "was answered on 2026-03-03, before it was asked on 2026-03-04" in faults(early)
    assert not faults(request_of(**{**DONE, "did_on": date(2026, 3, 4)}))
