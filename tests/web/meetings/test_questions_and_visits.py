"""Questions until they are answered; visits until something was learnt."""

from headway.meetings.value import Invitation, Question


def test_an_open_question_gets_its_answer_and_leaves_the_matters(as_, look, send, programme):
    question = next(q for q in programme().of(Question) if q.is_open)
    body = programme().meeting_of(question).body
    before = look(as_("clerk"), "meetings:matters", body=body).words
    assert "no answer is on record" in before
    typed = {"answer": "There are twelve.", "answered_by": "Head of Performance"}
    send(as_("clerk"), "meetings:answer", typed, id=question.id)
    assert str(programme().find(question.id).answered_on) == "2026-11-30"
    words = look(as_("member"), "meetings:questions").words
    assert "There are twelve." in words
    assert (
        look(as_("clerk"), "meetings:matters", body=body).words.count("no answer is on record")
        == before.count("no answer is on record") - 1
    )


def test_an_answer_does_not_come_before_its_question(as_, send, programme):
    question = next(q for q in programme().of(Question) if q.is_open)
    typed = {"answer": "Yes.", "answered_by": "Head of Performance", "answered_on-year": "2020"}
    assert send(as_("clerk"), "meetings:answer", typed, id=question.id).status == 400


def test_a_visit_is_linked_to_the_aim_and_leaves_the_matters(as_, look, send, programme):
    invitation = next(i for i in programme().of(Invitation) if not i.learnt)
    body = programme().meeting_of(invitation).body
    assert invitation.words[:30] in look(as_("clerk"), "meetings:matters", body=body).words
    form = look(as_("clerk"), "meetings:visit", id=invitation.id)
    aim = form.page.select_one("input[name=aims]")["value"]
    typed = {
        "went": "Lead Member for Children\nLeader of the Council", "learnt": "They want a quiet room.",
        "aims": aim, "went_on-day": "20", "went_on-month": "11", "went_on-year": "2026",
    }  # fmt: skip
    done = send(as_("clerk"), "meetings:visit", typed, id=invitation.id)
    assert "Went: Lead Member for Children, Leader of the Council, 20 November 2026" in done.words
    assert "It bears on:" in done.words
    assert invitation.words[:30] not in look(as_("clerk"), "meetings:matters", body=body).words
