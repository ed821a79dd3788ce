"""Running the service: the server and its worker as two new processes that end together."""

import signal
import socket
import subprocess
import sys
from argparse import Namespace
from pathlib import Path
from types import FrameType

from django.conf import settings
from django.core.management import call_command

from headway.vocabulary.errors import BadInput
from headway.web.site.jobs import ask_for
from headway.web.site.models import Council

LOOPBACK = "127.0.0.1"
PREPARE = "prepare_figures"  # a job that does nothing where its figures are fresh
_PATIENCE = 20


def serve(given: Namespace) -> int:
    """Serve on this machine's own address, with one worker beside; both end together."""
    style = Path(settings.STATICFILES_DIRS[0]) / "govuk" / "govuk-frontend.min.css"
    if not style.is_file():
        raise BadInput("GOV.UK Frontend's files are not here. Run `make setup` once, then again.")
    _refuse_taken(given.port)
    call_command("migrate", interactive=False, verbosity=0)
    ask_for_figures()
    # Whoever ends us by our id asks kindly: without this the server and the worker would be left.
    signal.signal(signal.SIGTERM, _interrupt)
    worker = subprocess.Popen([sys.executable, "-m", "headway.web", "worker"])
    server = subprocess.Popen(_server(given.port, given.workers))
    try:
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        for process in (server, worker):
            _end(process)


def ask_for_figures(*, only_named: bool = False) -> None:
    """Have the worker work out what is older than it should be, for every council.

    `only_named` asks for the measures that a plan names: seconds, where all take half a minute.
    """
    given = {"only_named": True} if only_named else {}
    for council in Council.objects.order_by("pk"):
        ask_for(council, PREPARE, given, "headway")


def refuse_at_work() -> None:
    """Refuse to fill a service that a council works with: a demonstration lets anybody in."""
    if Council.objects.filter(is_demonstration=False).exists():
        raise BadInput(
            "This service holds a council that works with it, and a demonstration lets anybody in. "
            "Name another folder with --data."
        )


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _refuse_taken(port: int) -> None:
    """Refuse a port that something else listens on, before anything is started."""
    with socket.socket() as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind((LOOPBACK, port))
        except OSError as fault:
            raise BadInput(
                f"Port {port} cannot be used ({fault.strerror}). Is headway running already? End "
                "it, or choose another port with --port."
            ) from fault


def _server(port: int, workers: int) -> list[str]:
    return [
        sys.executable, "-m", "gunicorn", "headway.web.site.wsgi:application",
        "--bind", f"{LOOPBACK}:{port}", "--workers", str(workers), "--threads", "4",
        "--timeout", "60", "--keep-alive", "20", "--no-control-socket", "--log-level", "warning",
        "--limit-request-line", "8190",
    ]  # fmt: skip
