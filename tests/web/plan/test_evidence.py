"""The evidence locker: typed, dated, hashed; files in and out safely; Part 2 for few."""

import hashlib
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.web.plan.test_findings import kept

DAY = {"dated-day": "20", "dated-month": "11", "dated-year": "2026"}
TYPED = {"title": "Dip sample", "type": "audit", "owner": "Care Leavers Team Manager", **DAY}
PDF = b"%PDF-1.7\nwords\n%%EOF"


@pytest.fixture(autouse=True)
def _data(tmp_path, settings):
    """Files of these tests go into a folder of their own."""
    settings.DATA = tmp_path


def own_action(look, browser) -> str:
    """The first action of somebody's own."""
    held = look(browser, "plan:add_evidence").page.select("input[name=of_actions]")
    return held[0]["value"]


def given(name="sample.pdf", content=PDF):
    """A file as a browser sends it."""
    return {"file": SimpleUploadedFile(name, content)}


def test_an_owner_adds_evidence_with_its_file_for_an_action_of_theirs(
    as_, look, send, wharfemoor, tmp_path
):
    manager = as_("manager")
    act = own_action(look, manager)
    done = send(manager, "plan:add_evidence", {**TYPED, "of_actions": act, **given()})
    assert "is in the locker" in done.words
    hash = hashlib.sha256(PDF).hexdigest()
    assert hash in done.words
    assert (tmp_path / "archive" / hash).read_bytes() == PDF
    assert (tmp_path / "archive" / hash).stat().st_mode & 0o777 == 0o600
    assert "Dip sample" in look(as_("member"), "plan:evidence_of", id=act).words


def test_evidence_of_nothing_is_refused(as_, send):
    refused = send(as_("manager"), "plan:add_evidence", TYPED)
    assert refused.status == 400
    assert "at least one thing that it shows" in refused.words


def test_nobody_says_that_it_shows_what_is_not_theirs(as_, send):
    refused = send(as_("manager"), "plan:add_evidence", {**TYPED, "of_actions": "ACT-1"})
    assert refused.status == 400


def test_a_file_is_handed_out_to_save_only_and_the_trail_says_who_took_it(as_, look, send):
    from headway.web.site.models import AuditEntry

    manager = as_("manager")
    act = own_action(look, manager)
    send(manager, "plan:add_evidence", {**TYPED, "of_actions": act, **given("../../a<b>.PDF")})
    answer = look(as_("member"), "plan:evidence_file", id="EVD-17").answer
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"] == 'attachment; filename="a-b.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/octet-stream"
    assert AuditEntry.objects.order_by("-number").first().about == ["EVD-17"]


def _office(*names):
    """A zip with parts of these names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as held:
        for name in names:
            held.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("run.exe", b"MZ"),
        ("page.html", b"<p>x</p>"),
        ("picture.svg", b"<svg/>"),
        ("none", PDF),
        ("false.pdf", b"MZ\x90\x00"),
        ("false.csv", b"a,b\x00\n"),
        ("empty.pdf", b""),
        ("false.docx", b"PK\x03\x04nothing"),
        ("macro.xlsx", _office("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")),
        ("other.docx", _office("[Content_Types].xml", "xl/workbook.xml")),
    ],
)
def test_what_is_not_of_an_allowed_type_by_name_and_by_content_is_refused(
    as_, look, send, name, content, tmp_path
):
    manager = as_("manager")
    typed = {**TYPED, "of_actions": own_action(look, manager), **given(name, content)}
    refused = send(manager, "plan:add_evidence", typed)
    assert refused.status == 400
    assert not list(tmp_path.glob("archive/*"))
    assert not list(tmp_path.glob("incoming/*"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.txt", "Café".encode()),
        ("old.csv", "a,b\n\xa3,1\n".encode("latin-1")),
        ("report.docx", _office("[Content_Types].xml", "word/document.xml")),
    ],
)
def test_what_councils_keep_is_taken(as_, look, send, name, content):
    manager = as_("manager")
    typed = {**TYPED, "of_actions": own_action(look, manager), **given(name, content)}
    assert send(manager, "plan:add_evidence", typed).status == 200


def test_a_file_beyond_25_mb_is_stopped_while_it_comes_in(as_, look, send, tmp_path):
    manager = as_("manager")
    large = given("large.pdf", b"%PDF-" + bytes(25_000_000))
    typed = {**TYPED, "of_actions": own_action(look, manager), **large}
    refused = send(manager, "plan:add_evidence", typed)
    assert refused.status == 400
    assert "larger than 25 MB" in refused.words
    assert not list(tmp_path.glob("archive/*"))


def test_the_same_file_is_kept_once_and_used_for_more(as_, look, send, wharfemoor):
    director = as_("director")
    send(director, "plan:add_evidence", {**TYPED, "of_actions": "ACT-1", **given()})
    again = send(director, "plan:add_evidence", {**TYPED, "of_actions": "ACT-2", **given("b.pdf")})
    assert again.status == 400
    assert "already as EVD-17" in again.words
    send(director, "plan:edit_evidence", {"of_actions": ["ACT-1", "ACT-2"]}, id="EVD-17")
    assert kept(wharfemoor, "EVD-17").shows == ("ACT-1", "ACT-2")
    rows = look(director, "plan:evidence").page.select("tbody tr")
    row = next(r for r in rows if "EVD-17" in r.get_text())
    assert "ACT-1" in row.get_text() and "ACT-2" in row.get_text()


def test_part_2_evidence_is_hidden_from_those_who_may_not_read_it(as_, look, send):
    director, member = as_("director"), as_("member")
    typed = {**TYPED, "sensitivity": "Part 2", "of_actions": "ACT-1", **given()}
    send(director, "plan:add_evidence", typed)
    assert look(director, "plan:evidence_file", id="EVD-17").answer.status_code == 200
    for name in ("plan:evidence_of", "plan:evidence_file"):
        assert look(member, name, id="EVD-17").status == 400
    assert "EVD-17" not in look(member, "plan:evidence").words
    assert "EVD-17" not in look(member, "plan:evidence_of", id="ACT-1").words


def test_one_council_s_file_is_never_reached_from_another(as_, look, send, halton):
    """Its hash alone opens nothing: the row of the other council is missing."""
    from headway.web.site.uploads import kept as held

    send(as_("director"), "plan:add_evidence", {**TYPED, "of_actions": "ACT-1", **given()})
    assert held(halton, hashlib.sha256(PDF).hexdigest(), "evidence") is None


def test_a_partner_adds_evidence_for_its_own_actions_and_sees_no_locker(as_, look, send):
    partner = as_("partner")
    assert look(partner, "plan:evidence").status == 403
    form = look(partner, "plan:add_evidence")
    offered = {box["value"] for box in form.page.select("input[name=of_actions]")}
    assert offered
    typed = {**TYPED, "of_actions": offered.pop()}
    typed.pop("owner")
    done = send(partner, "plan:add_evidence", typed)
    assert done.page.select_one("main h1").get_text() == "My plan"
    assert not form.page.select("input[name=of_promises], input[name=of_others], [name=owner]")


def test_two_files_of_one_name_are_told_apart_in_an_exported_folder(
    as_, send, wharfemoor, tmp_path
):
    from headway.web.site.evidence_files import give_back
    from headway.web.site.held import held_by

    director = as_("director")
    send(director, "plan:add_evidence", {**TYPED, "of_actions": "ACT-1", **given()})
    other = given(content=PDF + b"2")
    send(director, "plan:add_evidence", {**TYPED, "of_actions": "ACT-2", **other})
    wharfemoor.refresh_from_db()
    plan = held_by(wharfemoor).plan
    assert give_back(wharfemoor, plan, tmp_path / "out") == 2
    written = tmp_path / "out" / "plan" / "evidence"
    assert (written / kept(wharfemoor, "EVD-17").file).read_bytes() == PDF
    assert (written / kept(wharfemoor, "EVD-18").file).read_bytes() == PDF + b"2"


def test_files_come_in_with_a_folder_where_they_are_what_is_listed(halton, tmp_path):
    """EVD-1 and others of the demonstration have their files; a changed one is left behind."""
    import shutil
    from importlib.resources import files

    from headway.plan.folder import read_plan
    from headway.web.site.evidence_files import bring
    from headway.web.site.uploads import kept as held

    folder = tmp_path / "wharfemoor"
    shutil.copytree(str(files("headway.plan").joinpath("examples", "wharfemoor")), folder)
    plan = read_plan(folder)
    (folder / "plan" / "evidence" / plan.find("EVD-2").file).write_text("changed", "utf-8")
    assert bring(halton, plan, folder, "x") == ("EVD-2",)
    assert held(halton, plan.find("EVD-1").sha256, "evidence")
    assert held(halton, plan.find("EVD-2").sha256, "evidence") is None


def test_a_partner_is_never_told_what_the_locker_holds(as_, look, send):
    """The partner gives a file that is there already: it is taken, and nothing is said of the other."""
    send(as_("director"), "plan:add_evidence", {**TYPED, "of_actions": "ACT-1", **given()})
    partner = as_("partner")
    own = look(partner, "plan:add_evidence").page.select_one("input[name=of_actions]")["value"]
    typed = {"title": "Ours", "type": "audit", **DAY, "of_actions": own, **given()}
    done = send(partner, "plan:add_evidence", typed)
    assert done.status == 200
    assert "EVD-17" not in done.words
    assert look(partner, "plan:edit_evidence", id="EVD-18").status == 400


def test_what_shows_a_promise_made_at_a_meeting_stands_under_it(as_, look, send):
    send(as_("director"), "plan:add_evidence", {**TYPED, "of_promises": "PRM-3"})
    assert "Dip sample" in look(as_("member"), "plan:evidence_of", id="PRM-3").words
