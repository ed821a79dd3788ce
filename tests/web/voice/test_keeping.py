"""Keeping what people said: added, changed, linked; every fault said with what was typed kept."""

from headway.voice.value import Request, Survey
from headway.web.site.held import held_by
from headway.web.site.models import AuditEntry

SURVEY = {
    "title": "Do you feel safe?",
    "group": "parents",
    "asked_on-day": "1",
    "asked_on-month": "10",
    "asked_on-year": "2026",
    "asked": "90",
    "answered": "40",
    "results": "Do you feel listened to? | Yes | 30 of 40\nWould you ask again? | No | 25% of 40",
    "sensitivity": "public",
}


def voice_of(council):
    """The voice as it is kept now."""
    council.refresh_from_db()
    return held_by(council).voice


def test_a_survey_is_added_with_its_answers_and_its_links(as_, send, wharfemoor):
    done = send(as_("principal"), "voice:add_survey", SURVEY | {"aims": ["AIM-3"]})
    assert "40 of 90 parents answered" in done.words and "30 of 40" in done.words
    new = voice_of(wharfemoor).of(Survey)[-1]
    assert new.aims == ("AIM-3",) and [r.share for r in new.results] == [None, 25]
    assert AuditEntry.objects.order_by("-number").first().says == f"added {new.id}"


def test_more_answers_than_were_asked_are_refused_and_what_was_typed_is_kept(as_, send):
    refused = send(as_("principal"), "voice:add_survey", SURVEY | {"answered": "95"})
    assert refused.status == 400
    assert "95 answered, but only 90 were asked" in refused.words
    assert refused.form()["title"] == "Do you feel safe?"
    assert "30 of 40" in refused.form()["results"]


def test_a_line_that_is_no_answer_is_refused(as_, send):
    refused = send(as_("principal"), "voice:add_survey", SURVEY | {"results": "Yes: 30"})
    assert refused.status == 400 and "question | answer | 30 of 40" in refused.words


def test_an_open_request_is_answered_and_keeps_its_links(as_, send, wharfemoor):
    before = voice_of(wharfemoor).find("REQ-1")
    typed = {
        "outcome": "done",
        "did": "Letters now name the new worker.",
        "did_on-day": "20",
        "did_on-month": "11",
        "did_on-year": "2026",
        "aims": list(before.aims),
        "actions": list(before.actions),
    }
    done = send(as_("principal"), "voice:edit_request", typed, id="REQ-1")
    assert "Letters now name the new worker." in done.words
    assert "No evidence shows it yet." in done.words
    after = voice_of(wharfemoor).find("REQ-1")
    assert isinstance(after, Request)
    assert (after.aims, after.actions) == (before.aims, before.actions)


def test_an_answer_without_its_words_is_refused(as_, send):
    refused = send(as_("principal"), "voice:edit_request", {"outcome": "done"}, id="REQ-1")
    assert refused.status == 400 and "together" in refused.words


def test_evidence_that_somebody_may_not_see_stays_named(as_, send, wharfemoor):
    from dataclasses import replace

    from headway.web.site.revisions import Change, save

    evidence = held_by(wharfemoor).plan.find("EVD-14")
    save(
        wharfemoor,
        Change(by="t", did="t", says="t", things=(replace(evidence, sensitivity="Part 2"),)),
    )
    typed = {"did": "The draft opens with the money.", "evidence": []}
    send(as_("principal"), "voice:edit_request", typed, id="REQ-3")
    after = voice_of(wharfemoor).find("REQ-3")
    assert after.did == "The draft opens with the money."
    assert after.evidence == ("EVD-14",)


def test_advocates_and_themes_are_added(as_, send):
    days = {
        "starts_on-day": "1", "starts_on-month": "4", "starts_on-year": "2026",
        "ends_on-day": "30", "ends_on-month": "9", "ends_on-year": "2026",
    }  # fmt: skip
    told = {"group": "parents", "children": "12", "themes": "Letters\nMeetings"} | days
    done = send(as_("reviewing"), "voice:add_advocacy", told)
    assert "12 parents had an advocate" in done.words
    told = {"kind": "complaint", "title": "Letters that nobody can read", "count": "9"} | days
    done = send(as_("reviewing"), "voice:add_theme", told)
    assert "Letters that nobody can read (9)" in done.words


def test_who_may_not_keep_voice_is_refused(as_, look):
    assert look(as_("manager"), "voice:add_survey").status == 403


def test_two_people_at_one_request_lose_nothing(as_, look, send, wharfemoor):
    from headway.web.site.linking import link
    from tests.web.conftest import Seen

    principal, reviewing = as_("principal"), as_("reviewing")
    stale = look(principal, "voice:edit_request", id="REQ-1").form()
    send(reviewing, "voice:edit_request", {"owner": "Head of Help"}, id="REQ-1")
    mine = stale | {"owner": "Participation Lead"}
    met = Seen(principal.post(link(wharfemoor, "voice:edit_request", id="REQ-1"), mine))
    assert met.status == 409 and "Somebody saved this meanwhile: Head of Help" in met.words
