"""The public pages in a real browser: no fault by axe, read on a phone and at 400%, by keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = (
    "", "figures/", "figures/rereferrals/", "meetings/", "sources/", "accessibility/", "aims/AIM-3/",
)  # fmt: skip
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
REACHABLE = """() => [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
    .filter(e => e.checkVisibility()).length"""


@pytest.fixture
def public_page(browser, service):
    """Open a public page at a width; a page that asks for anything from elsewhere fails."""
    context = browser.new_context()
    asked: list[str] = []

    def opened(name: str, width: int = 1280):
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(service.public + name)
        return page

    yield opened
    context.close()
    assert not [url for url in asked if not service.is_own(url)]


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
