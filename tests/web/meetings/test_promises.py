"""Promises: the ledger, one's own, a day given, chased, and closed only on evidence."""

import pytest


def test_the_ledger_is_filtered_and_one_s_own_are_a_click_away(as_, look):
    director = as_("director")
    every = look(director, "meetings:promises", standing="all").page.select("tbody tr")
    mine = look(director, "meetings:promises", standing="all", mine="yes").page.select("tbody tr")
    owned = "Strategic Director for Children and Families"
    assert 0 < len(mine) < len(every)
    assert all(owned in row.get_text() for row in mine)
    broken = look(director, "meetings:promises", standing="broken").page.select("tbody tr")
    assert broken and all("broken" in row.get_text() for row in broken)
    board = look(director, "meetings:promises", standing="all", body="Cabinet").page.select(
        "tbody tr"
    )
    assert board and all("Cabinet" in row.get_text() for row in board)


def test_a_partner_sees_its_own_promises_and_no_other(as_, look):
    seen = look(as_("partner"), "meetings:promises", standing="all")
    assert seen.status == 200
    assert all("Police" in row.get_text() for row in seen.page.select("tbody tr"))
    assert look(as_("partner"), "meetings:promise", id="PRM-7").status == 400


def test_an_undated_promise_is_given_a_day(as_, look, send, programme):
    typed = {"due_on-day": "31", "due_on-month": "3", "due_on-year": "2027"}
    done = send(as_("clerk"), "meetings:date_promise", typed, id="PRM-8")
    assert "due 31 March 2027" in done.words
    assert look(as_("manager"), "meetings:date_promise", id="PRM-8").status == 400


def test_a_day_that_is_moved_leaves_its_trace(as_, send, programme):
    typed = {"due_on-day": "30", "due_on-month": "4", "due_on-year": "2027"}
    send(as_("clerk"), "meetings:date_promise", typed, id="PRM-7")
    assert programme().find("PRM-7").due_said.endswith("first 28 February 2027")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"outcome": "kept"}, "kept only with evidence"),
        ({"outcome": "broken"}, "Say in a sentence why it is broken"),
        ({"outcome": "superseded"}, "Say in a sentence why it is superseded"),
    ],
)
def test_a_promise_is_not_closed_in_silence(as_, send, programme, typed, says):
    refused = send(as_("clerk"), "meetings:close_promise", typed, id="PRM-7")
    assert refused.status == 400
    assert says in refused.words
    assert not programme().find("PRM-7").outcome


def test_it_is_kept_with_evidence_and_closed_by_the_body(as_, look, send, programme):
    form = look(as_("clerk"), "meetings:close_promise", id="PRM-7")
    shown = form.page.select_one("input[name=evidence]")["value"]
    send(as_("clerk"), "meetings:close_promise", {"outcome": "kept", "evidence": shown}, id="PRM-7")
    closed = programme().find("PRM-7")
    assert (closed.outcome, closed.closed_by, closed.evidence) == ("kept", "Cabinet", (shown,))
    assert "closed already" in look(as_("clerk"), "meetings:close_promise", id="PRM-7").words


def test_broken_with_its_reason_stays_in_the_ledger(as_, look, send):
    typed = {"outcome": "broken", "outcome_says": "The builder stopped work."}
    done = send(as_("clerk"), "meetings:close_promise", typed, id="PRM-7")
    assert "Broken: The builder stopped work." in done.words
    assert "in February 2027" in look(as_("member"), "meetings:promises", standing="broken").words


def test_a_chase_is_noted_with_its_day(as_, look, send):
    send(as_("clerk"), "meetings:chase", {}, id="PRM-8")
    words = look(as_("member"), "meetings:promise", id="PRM-8").words
    assert "30 November 2026, Democratic Services Officer: Asked Director of Social Work" in words


def test_a_next_step_is_there_before_the_minutes(as_, look, send):
    typed = {"words": "Send the board the rota", "owner": "Head of Performance", "item": "ITM-7"}
    done = send(as_("clerk"), "meetings:add_promise", typed, id="MTG-6")
    assert "Send the board the rota" in done.page.select_one("#steps ~ div table").get_text()
