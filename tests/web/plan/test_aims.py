"""The plan as it is read: on a page, in time, aim by aim, and what it leaves open."""

import pytest

from headway.plan.coverage import gaps
from headway.web.plan.known import KEY
from headway.web.site.held import held_by
from headway.web.site.models import Job, Prepared

PAGES = (
    "plan:aims plan:timeline plan:gaps plan:actions plan:attested plan:drift plan:changes "
    "plan:workbook plan:mine"
).split()


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_the_plan_opens_for_the_director_and_for_a_councillor(as_, look, name):
    for role in ("director", "member", "inspector"):
        seen = look(as_(role), name)
        assert seen.status == 200
        assert len(seen.page.select("h1")) == 1


@pytest.mark.parametrize("name", [p for p in PAGES if p != "plan:mine"])
def test_a_partner_agency_reads_only_what_is_its_own(as_, look, name):
    assert look(as_("partner"), name).status == 403


@pytest.mark.parametrize("name", PAGES)
def test_a_real_council_s_pages_open_too(as_, look, halton, name):
    assert look(as_("member", council="halton"), name, council=halton).status == 200


def test_every_aim_has_its_page_and_its_chain(as_, look, wharfemoor):
    director = as_("director")
    for aim in held_by(wharfemoor).plan.aims:
        assert aim.title in look(director, "plan:aim", id=aim.id).words
        seen = look(director, "plan:how", id=aim.id)
        assert [h.get_text() for h in seen.page.select("main h2")] == [
            "What was found?",
            "What is done about it?",
            "What should show it, and does it?",
            "What is the evidence?",
            "What did children and families say?",
        ]
    assert look(director, "plan:aim", id="AIM-99").status == 404


def test_the_chain_of_an_action_runs_from_the_finding_to_the_evidence(as_, look):
    seen = look(as_("director"), "plan:how", id="ACT-1")
    links = seen.page.select("ol.hw-chain > li")
    assert "FND-1" in links[0].get_text()
    assert "Ask every child in care" in links[1].get_text()
    assert "58 in 100" in links[3].get_text() + links[4].get_text()


def test_three_clicks_lead_from_the_first_page_of_the_plan_to_the_chain(as_, look, wharfemoor):
    director = as_("director")
    seen = look(director, "plan:aims")
    how = next(a["href"] for a in seen.page.select("main a") if "How do you know" in a.get_text())
    assert director.get(how).status_code == 200


def test_figures_are_set_out_by_the_worker_and_shown_beside_each_target(as_, look, wharfemoor):
    director = as_("director")
    assert "figures are being set out" in look(director, "plan:aims").words
    look(director, "plan:aims")
    assert Job.objects.filter(council=wharfemoor, verb="set_out_figures").count() == 1
    from headway.web.site.jobs import jobs

    jobs()["set_out_figures"](wharfemoor, {})
    assert Prepared.objects.filter(council=wharfemoor, key=KEY).exists()
    words = look(director, "plan:aims").words
    assert "borrowed from St Helens" in words
    assert "being set out" not in words
    assert "to go." in words or "Reached." in words


def test_the_gaps_are_those_of_the_plan_each_under_its_kind(as_, look, wharfemoor):
    words = look(as_("director"), "plan:gaps").words
    for gap in gaps(held_by(wharfemoor).plan):
        assert gap.id in words


def test_nobody_says_that_a_real_council_left_a_finding_unanswered(as_, look, halton):
    seen = look(as_("member", council="halton"), "plan:gaps", council=halton)
    assert "nobody may say that a finding is unanswered" in seen.words


def test_the_timeline_draws_every_dated_action_and_lists_what_is_late(as_, look, wharfemoor):
    seen = look(as_("member"), "plan:timeline")
    live = [a for a in held_by(wharfemoor).plan.actions if a.is_live and (a.starts_on or a.due_on)]
    assert len(seen.page.select("svg rect")) == len(live)
    assert "days late" in seen.words
    assert not seen.page.select("[style]")


def test_why_an_aim_matters_and_why_it_is_changed_are_two_things(as_, look, send, wharfemoor):
    typed = {"why": "A child knows who comes.", "because": "Children asked for plainer words."}
    send(as_("director"), "plan:edit_aim", typed, id="AIM-1")
    from headway.web.site.held import held_by
    from headway.web.site.revisions import history

    wharfemoor.refresh_from_db()
    assert held_by(wharfemoor).plan.find("AIM-1").why == "A child knows who comes."
    assert history(wharfemoor, "AIM-1")[-1].why == "Children asked for plainer words."
