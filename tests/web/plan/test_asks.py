"""The register of asks: days without an answer, asking, answering; partners see their own alone."""

from tests.web.plan.test_findings import kept

POLICE = "Wharfemoor Police (invented)"


def test_what_has_no_answer_stands_first_with_its_days(as_, look):
    """ASK-3 was asked on 18 May 2026, needed by 31 July; the demonstration stands on 30 November."""
    table = look(as_("member"), "plan:asks").page.select("table")[0]
    row = next(r for r in table.select("tbody tr") if "ASK-3" in r.get_text())
    assert "waits 196 days" in row.get_text()
    assert "122 days after it was needed" in row.get_text()


def test_a_manager_asks_and_the_ask_bears_today_and_the_role(as_, send, wharfemoor):
    typed = {"what": "Ten flats for care leavers", "of_whom": "housing"}
    done = send(as_("manager"), "plan:add_ask", typed)
    assert "Ten flats for care leavers" in done.words
    assert "waits 0 days" in done.words
    new = kept(wharfemoor, "ASK-6")
    assert (new.asked_on, new.asked_by) == (wharfemoor.stands_on, "Care Leavers Team Manager")


def test_an_answer_closes_an_ask_and_stays_as_it_was_given(as_, look, send, wharfemoor):
    director = as_("director")
    typed = {"answer": "given in part", "says": "Signed for 16 year olds."}
    done = send(director, "plan:answer_ask", typed, id="ASK-3")
    assert "Signed for 16 year olds." in done.words
    assert kept(wharfemoor, "ASK-3").answered_on == wharfemoor.stands_on
    assert look(director, "plan:answer_ask", id="ASK-3").status == 400


def test_none_yet_or_a_day_to_come_is_no_answer(as_, send):
    director = as_("director")
    assert send(director, "plan:answer_ask", {"answer": "none yet"}, id="ASK-3").status == 400
    later = {"answer": "given", "answered_on-year": "2027"}
    refused = send(director, "plan:answer_ask", later, id="ASK-3")
    assert "still to come" in refused.words


def test_a_partner_sees_and_answers_its_own_asks_and_no_others(as_, look, send):
    send(as_("director"), "plan:add_ask", {"what": "An officer on the rota", "of_whom": POLICE})
    partner = as_("partner")
    seen = look(partner, "plan:asked_of_me")
    assert "An officer on the rota" in seen.words
    assert "ASK-3" not in seen.words
    assert look(partner, "plan:asks").status == 403
    assert look(partner, "plan:answer_ask", id="ASK-3").status == 400
    assert look(partner, "plan:add_ask").status == 400
    done = send(partner, "plan:answer_ask", {"answer": "given"}, id="ASK-6")
    assert done.page.select_one("main h1").get_text() == "Asked of you"


def test_the_one_who_asked_may_note_the_answer_and_a_stranger_may_not(as_, look, send):
    send(as_("manager"), "plan:add_ask", {"what": "Ten flats", "of_whom": "housing"})
    assert look(as_("manager"), "plan:answer_ask", id="ASK-6").status == 200
    assert look(as_("principal"), "plan:answer_ask", id="ASK-6").status == 400
