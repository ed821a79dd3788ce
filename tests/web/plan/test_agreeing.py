"""Targets doubted, the plan attested and agreed, drift counted, and what changed between two days."""

from headway.web.site.held import held_by
from headway.web.site.jobs import jobs

TARGET = {
    "measure": "rereferrals", "kind": "share", "value": "40", "better": "lower", "by-day": "31",
    "by-month": "3", "by-year": "2028", "level": "stretch", "reason": "As we are.",
    "comparator": "our own past", "aims": "AIM-1", "because": "Asked for by the board.",
}  # fmt: skip


def held(council):
    """The programme as it is now."""
    council.refresh_from_db()
    return held_by(council)


def test_a_target_softer_than_what_is_reached_is_asked_about_and_kept_once_confirmed(
    as_, send, wharfemoor
):
    jobs()["set_out_figures"](wharfemoor, {})
    director = as_("director")
    asked = send(director, "plan:add_target", TARGET)
    assert asked.status == 400
    assert "softer than what is reached already" in asked.words
    assert asked.form()["value"] == "40"
    done = send(director, "plan:add_target", {**TARGET, "sure": "yes"})
    assert "is set" in done.words
    new = next(t for t in held(wharfemoor).plan.things if getattr(t, "reason", "") == "As we are.")
    assert new.set_on == wharfemoor.stands_on


def test_a_target_that_stretches_is_kept_at_once(as_, send, wharfemoor):
    jobs()["set_out_figures"](wharfemoor, {})
    done = send(as_("director"), "plan:add_target", {**TARGET, "value": "1"})
    assert "is set" in done.words


def test_softening_a_target_is_drift_with_its_reason(as_, look, send, wharfemoor):
    director = as_("director")
    target = next(t for t in held(wharfemoor).plan.things if t.id == "TGT-1")
    typed = {"value": "35", "sure": "yes", "because": "Two teams have no manager."}
    done = send(director, "plan:edit_target", typed, id="TGT-1")
    assert "is changed" in done.words, done.words
    words = look(director, "plan:drift").words
    assert "softened" in words
    assert f"{target.value:g} 35" in words
    assert "Two teams have no manager." in words


def test_an_attestation_is_dated_today_under_the_role(as_, look, send, wharfemoor):
    director = as_("director")
    said = "Read in full; content with all but housing."
    done = send(director, "plan:attest", {"says": said})
    assert said in done.words
    assert done.page.select_one("main li strong").get_text() or done.words
    last = [t for t in held(wharfemoor).plan.things if t.id.startswith("ATT-")][-1]
    assert last.reviewed_on == wharfemoor.stands_on
    assert last.role == "Strategic Director for Children and Families"


def test_the_plan_is_frozen_as_agreed_with_its_resolution_and_never_over_an_older_one(
    as_, look, send, wharfemoor
):
    director = as_("director")
    count = len(held(wharfemoor).agreed)
    first = held(wharfemoor).first
    typed = {"agreed_by": "Cabinet", "reason": "revised", "why": "Half-time review."}
    done = send(director, "plan:agree", typed)
    assert "frozen as agreed" in done.words
    assert len(held(wharfemoor).agreed) == count + 1
    assert held(wharfemoor).first == first
    assert held(wharfemoor).agreed[-1].plan.things == held(wharfemoor).plan.things
    again = send(director, "plan:agree", typed)
    assert again.status == 400
    assert "never replaced" in again.words


def test_drift_says_what_happened_in_silence(as_, look):
    member = as_("member")
    words = look(member, "plan:drift").words
    assert "in silence" in words
    silent = look(member, "plan:drift", show="silent").page.select("main tbody tr")
    assert all("In silence" in row.get_text() for row in silent)


def test_what_changed_is_listed_between_the_two_days_chosen(as_, look, send):
    director = as_("director")
    days = {"from-day": "1", "from-month": "10", "from-year": "2026"}
    until = {"to-day": "31", "to-month": "10", "to-year": "2026"}
    words = look(director, "plan:changes", **days, **until).words
    assert "The new teams open in January" in words
    assert "Waits for the new teams" not in words
    assert "Nobody edited the plan here" in words
    wrong = look(director, "plan:changes", **{**days, "from-day": "99"})
    assert "must be a real date" in wrong.words
    send(director, "plan:edit_action", {"outcome": "Half way."}, id="ACT-4")
    seen = look(director, "plan:changes").words
    assert "outcome: from “nothing” to “Half way.”" in seen


def test_drift_in_silence_is_owned_up_to(as_, look, send):
    director = as_("director")
    before = look(director, "plan:drift", show="silent").page.select("main tbody tr")
    day = {"changed_on-day": "2", "changed_on-month": "10", "changed_on-year": "2026"}
    said = {**day, "why": "The teams open later."}
    done = send(director, "plan:explain", said, id="ACT-4", field="due_on")
    assert "The teams open later." in done.words
    after = look(director, "plan:drift", show="silent").page.select("main tbody tr")
    assert len(after) == len(before) - 1
    assert look(director, "plan:explain", id="ACT-4", field="due_on").status == 400


def test_days_of_drift_are_written_as_people_write_them(as_, look):
    words = look(as_("member"), "plan:drift").words
    assert "30 October 2026" in words
    assert "2026-10-30" not in words
