"""The report on a real council in a real browser: no fault by axe, read on a phone and at 400%."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from headway.comparators.library import Library
from headway.reports.making import report

PAGES = ("index", "child_protection", "looked_after", "money", "changes", "inspections", "sources")


@pytest.fixture(scope="session")
def real_report(tmp_path_factory):
    """St Helens from the package's own figures."""
    folder = tmp_path_factory.mktemp("real") / "st-helens"
    report("St Helens", folder, library=Library(None))
    return folder


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(page, real_report, name):
    """With the data tables closed and open, at a desk."""
    page.goto((real_report / f"{name}.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [375, 320], ids=["phone", "400% zoom"])
def test_no_page_scrolls_sideways(page, real_report, name, width):
    """Wide tables scroll inside their own frame."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((real_report / f"{name}.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_chart_says_what_it_shows(page, real_report):
    """A picture has a name, a description and its numbers in a table."""
    for path in sorted(real_report.glob("*.html")):
        page.goto(path.as_uri())
        for picture in page.locator("svg[role=img]").all():
            named = picture.locator("title").first.text_content() or ""
            said = picture.locator("desc").first.text_content() or ""
            assert len(named) > 10 and len(said) > 30, path.name
        charts = page.locator("svg[role=img]").count()
        assert page.locator("details table").count() >= charts, path.name
