"""The log says when, what and where; what somebody typed or sent is not in it."""

import logging
import re

import pytest
from django.test import Client

from headway.vocabulary.errors import BadInput
from headway.web.site.log_lines import Lines

CHILD = "Child 4711, Mill Lane"


def line_of(message="it stopped", *words, fault=None):
    """The line that the log would hold of an event."""
    info = (type(fault), fault, fault.__traceback__) if fault else None
    record = logging.LogRecord("headway.worker", logging.ERROR, __file__, 1, message, words, info)
    return Lines().format(record)


def caught():
    """A fault with a row of a database in its sentence, from another with a cell of a file."""
    try:
        try:
            int(CHILD)
        except ValueError as fault:
            raise BadInput(f"Key (name)=({CHILD}) already exists.") from fault
    except BadInput as fault:
        return fault


def test_a_fault_is_its_kind_and_its_places_without_its_sentence():
    line = line_of(fault=caught())
    assert "BadInput at " in line and "from ValueError at " in line
    assert "caught" in line and "test_log_lines.py" in line
    assert "4711" not in line and "Mill Lane" not in line


def test_a_line_is_one_line_whatever_is_in_it():
    line = line_of("Not Found: %s", "/c/x\n2026-01-01 ERROR forged\x1b[2J")
    assert "\n" not in line and "\x1b" not in line
    assert "forged" in line


def test_time_is_universal_and_to_the_thousandth():
    assert re.match(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z ERROR ", line_of())


def test_what_breaks_is_a_sentence_on_screen_and_a_place_in_the_log(as_, monkeypatch, capsys):
    """The page says neither what broke nor where; the log says where, and not with what."""

    def broken(*_, **__):
        raise RuntimeError(f"no such row: {CHILD}")

    monkeypatch.setattr("headway.web.site.serving._shown", broken)
    browser = as_("director")
    browser.raise_request_exception = False
    handler = logging.StreamHandler()
    handler.setFormatter(Lines())
    logging.getLogger("django.request").addHandler(handler)
    try:
        answer = browser.get("/c/wharfemoor/")
    finally:
        logging.getLogger("django.request").removeHandler(handler)
    page, log = answer.content.decode(), capsys.readouterr().err
    assert answer.status_code == 500
    assert "our fault" in page
    for secret in (CHILD, "RuntimeError", "Traceback", "serving.py"):
        assert secret not in page
    assert "RuntimeError at " in log and CHILD not in log


@pytest.mark.parametrize("secret", ["a password typed here", "123456"])
def test_no_log_line_and_no_audit_line_holds_what_was_typed_at_a_door(secret, caplog):
    from headway.web.site.models import AuditEntry

    with caplog.at_level(logging.DEBUG):
        Client().post("/sign-in/break-glass/", {"name": secret, "password": secret, "code": secret})
    assert secret not in caplog.text
    assert not AuditEntry.objects.filter(says__contains=secret).exists()
    assert not AuditEntry.objects.filter(who__contains=secret).exists()
    assert AuditEntry.objects.filter(did="refused sign-in", who="an unknown name").exists()
