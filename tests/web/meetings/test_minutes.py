"""The clerk's way: paste minutes, look through, confirm; the next agenda's matters are there."""

from headway.meetings.value import Meeting, Promise, Resolution
from headway.web.site.models import Prepared, Revision, Upload
from tests.web.conftest import Seen


def paste(send, clerk, text):
    return send(clerk, "meetings:minutes", {"text": text})


def confirm(clerk, seen, **changes):
    """Send the proposal's form as it stands, every box ticked, with what is changed."""
    form = seen.form()
    form["keep"] = [box["value"] for box in seen.page.select("input[name=keep]")]
    address = seen.answer.wsgi_request.path
    return Seen(clerk.post(address, {**form, **changes}, follow=True))


def test_paste_confirm_and_the_matters_arising_are_written(as_, look, send, minutes, programme):
    clerk = as_("clerk")
    seen = paste(send, clerk, minutes)
    assert "undertook to send the Board the caseloads of each team" in seen.words
    assert "undated : it will be chased for a day" in seen.words
    assert "From paragraph 12.3" in seen.words or "From line" in seen.words
    done = confirm(clerk, seen)
    assert done.page.h1.get_text() == "Matters arising: Improvement Board"
    assert "the caseloads of each team by 15 December 2026" in done.words
    assert "bring a paper on re-referrals" in done.words
    [meeting] = [m for m in programme().of(Meeting) if str(m.held_on) == "2026-11-26"]
    assert meeting.confirmed_by == "Democratic Services Officer"
    assert meeting.minutes_status == "draft"
    promises = [p for p in programme().of(Promise) if p.meeting == meeting.id]
    assert sorted(str(p.due_on) for p in promises) == ["2026-12-15", "None"]


def test_nothing_is_kept_before_and_a_draft_outlives_a_reload(
    as_, look, send, minutes, programme, wharfemoor
):
    clerk, before, revisions = as_("clerk"), programme(), Revision.objects.count()
    seen = paste(send, clerk, minutes)
    address = seen.answer.wsgi_request.path
    assert programme() == before
    assert Revision.objects.count() == revisions
    assert not Upload.objects.filter(purpose="minutes").exists()
    clerk.logout()
    later = Seen(as_("clerk").get(address))
    assert "caseloads of each team" in later.words
    assert "Minutes wait to be confirmed" in look(as_("clerk"), "meetings:calendar").words
    assert "Minutes wait" not in look(as_("director"), "meetings:calendar").words
    assert Seen(as_("director").get(address)).status == 403


def test_it_is_one_change_with_one_line_in_the_trail(as_, send, minutes):
    clerk = as_("clerk")
    confirm(clerk, paste(send, clerk, minutes))
    newest = Revision.objects.order_by("-batch").first().batch
    kinds = {r.kind for r in Revision.objects.filter(batch=newest)}
    assert {"meeting", "item", "promise", "resolution"} <= kinds
    assert not Prepared.objects.filter(key__startswith="minutes draft").exists()


def test_the_clerk_leaves_out_and_puts_right(as_, send, minutes, programme):
    clerk = as_("clerk")
    seen = paste(send, clerk, minutes)
    [dated] = [
        box["value"] for box in seen.page.select("input[name=keep]")
        if box["value"].startswith("PRM") and "caseloads" in box.parent.get_text()
    ]  # fmt: skip
    confirm(clerk, seen, keep=[dated], **{
        f"{dated}.owner": "Head of Performance", f"{dated}.due_on-day": "18",
    })  # fmt: skip
    [meeting] = [m for m in programme().of(Meeting) if str(m.held_on) == "2026-11-26"]
    own = [t for t in programme().things if getattr(t, "meeting", "") == meeting.id]
    [promise] = [t for t in own if isinstance(t, Promise)]
    assert promise.owner == "Head of Performance"
    assert promise.due_on.day == 18
    assert not [t for t in own if isinstance(t, Resolution)]


def test_a_wrong_day_is_said_and_nothing_typed_is_lost(as_, send, minutes, programme):
    clerk, before = as_("clerk"), programme()
    seen = paste(send, clerk, minutes)
    id = seen.page.select_one("input[name=keep]")["value"]
    typed = {f"{id}.due_on-day": "31", f"{id}.due_on-month": "2", f"{id}.due_on-year": "2027"}
    refused = confirm(clerk, seen, **typed, **{f"{id}.who": "Independent Chair"})
    assert refused.status == 400
    assert refused.form()[f"{id}.who"] == "Independent Chair"
    assert programme() == before


def test_nothing_ticked_is_refused(as_, send, minutes):
    clerk = as_("clerk")
    refused = confirm(clerk, paste(send, clerk, minutes), keep=[])
    assert refused.status == 400


def test_minutes_put_in_twice_are_refused(as_, send, minutes):
    clerk = as_("clerk")
    confirm(clerk, paste(send, clerk, minutes))
    again = confirm(clerk, paste(send, clerk, minutes))
    assert again.status == 400
    assert "has its entries already" in again.words


def test_minutes_of_a_meeting_on_the_calendar_are_laid_onto_its_agenda(
    as_, send, minutes, programme
):
    """The item, its report and the sign-offs stay; what was said is added."""
    clerk = as_("clerk")
    text = minutes.replace("Improvement Board", "Cabinet").replace("26 November", "8 December")
    before = [t for t in programme().things if getattr(t, "meeting", "") == "MTG-6"]
    confirm(clerk, paste(send, clerk, text))
    after = programme()
    assert len([m for m in after.of(Meeting) if str(m.held_on) == "2026-12-08"]) == 1
    assert all(after.find(t.id) == t for t in before)
    assert any(p.meeting == "MTG-6" for p in after.of(Promise))


def test_a_number_that_was_used_once_is_not_used_again(as_, send, minutes, programme, wharfemoor):
    from headway.web.site.revisions import Change, save

    top = max(programme().of(Promise), key=lambda p: int(p.id[4:])).id
    wharfemoor.refresh_from_db()
    save(wharfemoor, Change(by="t", did="t", says="t", gone=(top,)))
    clerk = as_("clerk")
    confirm(clerk, paste(send, clerk, minutes))
    assert programme().find(top) is None


def test_a_file_is_read_as_well_as_pasted_text(as_, look, send, minutes):
    from django.core.files.uploadedfile import SimpleUploadedFile

    clerk = as_("clerk")
    file = SimpleUploadedFile("board.txt", minutes.encode("cp1252"))
    assert "caseloads of each team" in send(clerk, "meetings:minutes_file", {"file": file}).words
    page = f"<html><body><p>{minutes.replace(chr(10) * 2, '</p><p>')}</p></body></html>"
    file = SimpleUploadedFile("board.html", page.encode())
    assert "caseloads of each team" in send(clerk, "meetings:minutes_file", {"file": file}).words


def test_a_pdf_is_read_where_the_machine_can_and_else_the_way_round_is_said(
    as_, send, minutes, monkeypatch
):
    import shutil

    from django.core.files.uploadedfile import SimpleUploadedFile

    clerk = as_("clerk")
    if shutil.which("pdftotext"):
        pdf = SimpleUploadedFile("board.pdf", pdf_of(minutes))
        assert "caseloads of each team" in send(clerk, "meetings:minutes_file", {"file": pdf}).words
    broken = SimpleUploadedFile("board.pdf", b"%PDF-1.7 nothing")
    assert send(clerk, "meetings:minutes_file", {"file": broken}).status == 400
    monkeypatch.setattr(shutil, "which", lambda name: None)
    pdf = SimpleUploadedFile("board.pdf", pdf_of(minutes))
    refused = send(clerk, "meetings:minutes_file", {"file": pdf})
    assert refused.status == 400
    assert "choose all of its text (Ctrl+A), copy it" in refused.words


def pdf_of(text: str) -> bytes:
    """A PDF with the text on one page."""
    import typst

    lines = text.replace("#", "\\#").replace("\n", " \\\n")
    return typst.compile(f"#set page(width: 40cm)\n{lines}".encode())


def test_a_word_document_or_nonsense_is_refused_with_what_to_do(as_, send):
    from django.core.files.uploadedfile import SimpleUploadedFile

    clerk = as_("clerk")
    for raw, says in ((b"PK\x03\x04 word", "paste it"), (b"\x00\x01\x02\x81", "is not text")):
        refused = send(clerk, "meetings:minutes_file", {"file": SimpleUploadedFile("m", raw)})
        assert refused.status == 400
        assert says in refused.words
    refused = send(clerk, "meetings:minutes", {"text": "Lunch was served."})
    assert refused.status == 400
    assert "nothing was found that was said" in refused.words


def test_a_draft_thrown_away_leaves_nothing(as_, look, send, minutes):
    clerk = as_("clerk")
    seen = paste(send, clerk, minutes)
    id = seen.answer.wsgi_request.path.split("/")[-3]
    send(clerk, "meetings:throw_away", {}, id=id)
    assert not Prepared.objects.filter(key__startswith="minutes draft").exists()
    assert look(clerk, "meetings:confirm", id=id).status == 400


def test_short_forms_are_expanded_and_the_words_stay(as_, look, send, minutes, programme):
    clerk = as_("clerk")
    confirm(clerk, paste(send, clerk, minutes))
    [meeting] = [m for m in programme().of(Meeting) if str(m.held_on) == "2026-11-26"]
    for name in ("meeting", "minutes_text"):
        seen = look(clerk, f"meetings:{name}", id=meeting.id)
        assert seen.page.select_one("abbr")["title"] == "multi-agency safeguarding hub"
        assert "MASH multi-agency safeguarding hub" in seen.words
    text = "".join(p.get_text() for p in seen.page.select(".hw-minutes p"))
    assert text.replace("\n", "") == minutes.replace("\n", "")


def test_minutes_are_approved_and_corrections_are_kept(as_, look, send, programme):
    clerk = as_("clerk")
    draft = next(m for m in programme().of(Meeting) if m.minutes_status == "draft")
    send(clerk, "meetings:approve", {"is_right": "yes"}, id=draft.id)
    assert programme().find(draft.id).minutes_status == "approved"
    typed = {"is_right": "yes", "correction": "The first line should read “twelve”."}
    done = send(clerk, "meetings:approve", typed, id=draft.id)
    assert "Corrected: The first line should read “twelve”. (30 November 2026)" in done.words
    send(clerk, "meetings:approve", {"is_right": "yes", "correction": "And one more."}, id=draft.id)
    assert len(programme().find(draft.id).corrections) == len(draft.corrections) + 2


def test_the_same_text_put_in_twice_waits_once(as_, look, send, minutes):
    clerk = as_("clerk")
    paste(send, clerk, minutes)
    paste(send, clerk, minutes)
    words = look(clerk, "meetings:calendar").words
    assert words.count("pasted minutes of Improvement Board, 26 November 2026") == 1
