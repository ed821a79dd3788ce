"""`headway serve --demo`: it starts, somebody signs in and reads, and all of it ends by its id."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

import pytest


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    """A home of its own, and nothing of the service's settings from outside."""
    own = {k: v for k, v in os.environ.items() if not k.startswith(("HEADWAY_", "DJANGO_"))}
    return {**own, "HEADWAY_HOME": str(tmp_path / "home"), "DATABASE_URL": "", **more}


@dataclass
class Serving:
    """A service that runs: its process, its address, and what it has printed."""

    process: subprocess.Popen[str]
    port: int

    def browser(self) -> OpenerDirector:
        """A browser with cookies of its own."""
        return build_opener(HTTPCookieProcessor(CookieJar()))

    def read(self, browser: OpenerDirector, path: str, sent: dict[str, str] | None = None) -> str:
        """A page's text; with `sent`, what a form answers."""
        body = urlencode(sent).encode() if sent else None
        with browser.open(f"http://127.0.0.1:{self.port}{path}", body, timeout=60) as answer:
            return str(answer.read().decode())

    def is_open(self) -> bool:
        """Whether anything listens on the port."""
        with socket.socket() as asked:
            return asked.connect_ex(("127.0.0.1", self.port)) == 0


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """`headway serve --demo`, started as a user starts it and ended by its id."""
    folder = tmp_path_factory.mktemp("serve")
    port = free_port()
    command = [sys.executable, "-m", "headway", "serve", "--demo", "--port", str(port)]
    process = subprocess.Popen(
        command, env=environment(folder), cwd=folder, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    told = iter(process.stdout.readline, "")
    assert any(f"http://127.0.0.1:{port}/" in line for line in told), "it never said where it is"
    yield Serving(process, port)
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def signed_in(serving: Serving, role: str) -> OpenerDirector:
    """A browser of somebody of the demonstration, at its first council."""
    browser = serving.browser()
    page = serving.read(browser, "/sign-in/")
    forms = re.findall(r"<form.*?</form>", page, re.DOTALL)
    form = next(f for f in forms if f"<strong>{role}</strong>" in f)
    names = ("csrfmiddlewaretoken", "membership")
    sent = {n: re.search(rf'name="{n}" value="([^"]*)"', form)[1] for n in names}  # type: ignore[index]
    serving.read(browser, "/sign-in/demonstration/", sent)
    return browser


def test_it_answers_whoever_watches_over_it(serving):
    assert serving.read(serving.browser(), "/health") == "ok"


def test_a_director_signs_in_and_reads_whether_headway_is_made(serving):
    page = serving.read(signed_in(serving, "Director of children&#39;s services"), "/c/wharfemoor/")
    assert "Are we making headway?" in page
    assert "actions done" in page
    assert re.search(r"Of \d+ measures that the plan names, \d+ changed by more than chance", page)


def test_the_figures_of_all_three_councils_that_their_plans_name_are_there(serving):
    for council in ("wharfemoor", "st-helens", "halton"):
        browser = serving.browser()
        page = serving.read(browser, "/sign-in/")
        member = re.search(
            rf'value="(\d+)">(?:(?!</form>).)*?<strong>Councillor</strong>(?:(?!</form>).)*? at '
            rf"{council.replace('-', ' ')}<",
            page, re.DOTALL | re.IGNORECASE,
        )  # fmt: skip
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]*)"', page)
        assert member and token
        sent = {"csrfmiddlewaretoken": token[1], "membership": member[1]}
        serving.read(browser, "/sign-in/demonstration/", sent)
        page = serving.read(browser, f"/c/{council}/figures/children_looked_after/")
        assert "Is the change more than chance?" in page
        assert "<svg" in page


def test_a_port_that_is_taken_is_said_to_be(serving, tmp_path):
    command = [sys.executable, "-m", "headway", "serve", "--port", str(serving.port)]
    ran = subprocess.run(
        command, env=environment(tmp_path), capture_output=True, text=True, timeout=60
    )
    assert ran.returncode == 2
    assert f"Port {serving.port} cannot be used" in ran.stderr
    assert "--port" in ran.stderr


def children_of(id: int) -> set[int]:
    """Every process that stands under one, however deep."""
    told = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True)
    parents = {int(a): int(b) for a, b in (line.split() for line in told.stdout.splitlines())}
    found: set[int] = set()
    while more := {c for c, p in parents.items() if p in {id, *found}} - found:
        found |= more
    return found


def test_ended_by_its_id_nothing_of_it_is_left(serving):
    under = children_of(serving.process.pid)
    assert len(under) >= 3  # the service, its server, its worker
    serving.process.send_signal(signal.SIGTERM)
    assert serving.process.wait(timeout=30) == 0
    until = time.monotonic() + 10
    while under & _living() and time.monotonic() < until:
        time.sleep(0.1)
    assert not under & _living()
    assert not serving.is_open()


def _living() -> set[int]:
    told = subprocess.run(["ps", "-eo", "pid=,stat="], capture_output=True, text=True, check=True)
    rows = (line.split() for line in told.stdout.splitlines())
    return {int(pid) for pid, state in rows if not state.startswith("Z")}
