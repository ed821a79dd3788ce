"""Owners: who held what, one act that passes a leaver's work on, and the brief for who follows."""

from tests.web.plan.test_findings import kept

LEAVER, TO = "Head of Workforce", "Principal Social Worker"


def whole(council):
    """The plan as it is kept now."""
    from headway.web.site.held import held_by

    council.refresh_from_db()
    return held_by(council).plan


def send_from(look, browser, role, typed):
    """Open the form of passing on from a role and send it."""
    from tests.web.conftest import Seen

    first = look(browser, "plan:pass_on", leaver=role)
    assert first.status == 200, first.words
    path = first.answer.request["PATH_INFO"] + "?" + first.answer.request["QUERY_STRING"]
    return Seen(browser.post(path, {**first.form(), **typed}, follow=True))


def test_the_leadership_stands_in_order_with_its_changes_and_days_without_anybody(as_, look):
    """Four interim directors and a permanent one; fifteen days lay between them."""
    table = look(as_("member"), "plan:owners").page.select("table")[1]
    row = table.select_one("tbody tr")
    assert "Strategic Director" in row.th.get_text()
    assert len(row.select("li")) == 5
    assert [c.get_text() for c in row.select("td")[1:]] == ["4", "15"]


def test_all_that_a_leaver_answers_for_passes_in_one_act_and_is_noted_with_each(
    as_, look, wharfemoor
):
    from headway.plan.programme import Change
    from headway.web.plan.actions.pass_on import owned_by

    before = {t.id for t in owned_by(whole(wharfemoor), LEAVER)}
    assert len(before) > 1
    done = send_from(look, as_("director"), LEAVER, {"to": TO, "why": "Left in November."})
    assert f"passed from {LEAVER} to {TO}" in done.words
    plan = whole(wharfemoor)
    assert not owned_by(plan, LEAVER)
    assert before <= {t.id for t in owned_by(plan, TO)}
    noted = [c for c in plan.of(Change) if c.why == "Left in November."]
    assert {c.of for c in noted} == before
    assert all(c.field == "owner" and c.changed_on == wharfemoor.stands_on for c in noted)


def test_what_is_part_2_passes_too_though_the_analyst_never_sees_it(as_, look, send, wharfemoor):
    send(as_("director"), "plan:edit_risk", {"sensitivity": "Part 2"}, id="RSK-1")
    analyst = as_("analyst")
    form = look(analyst, "plan:pass_on", leaver=LEAVER)
    assert "RSK-1" not in form.words
    assert "RSK-1" not in str(form.page)
    send_from(look, analyst, LEAVER, {"to": TO, "why": "Left."})
    assert kept(wharfemoor, "RSK-1").owner == TO


def test_nothing_is_passed_on_without_a_reason_or_by_who_may_not(as_, look):
    refused = send_from(look, as_("director"), LEAVER, {"to": TO, "why": ""})
    assert refused.status == 400
    assert look(as_("manager"), "plan:pass_on", leaver=LEAVER).status == 403
    assert look(as_("director"), "plan:pass_on", leaver="Nobody at all").status == 400


def test_who_takes_up_a_role_and_gives_it_up_is_noted(as_, look, send, wharfemoor):
    director = as_("director")
    send(director, "plan:take_up", {"role": LEAVER, "seat": "officer", "holder": "interim"})
    id = next(o.id for o in reversed(whole(wharfemoor).things) if getattr(o, "role", "") == LEAVER)
    assert "interim since 30 November 2026" in look(director, "plan:owners").words
    send(director, "plan:give_up", {}, id=id)
    assert kept(wharfemoor, id).ends_on == wharfemoor.stands_on


def test_the_brief_tells_who_follows_what_the_role_answers_for(as_, look):
    seen = look(as_("manager"), "plan:handover", role=LEAVER)
    assert "Actions that it answers for" in seen.words
    assert "ACT-6" in seen.words
    assert "ACT-1 " not in seen.words
    assert look(as_("manager"), "plan:handover", role="Nobody at all").status == 400
    assert look(as_("partner"), "plan:handover", role=LEAVER).status == 403


def test_the_brief_of_the_accountable_role_is_of_the_whole_plan(as_, look, wharfemoor):
    role = whole(wharfemoor).programme.accountable
    seen = look(as_("director"), "plan:handover", role=role)
    assert "answers for the whole plan" in seen.words
    assert "Challenges to answer" in seen.words
