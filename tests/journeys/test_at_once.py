"""Several people in the same instant, on a real service: one wins, nobody's words are lost."""

import http.cookiejar
import os
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from contextlib import contextmanager

import pytest
from bs4 import BeautifulSoup

from tests.lib.postgresql import free_port, server
from tests.lib.repository import ROOT

ROUNDS, WRITERS, LINES = 6, 8, 25
_WHO = """
import django; django.setup()
from headway.web.site.held import held_by
from headway.web.site.models import Council, Membership
council = Council.objects.get(slug="wharfemoor")
member = Membership.objects.get(council=council, role="director")
from headway.plan.actions import Action
print(member.pk, held_by(council).plan.of(Action)[0].id)
"""
_KEPT = """
import django; django.setup()
import sys
from pathlib import Path
from headway.archive.chain import verify_chain
from headway.web.site import audit
from headway.web.site.models import AuditEntry, Current, Revision
path = Path(sys.argv[1])
path.write_text("".join(line + "\\n" for line in audit.lines()))
chain = verify_chain(path, audit.head())
numbers = list(AuditEntry.objects.order_by("number").values_list("number", flat=True))
assert numbers == list(range(1, len(numbers) + 1)), "a number is missing or stands twice"
thing = sys.argv[2]
body = Current.objects.filter(thing=thing).first()
words = [u["says"] for u in body.body["updates"]] if body else []
print(chain.lines, AuditEntry.objects.filter(did="tried").count(), *words, sep="|")
"""
_WRITE = """
import django; django.setup()
import threading
from django.db import connection
from headway.web.site.audit import note
begin, faults = threading.Barrier({threads}), []
def write(who):
    begin.wait()
    try:
        for n in range({lines}):
            note(who, "tried", f"line {{n}}", council="wharfemoor")
    except Exception as fault:
        faults.append(fault)
    finally:
        connection.close()
threads = [threading.Thread(target=write, args=(f"writer {{n}}",)) for n in range({threads})]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert not faults, faults
"""


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def env(request, tmp_path_factory, postgresql):
    """The environment of a demonstration, on one database after the other."""
    folder = tmp_path_factory.mktemp(request.param)
    with server(postgresql) if request.param == "postgresql" else nothing() as url:
        env = {
            **os.environ,
            "HEADWAY_DATA": str(folder / "data"),
            "HEADWAY_HOME": str(folder / "home"),
            "HEADWAY_HOSTS": "127.0.0.1,localhost",
            "HEADWAY_DEMONSTRATION": "yes",
            "DATABASE_URL": url,
        }
        subprocess.run([sys.executable, "-m", "headway.web", "demonstration"], env=env, check=True)
        yield env


@contextmanager
def nothing():
    """No server: the service keeps an SQLite file."""
    yield ""


def run(env, program, *words):
    """What a program prints with the service's own settings."""
    ran = subprocess.run(
        [sys.executable, "-c", program, *words], env=env, cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    return ran.stdout.strip()


@contextmanager
def serving(env):
    """The service itself, with two processes of four threads."""
    port = free_port()
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "headway.web.site.wsgi:application"),
            *("--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4"),
            *("--no-control-socket", "--log-level", "warning"),
        ],
        env=env, cwd=ROOT,
    )  # fmt: skip
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/health").close()
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_, **__):
        return None


class Browser:
    """Somebody with cookies of their own; an answer is its number and its page."""

    def __init__(self, where):
        self.where = where
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(_Stay, jar)

    def ask(self, path, form=None):
        """Open a page, or send a form."""
        body = urllib.parse.urlencode(form, doseq=True).encode() if form is not None else None
        try:
            answer = self.opener.open(self.where + path, body)
        except urllib.error.HTTPError as fault:
            answer = fault
        with answer:
            return answer.status, BeautifulSoup(answer.read(), "html.parser")

    def form_of(self, page):
        """What a form would send as it stands."""
        held = {}
        for field in page.select("main form input, main form select, main form textarea"):
            kind, name = field.get("type"), field.get("name")
            if not name or (kind in ("radio", "checkbox") and not field.has_attr("checked")):
                continue
            if field.name == "select":
                chosen = field.select_one("option[selected]")
                held[name] = chosen["value"] if chosen else ""
            else:
                text = field.get_text() if field.name == "textarea" else field.get("value", "")
                held[name] = text.strip()
        return held

    def come_in(self, membership):
        """Sign in as one of the people of the demonstration."""
        _, page = self.ask("/sign-in/")
        token = page.select_one("input[name=csrfmiddlewaretoken]")["value"]
        form = {"membership": membership, "csrfmiddlewaretoken": token}
        assert self.ask("/sign-in/demonstration/", form)[0] == 302


def both(browsers, path, forms):
    """Send both forms in the same instant; the answers in the order of the browsers."""
    begin, answers = threading.Barrier(len(browsers)), {}

    def send(browser, form):
        begin.wait()
        answers[browser] = browser.ask(path, form)

    threads = [
        threading.Thread(target=send, args=pair) for pair in zip(browsers, forms, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [answers[browser] for browser in browsers]


def test_of_two_who_save_one_action_in_the_same_instant_one_wins_and_the_other_chooses(
    env, tmp_path
):
    """The other sees what was said meanwhile, sends again, and both words are kept."""
    membership, action = run(env, _WHO).split()
    path = f"/c/wharfemoor/plan/actions/{action}/update/"
    said = []
    with serving(env) as where:
        browsers = [Browser(where), Browser(where)]
        for browser in browsers:
            browser.come_in(membership)
        for n in range(ROUNDS):
            pages = [browser.ask(path)[1] for browser in browsers]
            words = [f"round {n}, {who}" for who in ("one", "other")]
            forms = [
                {**browser.form_of(page), "status": status, "says": says}
                for browser, page, status, says in zip(
                    browsers, pages, ("at risk", "on track"), words, strict=True
                )
            ]
            answers = both(browsers, path, forms)
            assert sorted(status for status, _ in answers) == [302, 409], n
            lost = next(i for i, (status, _) in enumerate(answers) if status == 409)
            merge = answers[lost][1]
            assert "while you had it open" in merge.get_text()
            assert words[lost] in merge.get_text(), "what the other typed is gone"
            again = {**forms[lost], **browsers[lost].form_of(merge)}
            again |= {"status": forms[lost]["status"], "says": words[lost]}
            assert browsers[lost].ask(path, again)[0] == 302, "the merge page started from old"
            said += words
    kept = run(env, _KEPT, str(tmp_path / "trail.jsonl"), action).split("|")
    assert set(said) <= set(kept[2:])


def test_eight_who_write_to_the_trail_at_once_make_one_whole_chain(env, tmp_path):
    """Two processes of four threads each: no line is lost, none stands twice, the chain holds."""
    program = _WRITE.format(threads=WRITERS // 2, lines=LINES)
    writers = [
        subprocess.Popen([sys.executable, "-c", program], env=env, cwd=ROOT) for _ in range(2)
    ]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    kept = run(env, _KEPT, str(tmp_path / "trail.jsonl"), "none").split("|")
    assert int(kept[1]) == WRITERS * LINES
