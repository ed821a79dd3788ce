"""The plan goes out to Excel and comes back: differences shown, agreed to, and nobody written over."""

import io

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile

from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.models import AuditEntry
from tests.web.conftest import Seen


def held(council):
    """The programme as it is now."""
    council.refresh_from_db()
    return held_by(council)


def download(browser, council):
    """The workbook as somebody downloads it."""
    answer = browser.get(link(council, "plan:download"))
    assert answer.status_code == 200
    return openpyxl.load_workbook(io.BytesIO(answer.content))


def put(book, sheet, id, field, value):
    """Write one cell: of the thing with this id, in the column of this field."""
    rows = book[sheet]
    column = next(c.column for c in rows[1] if c.value == field)
    line = next(r for r in rows.iter_rows(min_row=2) if r[0].value == id)
    rows.cell(line[0].row, column).value = value


def give(browser, council, book, name="plan.xlsx"):
    """Give a workbook (or bytes) back; the page that comes after."""
    if isinstance(book, bytes):
        data = book
    else:
        out = io.BytesIO()
        book.save(out)
        data = out.getvalue()
    file = SimpleUploadedFile(name, data)
    address = link(council, "plan:upload")
    answer = browser.post(address, {"workbook": file}, follow=True)
    return Seen(answer), (answer.redirect_chain[-1][0] if answer.redirect_chain else address)


def confirm(browser, seen, address, **typed):
    """Send the form of differences as it stands, with what is typed; several ticks as a list."""
    ticked: dict = {}
    for box in seen.page.select("main input[type=checkbox][checked]"):
        ticked.setdefault(box["name"], []).append(box["value"])
    hidden = {h["name"]: h["value"] for h in seen.page.select("main input[type=hidden]")}
    hidden.pop("csrfmiddlewaretoken")
    return Seen(browser.post(address, {**hidden, **ticked, **typed}, follow=True))


def test_a_workbook_comes_back_and_changes_what_is_agreed_to(as_, wharfemoor):
    director = as_("director")
    book = download(director, wharfemoor)
    put(book, "action", "ACT-4", "outcome", "Half the teams are open.")
    seen, address = give(director, wharfemoor, book)
    assert "outcome: from nothing to Half the teams are open." in seen.words
    assert held(wharfemoor).plan.find("ACT-4").outcome == ""
    done = confirm(director, seen, address)
    assert "1 change kept." in done.words
    assert held(wharfemoor).plan.find("ACT-4").outcome == "Half the teams are open."


def test_an_untouched_workbook_differs_in_nothing(as_, wharfemoor):
    for role in ("director", "analyst"):
        browser = as_(role)
        seen, _ = give(browser, wharfemoor, download(browser, wharfemoor))
        assert "Nothing differs" in seen.words


def test_what_somebody_else_changed_meanwhile_is_kept_unless_ticked(as_, send, wharfemoor):
    director, assistant = as_("director"), as_("assistant")
    book = download(director, wharfemoor)
    put(book, "action", "ACT-4", "outcome", "Mine.")
    put(book, "action", "ACT-5", "outcome", "Also mine.")
    send(assistant, "plan:edit_action", {"outcome": "Theirs."}, id="ACT-4")
    seen, address = give(director, wharfemoor, book)
    assert "changed once since this workbook was downloaded" in seen.words
    assert "somebody made it Theirs." in seen.words
    confirm(director, seen, address)
    assert held(wharfemoor).plan.find("ACT-4").outcome == "Theirs."
    assert held(wharfemoor).plan.find("ACT-5").outcome == "Also mine."
    confirm(director, seen, address, over="ACT-4.outcome", edits=[])
    after = held(wharfemoor).plan.find("ACT-4").outcome
    assert after in ("Theirs.", "Mine.")
    seen = Seen(director.get(address))
    confirm(director, seen, address, over="ACT-4.outcome")
    assert held(wharfemoor).plan.find("ACT-4").outcome == "Mine."


def test_who_saves_between_looking_and_agreeing_stops_the_workbook(as_, send, wharfemoor):
    director = as_("director")
    book = download(director, wharfemoor)
    put(book, "action", "ACT-4", "outcome", "Mine.")
    seen, address = give(director, wharfemoor, book)
    send(as_("assistant"), "plan:edit_action", {"outcome": "Theirs."}, id="ACT-4")
    met = confirm(director, seen, address)
    assert met.status in (400, 409)
    assert held(wharfemoor).plan.find("ACT-4").outcome == "Theirs."


def test_a_change_of_what_was_agreed_needs_its_reason(as_, wharfemoor):
    director = as_("director")
    book = download(director, wharfemoor)
    put(book, "action", "ACT-4", "owner", "Deputy Director")
    seen, address = give(director, wharfemoor, book)
    refused = confirm(director, seen, address)
    assert "Say why" in refused.words
    done = confirm(director, seen, address, because="A new post.")
    assert "1 change kept." in done.words
    assert held(wharfemoor).plan.find("ACT-4").owner == "Deputy Director"


def test_a_line_left_out_is_taken_out_only_when_ticked(as_, wharfemoor):
    director = as_("director")
    book = download(director, wharfemoor)
    rows = book["milestone"]
    id = rows.cell(rows.max_row, 1).value
    rows.delete_rows(rows.max_row)
    put(book, "action", "ACT-4", "outcome", "Half way.")
    seen, address = give(director, wharfemoor, book)
    assert "What is missing from the workbook" in seen.words
    confirm(director, seen, address)
    assert held(wharfemoor).plan.find(id) is not None
    seen = Seen(director.get(address))
    done = confirm(director, seen, address, out=id, because="It was a slip.")
    assert done.status == 200, done.words
    assert held(wharfemoor).plan.find(id) is None


def test_an_analyst_s_workbook_holds_no_part_2_and_takes_none_out(as_, wharfemoor):
    from dataclasses import replace

    from headway.web.site.revisions import Change, save

    whole = held(wharfemoor).plan
    secret = replace(whole.find("EVD-1"), id="EVD-900", sensitivity="Part 2", file="", sha256="")
    save(wharfemoor, Change(by="x", did="x", says="x", things=(secret,)))
    analyst = as_("analyst")
    book = download(analyst, wharfemoor)
    cells = [str(c.value) for sheet in book for row in sheet.iter_rows() for c in row]
    assert not any("EVD-900" in cell for cell in cells)
    put(book, "action", "ACT-4", "outcome", "Half way.")
    seen, address = give(analyst, wharfemoor, book)
    confirm(analyst, seen, address)
    assert held(wharfemoor).plan.find("EVD-900") is not None


def test_text_that_looks_like_a_formula_stays_text_and_is_refused_as_a_formula(
    as_, send, wharfemoor
):
    director = as_("director")
    evil = "=cmd|' /C calc'!A0"
    send(director, "plan:edit_action", {"outcome": evil}, id="ACT-4")
    book = download(director, wharfemoor)
    cell = next(
        c for row in book["action"].iter_rows() for c in row if str(c.value).startswith("=cmd")
    )
    assert cell.data_type == "s"
    assert cell.quotePrefix
    put(book, "action", "ACT-5", "outcome", "=1+1")
    seen, _ = give(director, wharfemoor, book)
    assert "holds a formula" in seen.words


def test_only_our_own_workbooks_of_a_fair_size_are_taken(as_, wharfemoor, monkeypatch):
    director = as_("director")
    for data, name, words in (
        (b"x", "plan.csv", "is no .xlsx workbook"),
        (b"x", "plan.xlsx", "is not a workbook"),
        (openpyxl.Workbook(), "plan.xlsx", "was not downloaded from headway"),
    ):
        seen, _ = give(director, wharfemoor, data, name)
        assert seen.status == 400
        assert words in seen.words
        assert "/tmp" not in seen.words
    monkeypatch.setattr("headway.web.plan.incoming.MOST_BYTES", 1000)
    seen, _ = give(director, wharfemoor, download(director, wharfemoor))
    assert "larger than 10 MB" in seen.words


def test_another_council_s_workbook_is_refused(as_, wharfemoor, halton):
    analyst = as_("analyst", council="halton")
    seen, _ = give(as_("director"), wharfemoor, download(analyst, halton))
    assert seen.status == 400
    assert "was not downloaded from this council's plan" in seen.words


def test_a_download_is_noted_in_the_audit_trail(as_, wharfemoor):
    download(as_("director"), wharfemoor)
    last = AuditEntry.objects.order_by("-number").first()
    assert last.says == "downloaded the plan as a workbook"
    assert last.council == "wharfemoor"
