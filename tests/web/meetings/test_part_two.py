"""What is exempt stays with whoever may read it, whatever a clerk does."""

from dataclasses import replace

import pytest

from headway.meetings.value import Item, Promise
from headway.web.site.models import AuditEntry, Upload
from tests.web.meetings.test_minutes import confirm, paste

EXEMPT = "Purchase of a building"
WORDS = "the price would be reported to Cabinet in private in December 2026"
PAGES = ("calendar", "matters", "promises", "questions", "visits", "noted")
SECRET = """

EXEMPT INFORMATION
13. Purchase of a second home (Part 2)
13.1 The Director of Social Work will tell the Board the price of the second home by 4 January 2027.
"""


@pytest.mark.parametrize("name", PAGES)
def test_no_page_shows_a_councillor_what_is_exempt(as_, look, name):
    for role in ("member", "inspector", "analyst", "manager"):
        seen = look(
            as_(role), f"meetings:{name}", **({"standing": "all"} if name == "promises" else {})
        )
        assert EXEMPT not in seen.words
        assert WORDS not in seen.words


def test_a_councillor_reads_the_paragraph_and_no_more(as_, look):
    seen = look(as_("member"), "meetings:meeting", id="MTG-4")
    assert "Item CAB 44: exempt" in seen.words
    assert "Exempt under paragraph 3 of Schedule 12A" in seen.words
    assert EXEMPT not in seen.words
    assert WORDS not in seen.words
    clerk = look(as_("clerk"), "meetings:meeting", id="MTG-4")
    assert EXEMPT in clerk.words
    assert "Do not pass it on" in clerk.words


def test_an_address_that_was_guessed_gives_nothing(as_, look):
    for name, id in (("item", "ITM-5"), ("promise", "PRM-10")):
        seen = look(as_("member"), f"meetings:{name}", id=id)
        assert seen.status == 400
        assert "that you may see" in seen.words


def test_the_clerk_cannot_take_an_item_out_of_part_two(as_, look, send, programme, wharfemoor):
    clerk = as_("clerk")
    form = look(clerk, "meetings:edit_item", id="ITM-5")
    assert not form.page.select("[name=is_exempt]")
    send(clerk, "meetings:edit_item", {"is_exempt": "no", "title": "Purchase"}, id="ITM-5")
    assert programme().find("ITM-5").part == 2
    assert look(clerk, "meetings:open_item", id="ITM-5").status == 403
    assert look(as_("finance"), "meetings:open_item", id="ITM-5").status == 400
    send(as_("officer"), "meetings:open_item", {"why": "The purchase is complete."}, id="ITM-5")
    assert programme().find("ITM-5").part == 1


def test_an_open_item_put_into_part_two_takes_all_with_it(as_, look, send):
    typed = {"is_exempt": "yes", "exempt_under": ""}
    assert send(as_("clerk"), "meetings:edit_item", typed, id="ITM-4").status == 400
    typed = {"is_exempt": "yes", "exempt_under": "3"}
    send(as_("clerk"), "meetings:edit_item", typed, id="ITM-4")
    words = look(as_("member"), "meetings:meeting", id="MTG-4").words
    assert "the first would open in February 2027" not in words
    assert look(as_("member"), "meetings:report", id="RPT-5").status == 400


def test_words_of_part_two_cannot_be_typed_into_part_one(as_, send, programme):
    """In whichever form: a next step, a note of a chase, a correction that everybody can read."""
    clerk, before = as_("clerk"), programme()
    tries = (
        ("add_promise", {"words": f"It was agreed that {WORDS}."}, "MTG-4"),
        ("chase", {"says": f"Asked whether {WORDS}"}, "PRM-7"),
        ("approve", {"is_right": "yes", "correction": f"Add that {WORDS}."}, "MTG-4"),
    )
    for name, typed, id in tries:
        refused = send(clerk, f"meetings:{name}", typed, id=id)
        assert refused.status == 400, name
        assert "repeats words of PRM-10, which is Part 2" in refused.words
    assert programme() == before


def test_minutes_with_an_exempt_item_stay_exempt(as_, look, send, minutes, programme):
    """Neither the entries nor the text of the minutes can be read by a councillor."""
    clerk = as_("clerk")
    seen = paste(send, clerk, minutes + SECRET)
    assert "Part 2, as the minutes have it" in seen.words
    [secret] = [
        box["value"] for box in seen.page.select("input[name=keep]")
        if "second home" in box.parent.get_text()
    ]  # fmt: skip
    assert not seen.page.select(f"[name='{secret}.item']")
    assert confirm(clerk, seen).status == 400
    moved = confirm(clerk, seen, **{f"{secret}.item": "12", "13.under": "3"})
    assert moved.status == 200
    promise = next(p for p in programme().of(Promise) if "second home" in p.words)
    assert promise.part == 2
    assert Upload.objects.get(purpose="minutes").part == 2
    member = as_("member")
    assert "second home" not in look(member, "meetings:meeting", id=promise.meeting).words
    assert look(member, "meetings:minutes_text", id=promise.meeting).status == 400
    assert look(clerk, "meetings:minutes_text", id=promise.meeting).status == 200


def test_what_comes_after_the_public_was_sent_out_begins_as_exempt(
    as_, look, send, minutes, programme
):
    """The heading of the item says nothing of Part 2; the line before it does."""
    clerk = as_("clerk")
    seen = paste(send, clerk, minutes + SECRET.replace(" (Part 2)", ""))
    assert "tells of exempt items" in seen.words
    [ticked] = seen.page.select("input[name=exempt][checked]")
    assert ticked["value"] == "13"
    assert "give the paragraph" in confirm(clerk, seen).words
    confirm(clerk, seen, **{"13.under": "3"})
    promise = next(p for p in programme().of(Promise) if "second home" in p.words)
    assert "second home" not in look(as_("member"), "meetings:meeting", id=promise.meeting).words
    assert look(as_("member"), "meetings:minutes_text", id=promise.meeting).status == 400


def test_the_audit_trail_never_holds_exempt_words(as_, send, minutes):
    clerk = as_("clerk")
    confirm(clerk, paste(send, clerk, minutes + SECRET), **{"13.under": "3"})
    send(clerk, "meetings:chase", {"says": "Asked for the price."}, id="PRM-10")
    for entry in AuditEntry.objects.all():
        assert "second home" not in entry.says
        assert "price" not in entry.says


def test_whoever_may_not_read_advice_does_not_wipe_it(as_, send, programme):
    """An analyst drafts reports and reads no Part 2: the lawyer's words stay when a title changes."""
    before = programme().find("RPT-5")
    assert before.sign_offs[0].says
    send(as_("analyst"), "meetings:edit_report", {"title": "Plan, revised"}, id="RPT-5")
    assert programme().find("RPT-5") == replace(before, title="Plan, revised")


def test_an_exempt_report_is_not_frozen_into_an_open_resolution(as_, send, programme):
    typed = {"is_exempt": "yes", "exempt_under": "3"}
    send(as_("clerk"), "meetings:add_item", {"title": "Land", **typed}, id="MTG-4")
    item = programme().of(Item)[-1]
    send(as_("clerk"), "meetings:add_report", {"title": "Land"}, id=item.id)
    report = next(t for t in programme().things if getattr(t, "title", "") == "Land" and t != item)
    refused = send(as_("clerk"), "meetings:freeze", {"report": report.id}, id="RES-7")
    assert refused.status == 400
    assert "Part 2" in refused.words
