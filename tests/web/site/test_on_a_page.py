"""The plan on a page holds every live action once, and marks what has moved."""

from dataclasses import replace
from datetime import timedelta

from headway.web.site.held import held_by
from headway.web.site.revisions import Change, save


def rows(seen):
    """The rows of actions, by the action's id."""
    return {
        row.select_one("th .hw-quiet").get_text(): row
        for row in seen.page.select("main tbody tr.govuk-table__row")
    }


def keep(council, *things):
    """Keep things in the programme."""
    save(council, Change(by="a test", did="test", says="kept for a test", things=things))


def test_every_live_action_stands_there_once(as_, look, wharfemoor):
    seen = look(as_("member"), "site:on_a_page")
    plan = held_by(wharfemoor).plan
    live = [a.id for a in plan.actions if a.is_live]
    told = [t.get_text() for t in seen.page.select("main tbody th .hw-quiet")]
    assert sorted(told) == sorted(live)
    aims = [t.get_text() for t in seen.page.select("tr.hw-band th")]
    assert all(aim.title in " ".join(aims) for aim in plan.aims)


def test_a_later_date_is_marked_with_its_days_and_a_late_action_is_called_late(
    as_, look, wharfemoor
):
    held = held_by(wharfemoor)
    agreed = {a.id: a for a in held.first.plan.actions}
    action = next(
        a for a in held.plan.actions
        if a.is_live and not a.is_finished and a.id in agreed
        and agreed[a.id].due_on and agreed[a.id].due_on < wharfemoor.stands_on - timedelta(days=40)
    )  # fmt: skip
    keep(wharfemoor, replace(action, due_on=agreed[action.id].due_on + timedelta(days=31)))
    row = rows(look(as_("member"), "site:on_a_page"))[action.id]
    assert row.select("abbr[title='a later date']")
    assert "31 days" in row.get_text(" ")
    assert row.select_one("strong").get_text() == "late"
    keep(wharfemoor, replace(action, due_on=agreed[action.id].due_on))
    row = rows(look(as_("member"), "site:on_a_page"))[action.id]
    assert not row.select("abbr[title='a later date']")


def test_an_action_given_up_is_left_out(as_, look, wharfemoor):
    action = next(a for a in held_by(wharfemoor).plan.actions if a.is_live)
    stopped = replace(action, stopped_on=wharfemoor.stands_on, stopped_why="No money.")
    keep(wharfemoor, stopped)
    assert action.id not in rows(look(as_("member"), "site:on_a_page"))


def test_a_plan_without_actions_says_so(as_, look, halton):
    seen = look(as_("member", "halton"), "site:on_a_page", council=halton)
    assert seen.status == 200
    assert "none yet" in seen.words


def test_a_partner_does_not_see_the_whole_plan(as_, look):
    assert look(as_("partner"), "site:on_a_page").status == 403
