"""Files that people give: what is refused, where they are kept, and how they are handed out."""

import io
import stat
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from django.conf import settings as in_force
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import Client

from headway.vocabulary.errors import BadInput
from headway.web.site.models import Upload
from headway.web.site.uploads import handed_out, kept, safe_name, take

PDF = b"%PDF-1.7\nx"


def saved(document):
    """The bytes of a document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_part(held, name, body):
    """The bytes of an office document with one more part."""
    out = io.BytesIO(held)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(name, body)
    return out.getvalue()


def give(council, name, body, **more):
    """Give a file."""
    return take(council, SimpleUploadedFile(name, body), by="x", purpose="evidence", **more)


DOCX, XLSX = saved(docx.Document()), saved(openpyxl.Workbook())


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.pdf", PDF),
        ("a.docx", DOCX),
        ("a.xlsx", XLSX),
        ("a.csv", b"a,b\n"),
        ("a.txt", b"caf\xe9"),
    ],
)
def test_a_file_that_is_what_it_says_is_kept_for_its_owner_alone(wharfemoor, name, body):
    upload = give(wharfemoor, name, body)
    held = kept(wharfemoor, upload.sha256, "evidence")
    assert held == upload and held.size == len(body)
    paths = [p for p in Path(in_force.DATA).rglob("*") if p.is_file() and upload.sha256 in str(p)]
    assert paths
    for path in paths:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert "static" not in path.parts
    assert not list((Path(in_force.DATA) / "incoming").iterdir())


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.pdf", b"MZ\x90\0 a program"),
        ("a.pdf", b"<html><script>alert(1)</script>"),
        ("a.docx", XLSX),
        ("a.docx", b"PK\x03\x04 cut short"),
        ("a.docx", with_part(DOCX, "word/vbaProject.bin", b"macro")),
        ("a.xlsx", with_part(XLSX, "xl/vbaProject.bin", b"macro")),
        ("a.xlsx", with_part(XLSX, "xl/more.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>")),
        ("a.xlsx", with_part(XLSX, "xl/more.xml", b" " * 210_000_000)),
        ("a.odt", DOCX),
        ("a.png", b"GIF89a"),
        ("a.csv", b"a\0b"),
        ("a.txt", b""),
    ],
)
def test_a_file_that_is_not_what_it_says_or_could_do_harm_is_refused(wharfemoor, name, body):
    before = Upload.objects.count()
    with pytest.raises(BadInput) as fault:
        give(wharfemoor, name, body)
    assert str(in_force.DATA) not in str(fault.value)
    assert Upload.objects.count() == before
    assert not list((Path(in_force.DATA) / "incoming").iterdir())


@pytest.mark.parametrize(
    "name",
    ["a.exe", "a.html", "a.svg", "a.docm", "a.xlsm", "a.zip", "a.pdf.js", "pdf", ".pdf.", ""],
)
def test_other_kinds_are_refused_by_name(name):
    with pytest.raises(BadInput, match="type"):
        safe_name(name)


@pytest.mark.parametrize(
    ("given", "kept_as"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("..\\..\\windows\\x.pdf", "x.pdf"),
        ("/etc/cron.d/x.txt", "x.txt"),
        ("a\0b.pdf", "a-b.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "a-Set-Cookie- x.pdf"),
        ('a"; filename=x.html;.pdf', "a- filename-x-html.pdf"),
        ("con.pdf", "file-con.pdf"),
        ("-rf.pdf", "rf.pdf"),
        ("...pdf", "file.pdf"),
        (f"{'x' * 300}.PDF", f"{'x' * 100}.pdf"),
        ("report ‮fdp.txt", "report -fdp.txt"),
        ("minutes.JPEG", "minutes.jpg"),
    ],
)
def test_a_name_is_a_plain_name_whatever_was_sent(given, kept_as):
    assert safe_name(given) == kept_as


def test_a_file_is_handed_out_to_be_saved_and_never_shown(wharfemoor):
    answer = handed_out(give(wharfemoor, "minutes.txt", b"<script>alert(1)</script>"))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="minutes.txt"'
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    answer.close()


def test_its_own_policy_outlives_the_service_s(wharfemoor):
    from csp.middleware import CSPMiddleware

    answer = handed_out(give(wharfemoor, "minutes.pdf", PDF))
    passed = CSPMiddleware(lambda request: answer)(HttpRequest())
    assert passed.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    answer.close()


def test_a_file_of_one_council_is_not_found_by_another(wharfemoor, halton):
    upload = give(wharfemoor, "a.pdf", PDF)
    assert kept(halton, upload.sha256, "evidence") is None
    assert kept(wharfemoor, upload.sha256, "minutes") is None


def test_no_address_leads_to_where_files_are_kept(wharfemoor):
    upload = give(wharfemoor, "a.pdf", PDF)
    for address in (f"/static/{upload.sha256}", f"/archive/{upload.sha256}", "/incoming/"):
        assert Client().get(address).status_code == 404
