"""The public pages in a real browser: no fault by axe, read on a phone and at 400%, by keyboard."""

import os
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = (
    "", "figures/", "figures/rereferrals/", "meetings/", "sources/", "accessibility/", "aims/AIM-3/",
)  # fmt: skip
# The worker's own job, done at once: what it prepares is what the public pages of figures show.
PREPARE = """
import django
django.setup()
from headway.web.figures.jobs.prepare_figures import prepare_figures
from headway.web.site.models import Council
prepare_figures(Council.objects.get(slug="wharfemoor"), {"only_named": True})
"""
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PATIENCE = 60
REACHABLE = """() => [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
    .filter(e => e.checkVisibility()).length"""


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The demonstration, served on this machine; its first address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = tmp_path_factory.mktemp("served")
    around = {**os.environ, "HEADWAY_HOME": str(home), "HEADWAY_DEMONSTRATION": "yes"}
    command = [sys.executable, "-m", "headway.web"]
    subprocess.run([*command, "demonstration"], env=around, check=True, capture_output=True)
    prepare = {**around, "DJANGO_SETTINGS_MODULE": "headway.web.site.settings"}
    command_line = [sys.executable, "-c", PREPARE]
    subprocess.run(command_line, env=prepare, check=True, capture_output=True)
    serving = subprocess.Popen(
        [*command, "serve", "--port", str(port), "--workers", "1"],
        env=around,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address)
        yield f"{address}/public/wharfemoor/"
    finally:
        serving.terminate()
        serving.wait(timeout=PATIENCE)


def _wait_for(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(f"{address}/health", timeout=5).close()
            return
        except OSError:
            assert time.monotonic() < until, "the service did not start"
            time.sleep(0.2)


@pytest.fixture
def public_page(browser, served):
    """Open a public page at a width; a page that asks for anything from elsewhere fails."""
    context = browser.new_context()
    asked: list[str] = []

    def opened(name: str, width: int = 1280):
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(served + name)
        return page

    yield opened
    context.close()
    origin = served.split("/public/")[0]
    assert not [url for url in asked if not url.startswith(origin)]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [1280, 375], ids=["desk", "phone"])
def test_axe_finds_nothing(public_page, name, width):
    found = Axe().run(public_page(name, width), options={"runOnly": STANDARDS})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [375, 320], ids=["phone", "400% zoom"])
def test_no_page_scrolls_sideways(public_page, name, width):
    assert public_page(name, width).evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_reaches_every_link_and_shows_where_it_is(public_page, name):
    page = public_page(name)
    wanted = page.evaluate(REACHABLE)
    reached = 0
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "() => document.activeElement === document.body ? null :"
            " getComputedStyle(document.activeElement).backgroundColor +"
            " getComputedStyle(document.activeElement).outlineStyle"
        )
        if style is None:
            break
        assert style != "rgba(0, 0, 0, 0)none", page.evaluate("document.activeElement.outerHTML")
        reached += 1
    assert reached == wanted
