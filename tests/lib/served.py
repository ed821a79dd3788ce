"""The demonstration, served on this machine for as long as tests look at it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from headway.vocabulary import settings as given

COMMAND = (sys.executable, "-m", "headway.web")
COUNCIL = "wharfemoor"
# The worker takes its jobs in order: the first works out the figures that the plan names, which is
# what pages show. Those behind it are a minute's work that no test looks at.
WHEN_FIGURES_ARE_OUT = """
import time
import django
django.setup()
from headway.web.site.models import Job
first = Job.objects.order_by("pk").first()
while Job.objects.get(pk=first.pk).state not in (Job.DONE, Job.FAILED):
    time.sleep(0.2)
Job.objects.filter(state=Job.WAITING).delete()
"""
PATIENCE = 60


@dataclass(frozen=True)
class Served:
    """A service that answers: its first address, and the surroundings of its commands."""

    origin: str
    around: dict[str, str] = field(repr=False)

    @property
    def inside(self) -> str:
        """Where somebody who signed in begins."""
        return f"{self.origin}/c/{COUNCIL}/"

    @property
    def public(self) -> str:
        """Where anybody begins."""
        return f"{self.origin}/public/{COUNCIL}/"

    def is_own(self, address: str) -> bool:
        """Whether an address is the service's own."""
        return address.startswith((f"{self.origin}/", "about:", "data:"))


@contextmanager
def served(home: Path) -> Iterator[Served]:
    """The demonstration in a new folder, with the figures that its plan names, until it is left."""
    port = _free_port()
    around = {**os.environ, "DJANGO_SETTINGS_MODULE": "headway.web.site.settings"}
    around |= {"HEADWAY_HOME": str(home), given.DEMONSTRATION.name: "yes"}
    around.pop(given.DATA.name, None)
    _run(*COMMAND, "demonstration", around=around)
    serving = subprocess.Popen(
        [*COMMAND, "serve", "--port", str(port), "--workers", "1"],
        env=around,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        answering = Served(f"http://127.0.0.1:{port}", around)
        _wait_for(f"{answering.origin}/health")
        _run(sys.executable, "-c", WHEN_FIGURES_ARE_OUT, around=around)
        yield answering
    finally:
        serving.terminate()
        serving.wait(timeout=PATIENCE)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _run(*command: str, around: dict[str, str]) -> None:
    subprocess.run(command, env=around, check=True, capture_output=True, timeout=2 * PATIENCE)


def _wait_for(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            assert time.monotonic() < until, "the service did not start"
            time.sleep(0.2)
