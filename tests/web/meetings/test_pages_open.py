"""Every page of meetings opens for whoever may read it, and says as at which day it is."""

import pytest

PAGES = ("calendar", "matters", "promises", "questions", "visits", "noted")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("role", ["clerk", "member", "inspector", "analyst"])
def test_a_page_opens(as_, look, name, role):
    seen = look(as_(role), f"meetings:{name}")
    assert seen.status == 200
    assert len(seen.page.select("h1")) == 1
    assert "30 November 2026" in seen.words or name in ("visits",)


@pytest.mark.parametrize("name", PAGES)
def test_a_real_council_s_public_story_opens_too(as_, look, halton, name):
    assert look(as_("member", "halton"), f"meetings:{name}", halton).status == 200


def test_every_meeting_item_report_and_promise_opens(as_, look, programme):
    clerk = as_("clerk")
    opened = 0
    for thing in programme().things:
        name = {"MTG": "meeting", "ITM": "item", "RPT": "report", "PRM": "promise"}.get(
            thing.id[:3]
        )
        if name:
            assert look(clerk, f"meetings:{name}", id=thing.id).status == 200, thing.id
            opened += 1
    assert opened > 20


def test_what_is_not_there_is_said_in_a_sentence(as_, look):
    answer = look(as_("clerk"), "meetings:meeting", id="MTG-999")
    assert answer.status == 400
    assert "There is no meeting MTG-999" in answer.words


def test_nobody_without_the_permission_gets_in(as_, look):
    assert look(as_("administrator"), "meetings:calendar").status == 403
    assert look(as_("member"), "meetings:minutes").status == 403
