"""A manager says how an action stands: two clicks, nothing lost, nobody else's."""

MINE = "plan:mine"


def first_of(look, browser) -> str:
    """The id of the first action on somebody's own page."""
    seen = look(browser, MINE)
    address = seen.page.select_one("main table a")["href"]
    return address.split("/")[-3]


def test_a_manager_sees_own_actions_and_updates_one_in_two_clicks(as_, look, send):
    manager = as_("manager")
    id = first_of(look, manager)
    done = send(manager, "plan:update", {"status": "at risk", "says": "Waiting."}, id=id)
    assert f"{id} is now “at risk”." in done.words
    assert done.page.select_one("main h1").get_text() == "My plan"


def test_nobody_updates_an_action_that_is_not_theirs(as_, look):
    id = first_of(look, as_("manager"))
    answer = look(as_("partner"), "plan:update", id=id)
    assert answer.status == 400
    assert "another owner's" in answer.words


def test_a_leap_to_embedded_without_evidence_is_refused_and_what_was_typed_is_kept(as_, look, send):
    manager = as_("manager")
    rows = look(manager, MINE).page.select("main tbody tr")
    late = next(
        r for r in rows if "embedded" not in r.get_text() and "evidenced" not in r.get_text()
    )
    id = late.select_one("a")["href"].split("/")[-3]
    refused = send(manager, "plan:update", {"status": "embedded", "says": "It works."}, id=id)
    assert refused.status == 400
    assert "evidence" in refused.words
    assert refused.form()["says"] == "It works."


def test_two_people_who_update_one_action_lose_nothing(as_, look, send, wharfemoor):
    manager, director = as_("manager"), as_("director")
    id = first_of(look, manager)
    stale = look(manager, "plan:update", id=id).form()
    send(director, "plan:update", {"status": "off track", "says": "No money."}, id=id)
    from headway.web.site.linking import link
    from tests.web.conftest import Seen

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


def _action(council, id):
    from headway.web.site.held import held_by

    council.refresh_from_db()
    return held_by(council).plan.find(id)
