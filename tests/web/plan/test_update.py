"""A manager says how an action stands: two clicks, nothing lost, nobody else's."""

from headway.web.site.held import held_by
from headway.web.site.linking import link
from tests.web.conftest import Seen

MINE = "plan:mine"


def forms_of(look, browser):
    """The small forms on somebody's own page: where each is sent, and what it holds as it stands."""
    found = {}
    for form in look(browser, MINE).page.select("main form"):
        held = {}
        for field in form.select("input"):
            if field.get("type") == "radio" and not field.has_attr("checked"):
                continue
            held[field["name"]] = field.get("value", "")
        held.pop("csrfmiddlewaretoken")
        found[form["action"]] = held
    return found


def first_of(look, browser) -> str:
    """The id of the first action on somebody's own page."""
    return next(iter(forms_of(look, browser))).split("/")[-3]


def _action(council, id):
    council.refresh_from_db()
    return held_by(council).plan.find(id)


def test_own_actions_are_updated_where_they_stand_in_two_clicks_each(as_, look, wharfemoor):
    """Choose a status, press Save: the form on the page is whole, and comes back to the page."""
    manager = as_("manager")
    forms = list(forms_of(look, manager).items())[:3]
    assert forms
    for address, held in forms:
        done = Seen(manager.post(address, held | {"status": "at risk"}, follow=True))
        assert "is now “at risk”" in done.words
        assert done.page.select_one("main h1").get_text() == "My plan"
        told = _action(wharfemoor, address.split("/")[-3])
        assert told.status == "at risk"
        assert told.updates[-1].says in ("No more was said.", "Nothing has changed.")


def test_a_line_of_words_is_kept_under_the_role_and_the_day(as_, look, wharfemoor):
    manager = as_("manager")
    address, held = next(iter(forms_of(look, manager).items()))
    manager.post(address, held | {"status": "at risk", "says": "Waiting for the lease."})
    last = _action(wharfemoor, address.split("/")[-3]).updates[-1]
    assert last.says == "Waiting for the lease."
    assert last.by == "Care Leavers Team Manager"
    assert last.on == wharfemoor.stands_on


def test_nobody_updates_an_action_that_is_not_theirs(as_, look):
    id = first_of(look, as_("manager"))
    answer = look(as_("partner"), "plan:update", id=id)
    assert answer.status == 400
    assert "another owner's" in answer.words


def test_a_partner_agency_sees_and_updates_its_own_actions(as_, look):
    partner = as_("partner")
    forms = forms_of(look, partner)
    assert forms
    address, held = next(iter(forms.items()))
    done = Seen(partner.post(address, held | {"status": "on track"}, follow=True))
    assert "is now “on track”" in done.words


def test_a_leap_to_embedded_without_evidence_is_refused_and_what_was_typed_is_kept(
    as_, look, send, wharfemoor
):
    director = as_("director")
    late = next(
        a for a in held_by(wharfemoor).plan.actions if a.is_live and a.status == "off track"
    )
    typed = {"status": "embedded", "says": "It works."}
    refused = send(director, "plan:update", typed, id=late.id)
    assert refused.status == 400
    assert "evidence" in refused.words
    assert refused.form()["says"] == "It works."


def test_evidence_may_be_named_with_an_update_and_what_was_named_stays(as_, send, wharfemoor):
    director = as_("director")
    before = _action(wharfemoor, "ACT-3")
    assert before.status == "done, not evidenced"
    typed = {"status": "evidenced", "says": "The letters are in.", "evidence": "EVD-1"}
    done = send(director, "plan:update", typed, id="ACT-3")
    assert "is now “evidenced”" in done.words
    assert _action(wharfemoor, "ACT-3").evidence == (*before.evidence, "EVD-1")
    send(director, "plan:update", {"status": "evidenced", "says": "Still."}, id="ACT-3")
    assert _action(wharfemoor, "ACT-3").evidence == (*before.evidence, "EVD-1")


def test_two_people_who_update_one_action_lose_nothing(as_, look, send, wharfemoor):
    manager, director = as_("manager"), as_("director")
    id = first_of(look, manager)
    stale = look(manager, "plan:update", id=id).form()
    send(director, "plan:update", {"status": "off track", "says": "No money."}, id=id)
    mine = stale | {"status": "on track", "says": "All well."}
    met = Seen(manager.post(link(wharfemoor, "plan:update", id=id), mine))
    assert met.status == 409
    assert "Somebody saved this meanwhile: off track" in met.words
    assert met.form()["says"] == "All well."
    kept = met.form() | {"keep.status": "theirs"}
    Seen(manager.post(link(wharfemoor, "plan:update", id=id), kept, follow=True))
    told = [u.says for u in _action(wharfemoor, id).updates[-2:]]
    assert told == ["No money.", "All well."]
    assert _action(wharfemoor, id).status == "off track"
