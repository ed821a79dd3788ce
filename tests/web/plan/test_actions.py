"""Actions: narrowed, looked at whole, changed with a reason, given up, and taken back."""

from headway.plan.programme import Change
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.models import AuditEntry, Revision
from tests.web.conftest import Seen


def held(council):
    """The programme as it is now."""
    council.refresh_from_db()
    return held_by(council)


def listed(seen):
    """The ids in the list."""
    return [s.get_text() for s in seen.page.select("main tbody th .hw-quiet")]


def test_the_list_is_narrowed_by_status_owner_aim_and_what_presses(as_, look, wharfemoor):
    plan = held(wharfemoor).plan
    member = as_("member")
    live = [a.id for a in plan.actions if a.is_live]
    assert sorted(listed(look(member, "plan:actions"))) == sorted(live)
    off = listed(look(member, "plan:actions", status="off track"))
    assert off == [a.id for a in plan.actions if a.is_live and a.status == "off track"]
    owner = plan.actions[0].owner
    mine = [a.id for a in plan.actions if a.is_live and owner in (a.owner, *a.helpers)]
    assert sorted(listed(look(member, "plan:actions", owner=owner))) == sorted(mine)
    late = look(member, "plan:actions", press="overdue")
    assert listed(late)
    assert all("late" in tr.get_text() for tr in late.page.select("main tbody tr"))
    given_up = listed(look(member, "plan:actions", status="given up"))
    assert given_up == [a.id for a in plan.actions if not a.is_live]
    assert "None fits" in look(member, "plan:actions", status="off track", aim="none").words


def test_an_action_shows_everything_that_is_kept_of_it(as_, look, wharfemoor):
    seen = look(as_("director"), "plan:action", id="ACT-4")
    for words in ("Keep a child's worker", "AIM", "FND-2", "Waits for", "Waits for the new teams"):
        assert words in seen.words or words == "AIM"
    assert "social worker" in seen.words.casefold()
    for action in held(wharfemoor).plan.actions:
        assert look(as_("member"), "plan:action", id=action.id).status == 200


def test_a_later_day_needs_a_reason_and_the_reason_is_shown_as_drift(as_, look, send, wharfemoor):
    director = as_("director")
    later = {"due_on-day": "30", "due_on-month": "6", "due_on-year": "2027"}
    refused = send(director, "plan:edit_action", later, id="ACT-4")
    assert refused.status == 400
    assert "Say why" in refused.words
    assert refused.form()["due_on-year"] == "2027"
    done = send(
        director, "plan:edit_action", {**later, "because": "The teams opened late."}, id="ACT-4"
    )
    assert "ACT-4 is changed." in done.words
    plan = held(wharfemoor).plan
    assert plan.find("ACT-4").due_on.isoformat() == "2027-06-30"
    assert plan.of(Change)[-1].why == "The teams opened late."
    drift = look(director, "plan:drift").words
    assert "The teams opened late." in drift


def test_the_history_says_who_when_and_why_and_leads_back(as_, look, send, wharfemoor):
    director = as_("director")
    before = held(wharfemoor).plan.find("ACT-4")
    send(director, "plan:edit_action", {"title": "Something else", "because": "A try."}, id="ACT-4")
    seen = look(director, "plan:history", id="ACT-4")
    assert "title: from “Keep a child's worker" in seen.words
    assert "Why: A try." in seen.words
    assert "Strategic Director" in seen.words
    back = send(director, "plan:undo", {"because": "The try is over."}, id="ACT-4", number=1)
    assert "ACT-4 stands as it did then." in back.words
    assert held(wharfemoor).plan.find("ACT-4") == before
    assert Revision.objects.filter(council=wharfemoor, thing="ACT-4").count() == 3
    again = send(director, "plan:undo", {"because": "Once more."}, id="ACT-4", number=1)
    assert again.status == 400


def test_who_may_not_change_the_plan_is_refused_and_sees_no_link_to_it(as_, look):
    manager = as_("manager")
    for name, values in (
        ("plan:edit_action", {"id": "ACT-4"}),
        ("plan:stop_action", {"id": "ACT-4"}),
        ("plan:undo", {"id": "ACT-4", "number": 1}),
        ("plan:add_action", {}),
        ("plan:add_target", {}),
        ("plan:upload", {}),
        ("plan:agree", {}),
        ("plan:attest", {}),
    ):
        assert look(manager, name, **values).status == 403
    assert not [
        a
        for a in look(manager, "plan:action", id="ACT-4").page.select("main a")
        if "edit" in a["href"]
    ]


def test_an_action_is_added_under_the_next_number_never_used(as_, send, wharfemoor):
    typed = {"title": "Write to every carer", "aims": "AIM-1", "because": "Carers asked for it."}
    done = send(as_("director"), "plan:add_action", typed)
    assert "is added" in done.words
    numbers = [int(a.id.split("-")[1]) for a in held(wharfemoor).plan.actions]
    new = held(wharfemoor).plan.find(f"ACT-{max(numbers)}")
    assert new.title == "Write to every carer"
    assert new.status == "not started"
    assert new.aims == ("AIM-1",)


def test_an_action_is_given_up_with_its_reason_and_stays_in_the_plan(as_, look, send, wharfemoor):
    director = as_("director")
    refused = send(director, "plan:stop_action", {"stopped_why": ""}, id="ACT-4")
    assert refused.status == 400
    send(director, "plan:stop_action", {"stopped_why": "The money went elsewhere."}, id="ACT-4")
    assert held(wharfemoor).plan.find("ACT-4").is_live is False
    assert "The money went elsewhere." in look(director, "plan:action", id="ACT-4").words
    assert AuditEntry.objects.order_by("-number").first().says.startswith("gave up ACT-4")


def test_a_milestone_is_added_changed_and_reached_with_evidence(as_, send, wharfemoor):
    director = as_("director")
    day = {"due_on-day": "1", "due_on-month": "12", "due_on-year": "2026"}
    send(
        director,
        "plan:add_milestone",
        {"title": "Half are told", **day, "because": "Asked."},
        id="ACT-4",
    )
    new = held(wharfemoor).plan.milestones("ACT-4")[-1]
    assert new.title == "Half are told"
    tomorrow = {"reached_on-day": "1", "reached_on-month": "12", "reached_on-year": "2026"}
    assert send(director, "plan:reach_milestone", tomorrow, id=new.id).status == 400
    send(director, "plan:reach_milestone", {"evidence": "EVD-1"}, id=new.id)
    reached = held(wharfemoor).plan.find(new.id)
    assert reached.reached_on == wharfemoor.stands_on
    assert reached.evidence == ("EVD-1",)


def test_what_an_action_should_do_is_locked_today_and_only_once(as_, send, wharfemoor):
    director = as_("director")
    typed = {
        "measure": "social_worker_changes",
        "kind": "share",
        "direction": "fall",
        "size": "10",
        "lag_years": "1",
        "because": "It had not been written down.",
    }
    done = send(director, "plan:expect", typed, id="ACT-4")
    if "is not published as" in done.words:
        typed["kind"] = done.words.split("It has: ")[1].split(",")[0].split(".")[0]
        send(director, "plan:expect", typed, id="ACT-4")
    (locked,) = held(wharfemoor).plan.find("ACT-4").expects
    assert locked.locked_on == wharfemoor.stands_on
    assert "locked already" in send(director, "plan:expect", typed, id="ACT-4").words


def test_two_who_change_one_action_lose_nothing(as_, look, send, wharfemoor):
    director, assistant = as_("director"), as_("assistant")
    stale = look(assistant, "plan:edit_action", id="ACT-4").form()
    send(
        director, "plan:edit_action", {"success": "None waits.", "because": "Plainer."}, id="ACT-4"
    )
    mine = stale | {"success": "Nobody waits.", "because": "Shorter."}
    met = Seen(assistant.post(link(wharfemoor, "plan:edit_action", id="ACT-4"), mine))
    assert met.status == 409
    assert "Somebody saved this meanwhile: None waits." in met.words
    assert held(wharfemoor).plan.find("ACT-4").success == "None waits."


def test_who_may_not_read_part_2_keeps_the_links_that_they_cannot_see(as_, send, wharfemoor):
    """An analyst changes the plan and may not read Part 2: hidden evidence stays named."""
    from dataclasses import replace

    from headway.web.site.revisions import Change as Kept
    from headway.web.site.revisions import save

    whole = held(wharfemoor).plan
    secret = replace(whole.find("EVD-1"), id="EVD-900", sensitivity="Part 2", file="", sha256="")
    action = whole.find("ACT-4")
    named = replace(action, evidence=("EVD-900",))
    save(wharfemoor, Kept(by="x", did="x", says="x", things=(secret, named)))
    done = send(as_("analyst"), "plan:edit_action", {"outcome": "Half way."}, id="ACT-4")
    assert "is changed" in done.words
    assert held(wharfemoor).plan.find("ACT-4").evidence == ("EVD-900",)
    seen = done.words + str(done.page)
    assert "EVD-900" not in seen


def test_a_long_history_stands_in_full_a_click_away(as_, look, send):
    director = as_("director")
    for number in range(12):
        typed = {"status": "at risk", "says": f"Said {number}."}
        assert send(director, "plan:update", typed, id="ACT-4").status == 200
    page = look(director, "plan:action", id="ACT-4")
    assert "Said 11." in page.words and "14 times in all" in page.words
    assert "Said 1." not in page.words
    assert "All 13 states that were kept" in page.words
    whole = look(director, "plan:history", id="ACT-4").words
    assert "Said 1." in whole and "first kept here" in whole
