"""The service with twenty people at once, on SQLite and on PostgreSQL

Each person opens one of eight pages, reads for a second or so, and opens the next; one in twenty
clicks saves an update of an action. The clicks come from the same machine, so the service has less
than its two cores. Beside it, in the same run: the address that answers without a page.
"""

import http.client
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from benchmarks import Result
from tests.lib.postgresql import free_port, server

COVERS = ("src/headway/web/**/*.py", "src/headway/web/**/*.html")
ROOT = Path(__file__).resolve().parents[1]
PEOPLE, READS = 20, (0.5, 1.5)
# Ten minutes on each database; HEADWAY_MINUTES gives another length, said on the page.
MINUTES = float(os.environ.get("HEADWAY_MINUTES") or 10)
MOST_MS = 200.0
SAVES = 0.05
# Whose updates are saved: one action for each person, as owners have their own.
SAVED = [f"ACT-{number}" for number in range(4, 24)]
COUNCIL = "/c/wharfemoor/"
PAGES = {
    "the first page": "",
    "my plan": "plan/mine/",
    "the plan": "plan/",
    "one action": "plan/actions/ACT-4/",
    "findings": "plan/findings/",
    "matters arising": "meetings/matters/",
    "figures": "figures/",
    "one measure": "figures/cp_plans_open/",
}
PLAIN = "answering without a page"
SAVE = "saving an update"
UPDATE = "plan/actions/{id}/update/"


@dataclass
class Timed:
    """Milliseconds by page, and what went wrong."""

    took: dict[str, list[float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, name: str, began: float, fault: str) -> None:
        """Note one answer."""
        with self.lock:
            self.took.setdefault(name, []).append((time.perf_counter() - began) * 1000)
            if fault:
                self.wrong.append(f"{name}: {fault}")


class Person:
    """One person with a browser of their own: a connection that stays open, and cookies."""

    def __init__(self, port: int, number: int):
        self.link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.cookies: dict[str, str] = {}
        self.chance = random.Random(number)
        self.own = SAVED[number]

    def ask(self, verb: str, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        """One request; the number of the answer and its text."""
        head = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        body = urlencode(form) if form is not None else None
        if body is not None:
            head["Content-Type"] = "application/x-www-form-urlencoded"
        self.link.request(verb, path, body, head)
        answer = self.link.getresponse()
        text = answer.read().decode("utf-8", "replace")
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, text

    def sign_in(self) -> None:
        """Become the director of the demonstration."""
        _, text = self.ask("GET", "/sign-in/")
        token = _token(text)
        number = re.findall(r'name="membership" value="(\d+)"', text)[0]
        form = {"csrfmiddlewaretoken": token, "membership": number, "next": ""}
        status, _ = self.ask("POST", "/sign-in/demonstration/", form)
        assert status == 302, status

    def click(self, timed: Timed) -> None:
        """Open a page, or save an update, and note how long the answer took."""
        if self.chance.random() < SAVES:
            self._save(timed)
            return
        name = self.chance.choice(list(PAGES))
        began = time.perf_counter()
        status, text = self.ask("GET", COUNCIL + PAGES[name])
        timed.add(name, began, "" if status == 200 and "</html>" in text else f"answered {status}")

    def _save(self, timed: Timed) -> None:
        """Save an update: done, or told that somebody was faster; anything else is wrong."""
        address = COUNCIL + UPDATE.format(id=self.own)
        _, text = self.ask("GET", address)
        number = re.findall(r'name="(number\.ACT-\d+)" value="(\d+)"', text)
        form = {"csrfmiddlewaretoken": _token(text), "status": "on track", "says": "As planned."}
        began = time.perf_counter()
        status, _ = self.ask("POST", address, {**form, **dict(number)})
        timed.add(SAVE, began, "" if status in (302, 409) else f"answered {status}")


def _token(text: str) -> str:
    return re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', text)[0]


def main() -> Result:
    """Twenty people for so many minutes on each database; raises where it is too slow or fails."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]
    says, missed, clicks = [], [], 0
    with server(programs) as url:
        for name, address in (("SQLite", ""), ("PostgreSQL", url)):
            with serving(address) as port:
                timed = crowd(port)
            rows, most, count = _table(timed)
            clicks += count
            says.append(f"## {name}\n\n{rows}")
            if timed.wrong:
                missed.append(f"{name}: {len(timed.wrong)} wrong, as {timed.wrong[0]}")
            if most > MOST_MS:
                missed.append(f"{name}: 95 of 100 answers within {most:.0f} ms, over {MOST_MS:.0f}")
    text = "\n\n".join(says)
    if missed:
        raise AssertionError("\n".join([*missed, text]))
    n = f"{PEOPLE} people, {MINUTES:g} minutes on each database, {clicks} clicks, no error"
    return Result(n=n, says=text)


@contextmanager
def serving(url: str) -> Iterator[int]:
    """The demonstration served on a port of its own, every figure worked out beforehand."""
    with tempfile.TemporaryDirectory() as folder:
        env = {
            **os.environ, "HEADWAY_HOME": folder, "HEADWAY_DATA": f"{folder}/data",
            "DATABASE_URL": url, "HEADWAY_DEMONSTRATION": "yes",
        }  # fmt: skip
        web, port = [sys.executable, "-m", "headway.web"], free_port()
        subprocess.run([*web, "demonstration"], env=env, check=True, capture_output=True)
        subprocess.run([*web, "worker", "--once"], env=env, check=True, capture_output=True)
        running = subprocess.Popen(
            [*web, "serve", "--port", str(port)], env=env,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _wait_for(port)
            yield port
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(timeout=30)


def _wait_for(port: int) -> None:
    for _ in range(200):
        try:
            link = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
            link.request("GET", "/health")
            if link.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the service did not start")


def crowd(port: int) -> Timed:
    """Everybody signs in and opens each page once, unmeasured; then they click until time is up."""
    people = [Person(port, number) for number in range(PEOPLE)]
    for person in people:
        person.sign_in()
        for path in PAGES.values():
            person.ask("GET", COUNCIL + path)
    timed, end = Timed(), time.monotonic() + MINUTES * 60

    def click(person: Person) -> None:
        while time.monotonic() < end:
            time.sleep(person.chance.uniform(*READS))
            person.click(timed)
            if person.chance.random() < SAVES:
                began = time.perf_counter()
                status, _ = person.ask("GET", "/health")
                timed.add(PLAIN, began, "" if status == 200 else f"answered {status}")

    threads = [threading.Thread(target=click, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return timed


def _table(timed: Timed) -> tuple[str, float, int]:
    """The rows of the page, the slowest page's 95th of 100, and how many clicks there were."""
    plain = statistics.median(timed.took[PLAIN])
    lines = [
        "| Page | clicks | half within, ms | 95 of 100 within, ms | the slowest, ms | ratio |",
        "|---|---|---|---|---|---|",
    ]
    most = 0.0
    for name in (*PAGES, SAVE, PLAIN):
        took = sorted(timed.took[name])
        middle, late = statistics.median(took), took[int(len(took) * 0.95)]
        most = max(most, late)
        lines.append(
            f"| {name} | {len(took)} | {middle:.0f} | {late:.0f} | {took[-1]:.0f} | "
            f"{middle / plain:.1f} |"
        )
    return "\n".join(lines), most, sum(len(took) for took in timed.took.values())
