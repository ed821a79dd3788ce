"""What is turned away before anything of it is read."""

import io

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client, RequestFactory

from headway.web.site.gate import MOST_TO_READ
from headway.web.site.largest import MOST_BYTES, StopsTooLarge

BOUNDARY = "one-of-a-kind"
GIGABYTES = 2_000_000_000


class Endless(io.RawIOBase):
    """A body that is made while it is read: nothing of it stands on disk or in memory."""

    def __init__(self, size):
        self.head = (
            f"--{BOUNDARY}\r\nContent-Disposition: form-data; name='file'; filename='film.pdf'\r\n"
            "Content-Type: application/pdf\r\n\r\n"
        ).encode()
        self.left, self.given = size, 0

    def read(self, size=-1):
        piece = self.head or b"x" * min(size if size >= 0 else 65536, self.left)
        self.head = b""
        self.left -= len(piece)
        self.given += len(piece)
        return piece


def sent(body, size, address="/sign-in/break-glass/", has_cookie=True):
    """Send the body through the whole service, as a server would hand it over."""
    said = {}
    environ = RequestFactory().generic("POST", address).environ | {
        "CONTENT_TYPE": f"multipart/form-data; boundary={BOUNDARY}",
        "CONTENT_LENGTH": str(size),
        "wsgi.input": body,
        "SERVER_NAME": "testserver",
        # Without a token of ours a form is refused unread; with one, its fields are looked at.
        "HTTP_COOKIE": f"csrftoken={'a' * 32}" if has_cookie else "",
    }
    answer = WSGIHandler()(environ, lambda status, headers, _=None: said.update(status=status))
    text = b"".join(answer).decode()
    answer.close()
    return said["status"], text


def test_two_gigabytes_are_turned_away_before_a_byte_is_read():
    body = Endless(GIGABYTES)
    status, text = sent(body, GIGABYTES)
    assert status.startswith("413")
    assert "25 MB" in text
    assert body.given == 0


def test_a_file_a_little_too_large_is_stopped_and_never_stands_on_disk(tmp_path, settings):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    kept = []

    def watched(self, raw, start, was=StopsTooLarge.receive_data_chunk):
        held = was(self, raw, start)
        kept.append(sum(f.stat().st_size for f in tmp_path.iterdir()))
        return held

    size = MOST_TO_READ - 1000
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StopsTooLarge, "receive_data_chunk", watched)
        status, _ = sent(Endless(size), size)
    # Its token is wrong, so the form is refused: what counts is what was written meanwhile.
    assert status.startswith("403")
    assert 0 < max(kept) <= MOST_BYTES
    assert not list(tmp_path.iterdir())


def test_a_form_from_nowhere_is_refused_before_its_body_is_read():
    body = Endless(MOST_TO_READ - 1000)
    status, _ = sent(body, MOST_TO_READ - 1000, has_cookie=False)
    assert status.startswith("403")
    assert body.given < 100_000


@pytest.mark.parametrize("verb", ["trace", "options", "put", "delete", "patch"])
@pytest.mark.parametrize("address", ["/", "/sign-in/", "/health", "/c/wharfemoor/"])
def test_other_verbs_than_a_browser_s_are_turned_away(client, verb, address):
    answer = getattr(client, verb)(address)
    assert answer.status_code == 405
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_a_made_up_verb_is_turned_away(client):
    assert client.generic("DEBUG", "/sign-in/").status_code == 405


def test_signs_that_no_database_takes_break_nothing(as_):
    """PostgreSQL refuses a NUL in any text: it never gets that far."""
    assert Client().get("/sign-in/?next=%00").status_code == 200
    assert as_("administrator").get("/c/wharfemoor/audit/?who=%00a").status_code == 200
    assert as_("administrator").get("/c/wharfemoor/people/%00/take/").status_code in (400, 404)


@pytest.mark.parametrize("typed", ["\0late", "late\x1b[2J", "late\x07"])
def test_control_signs_in_a_form_are_left_out(as_, send, typed):
    given = send(
        as_("administrator"),
        "site:give_role",
        {"name": f"{typed}@wharfemoor.example", "role": "member"},
    )
    assert given.status == 200, given.words
    assert "late" in given.words and not set(given.words) & {"\0", "\x1b", "\x07"}


@pytest.mark.parametrize(
    "name", ["number.ACT-1", "role", "membership", "csrfmiddlewaretoken", "keep.name"]
)
@pytest.mark.parametrize("value", ["9" * 6000, "²", "-1", "nan", "\0", "[]"])
def test_hidden_fields_that_somebody_altered_are_a_refusal_and_never_a_fault(
    as_, wharfemoor, name, value
):
    browser = as_("administrator")
    browser.raise_request_exception = False
    answer = browser.post(
        "/c/wharfemoor/people/give/", {"name": "somebody", "role": "member", name: value}
    )
    assert answer.status_code in (302, 400), answer.content.decode()[:500]
