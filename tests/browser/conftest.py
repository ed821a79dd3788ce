"""A real browser with the network cut off: at the sample report, and at a service of its own."""

import pytest
from playwright.sync_api import sync_playwright

from headway.reports.render import write_html
from tests.lib.reader import shut_in, sign_in
from tests.lib.sample_document import sample_document
from tests.lib.served import served

# The widths that readers have: a desk, a phone, the smallest phone (a desk at 400% is as wide).
DESK, PHONE, SMALLEST = (1280, 900), (375, 800), (320, 800)


@pytest.fixture(scope="session")
def browser(chromium):
    """The system's Chromium. It cannot keep its sandbox where tests run as root."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=str(chromium), args=["--no-sandbox"], timeout=120_000
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def service(tmp_path_factory):
    """The demonstration, served on this machine: one for all the tests of a run."""
    with served(tmp_path_factory.mktemp("served")) as answering:
        yield answering


@pytest.fixture(scope="session")
def signed_in(browser, service):
    """What a browser keeps of somebody who signed in, by role: each signs in once."""
    kept = {"public": None}

    def state_of(role: str):
        if role not in kept:
            with shut_in(browser, service) as context:
                sign_in(context.new_page(), service, role)
                kept[role] = context.storage_state()
        return kept[role]

    return state_of


@pytest.fixture(scope="session")
def report_folder(tmp_path_factory):
    """The sample report as HTML."""
    folder = tmp_path_factory.mktemp("report")
    write_html(sample_document(), folder)
    return folder


@pytest.fixture
def page(browser):
    """A page that fails its test if it asks for anything that is not a file."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    context.close()
    assert not [url for url in asked if not url.startswith("file:")]


@pytest.fixture(params=["index", "looked-after", "plans", "sources"])
def report_page(request, page, report_folder):
    """Each page of the sample report in turn, open at a desk's width."""
    page.goto((report_folder / f"{request.param}.html").as_uri())
    return page
