"""A resolution keeps what it noted; a later change of the plan is seen beside it."""

from dataclasses import replace

from headway.plan.actions import Action
from headway.web.site.held import held_by
from headway.web.site.revisions import Change, save


def test_what_was_noted_is_frozen_and_what_changed_since_is_shown(
    as_, look, send, programme, wharfemoor
):
    done = send(as_("clerk"), "meetings:freeze", {"report": "RPT-5"}, id="RES-7")
    assert "the plan is still what was" in done.words
    noted = programme().find("RES-7").snapshot
    assert len(noted) == 64
    action = held_by(wharfemoor).plan.of(Action)[0]
    new = replace(action, title="Something quite different")
    save(wharfemoor, Change(by="t", did="t", says="t", things=(new,)))
    seen = look(as_("member"), "meetings:frozen", id="RES-7")
    assert "Something quite different" in seen.words
    assert "it is the same" in seen.words
    assert programme().find("RES-7").snapshot == noted


def test_it_is_frozen_once(as_, look, send):
    send(as_("clerk"), "meetings:freeze", {}, id="RES-7")
    again = look(as_("clerk"), "meetings:freeze", id="RES-7")
    assert again.status == 400
    assert "never changed" in again.words


def test_how_often_a_body_only_noted(as_, look):
    words = look(as_("member"), "meetings:noted").words
    assert "Cabinet" in words
    assert "Noted, and nothing followed" in words
