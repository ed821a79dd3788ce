"""`headway official`: adding, listing, showing and fetching published figures."""

import functools
import http.server
import json
import threading

import pytest

from tests.lib.files import numbers, write


def test_add_list_and_show(headway, tmp_path):
    """A newer release than the package's, and what is held of it."""
    path = write(tmp_path, "cla.csv", numbers("2026 342 431 114", "2026 England 81000 66"))
    told = headway("official", "add", path)
    assert told.returncode == 0, told.stderr
    assert "1 new" in told.stdout
    listed = json.loads(headway("official", "list", "--json").stdout)
    assert [f["file"] for f in listed if f["held in"] == "home"] == ["cla.csv"]
    series = "cla_numbers/on 31 March/number"
    shown = headway("official", "show", series, "--council", "342", "--json")
    newest = json.loads(shown.stdout)[-1]
    assert (newest["year"], newest["value"], newest["held_in"]) == (2026, 431, "home")


def test_a_newer_release_is_the_newest_figure_at_once(headway, tmp_path):
    """No rebuild, no setting."""
    path = write(tmp_path, "cla.csv", numbers("2026 342 431 114", "2026 876 360 130"))
    headway("official", "add", path)
    words = ("measure", "342", "-m", "children_looked_after", "--kind", "rate", "--json")
    [figure] = json.loads(headway(*words).stdout)
    assert (figure["year"], figure["value"]) == (2026, 114)


def test_a_bad_file_keeps_nothing(headway, tmp_path):
    """Exit code 2, a sentence, no half state."""
    good = write(tmp_path, "a.csv", numbers("2026 342 431 114"))
    bad = write(tmp_path, "b.csv", numbers("2026 342 431 114")[:-30])
    told = headway("official", "add", good, bad)
    assert told.returncode == 2
    assert told.stderr.startswith("headway: b.csv: ")
    listed = json.loads(headway("official", "list", "--json").stdout)
    assert all(f["held in"] == "package" for f in listed)


def test_a_series_that_nobody_knows(headway):
    """With the nearest that is held."""
    told = headway("official", "show", "cla_number/on 31 March/number")
    assert told.returncode == 2
    assert "cla_numbers/on 31 March/number" in told.stderr


def test_what_it_can_read_is_listed(headway):
    """Every table with the columns by which it is known."""
    known = json.loads(headway("official", "list", "--known", "--json").stdout)
    assert {"cla_numbers", "cin_d1", "lait", "ro3", "inspections"} <= {k["table"] for k in known}


@pytest.fixture
def server(tmp_path):
    """A publisher on this machine's loopback: serves a folder, cuts `short.csv` off."""
    folder = tmp_path / "published"
    write(folder, "cla.csv", numbers("2026 342 431 114"))
    write(folder, "short.csv", numbers("2026 876 360 130"))

    class Publisher(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args):
            """Quiet."""

        def do_GET(self):
            if not self.path.endswith("short.csv"):
                super().do_GET()
                return
            body = (folder / "short.csv").read_bytes()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[:40])

    handler = functools.partial(Publisher, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def listing(tmp_path, *sources: tuple[str, str]) -> None:
    """Write the user's source list."""
    text = "".join(f'[[source]]\nname = "{n}"\nurl = "{u}"\n' for n, u in sources)
    write(tmp_path / "home", "sources.toml", text)


def test_get_fetches_what_the_list_names(headway, tmp_path, server):
    """Asked for by name, from the address that the user wrote."""
    listing(tmp_path, ("looked_after", f"{server}/cla.csv"))
    told = headway("official", "get", "looked_after")
    assert told.returncode == 0, told.stderr
    listed = json.loads(headway("official", "list", "--json").stdout)
    assert [f["file"] for f in listed if f["held in"] == "home"] == ["cla.csv"]


def test_a_download_cut_short_is_not_kept(headway, tmp_path, server):
    """Nor is anything else of that call."""
    listing(tmp_path, ("a", f"{server}/cla.csv"), ("b", f"{server}/short.csv"))
    told = headway("official", "get")
    assert told.returncode == 2
    assert "short.csv" in told.stderr and "Nothing was kept" in told.stderr
    listed = json.loads(headway("official", "list", "--json").stdout)
    assert all(f["held in"] == "package" for f in listed)


def test_the_list_is_written_with_its_explanation_the_first_time(headway, tmp_path):
    """And nothing is fetched."""
    told = headway("official", "get")
    assert told.returncode == 2
    assert "names no source yet" in told.stderr
    assert "[[source]]" in (tmp_path / "home" / "sources.toml").read_text()


def test_only_https_leaves_the_machine(headway, tmp_path):
    """A plain http address elsewhere, or a file on this machine, is refused."""
    for url in ("http://example.org/a.csv", "file:///etc/passwd"):
        listing(tmp_path, ("a", url))
        told = headway("official", "get")
        assert told.returncode == 2 and "https addresses only" in told.stderr


def test_killed_while_adding_nothing_is_half_kept(shared, tmp_path):
    """kill -9 at several moments: what was held before still answers, and adding again works."""
    import os
    import signal
    import subprocess
    import sys
    import time

    environment = {**os.environ, "HEADWAY_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "headway", "official"]
    first = shared / "official" / "dfe_cla_2023"
    subprocess.run([*command, "add", first], check=True, env=environment, capture_output=True)

    def held() -> set[str]:
        told = subprocess.run(
            [*command, "list", "--json"], check=True, env=environment, capture_output=True
        )
        return {f["file"] for f in json.loads(told.stdout) if f["held in"] == "home"}

    before = held()
    more = shared / "official" / "dfe_cin_2025"
    for seconds in (0.3, 0.6, 0.9, 1.2, 1.5):
        running = subprocess.Popen(
            [*command, "add", more], env=environment, stdout=subprocess.DEVNULL
        )
        time.sleep(seconds)
        running.send_signal(signal.SIGKILL)
        running.wait()
        assert held() in (before, before | {p.name for p in more.iterdir()})
    subprocess.run([*command, "add", more], check=True, env=environment, capture_output=True)
    assert held() == before | {p.name for p in more.iterdir()}
    assert not list((tmp_path / "home" / "official" / "snapshots").glob("building-*"))
