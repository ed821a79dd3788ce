"""The report in a real browser: by keyboard, on a phone, enlarged, printed, and by axe."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from headway.reports.blocks import Chart, Column, Document, KeyFigure, KeyFigures, Page, Table
from headway.reports.charts import Columns, Line, Point
from headway.reports.render import write_html

DESK, PHONE, SMALLEST = (1280, 900), (375, 800), (320, 800)
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# What the keyboard should reach: links, the data tables' handles, tables that may scroll.
REACHABLE = """() => [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
    .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 90))"""
FOCUSED = """() => document.activeElement === document.body ? null : {
    html: document.activeElement.outerHTML.slice(0, 90),
    outline: getComputedStyle(document.activeElement).outlineStyle}"""
LETTERS = """() => [...document.querySelectorAll('.chart svg')].map(svg => 16 *
    svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)"""
WORDS = """() => [...document.querySelectorAll('.chart svg')].map(svg => {
    const paper = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].filter(t => t.textContent.trim()).map(t => {
        const box = t.getBoundingClientRect();
        return {text: t.textContent, left: box.left - paper.left, right: paper.right - box.right,
                x: box.left, y: box.top, w: box.width, h: box.height,
                top: box.top - paper.top, bottom: paper.bottom - box.bottom};
    });
})"""


def violations(page) -> list[str]:
    """What axe finds against WCAG 2.2 AA and its own best practice, a line each."""
    found = Axe().run(page, options={"runOnly": STANDARDS})
    return [
        f"{each['id']}: {each['help']}: {[node['html'][:120] for node in each['nodes']]}"
        for each in found.response["violations"]
    ]


def sized(page, size: tuple[int, int]):
    """The page at another size."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    return page


def overlapping(words: list[dict]) -> list[tuple[str, str]]:
    """Pairs of words of one picture that lie on each other (letters do not fill their line)."""
    return [
        (a["text"], b["text"])
        for n, a in enumerate(words)
        for b in words[n + 1 :]
        if a["text"] != b["text"]
        and min(a["x"] + a["w"], b["x"] + b["w"]) - max(a["x"], b["x"]) > 1
        and min(a["y"] + a["h"], b["y"] + b["h"]) - max(a["y"], b["y"]) > 0.3 * a["h"]
    ]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing(report_page, size):
    """With the data tables closed, and with them open."""
    sized(report_page, size)
    assert violations(report_page) == []
    report_page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert violations(report_page) == []


def test_axe_would_find_something(report_page):
    """The test above can fail: take the language away and it does."""
    report_page.evaluate("document.documentElement.removeAttribute('lang')")
    assert any(line.startswith("html-has-lang") for line in violations(report_page))


@pytest.mark.parametrize("size", [DESK, PHONE, SMALLEST], ids=["desk", "phone", "smallest"])
def test_nothing_scrolls_sideways_but_a_table(report_page, size):
    sized(report_page, size)
    report_page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert report_page.evaluate(OVERFLOW) == 0


def test_nothing_scrolls_sideways_at_400_percent(browser, report_folder):
    """1280 wide at 400% leaves 320 of the page's own pixels, each four of the screen's."""
    enlarged = browser.new_context(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    page = enlarged.new_page()
    for file in sorted(report_folder.glob("*.html")):
        page.goto(file.as_uri())
        assert page.evaluate(OVERFLOW) == 0, file.name
    enlarged.close()


def test_long_words_and_numbers_break_rather_than_push_the_page(page, tmp_path):
    long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 2
    table = Table(caption=long, columns=(Column(name=long),), rows=((long,),))
    figures = KeyFigures(items=(KeyFigure(label=long, value="£1,234,567,890", unit=long),))
    blocks = (figures, table)
    document = Document(
        title=long,
        council=long,
        made_on="2026-06-12",
        pages=tuple(Page(id=each, title=long, blocks=blocks) for each in ("a", "b", "c")),
    )
    write_html(document, tmp_path)
    page.goto((tmp_path / "b.html").as_uri())
    for size in (DESK, PHONE, SMALLEST):
        assert sized(page, size).evaluate(OVERFLOW) == 0


def test_the_keyboard_reaches_everything_and_shows_where_it_is(report_page):
    wanted = report_page.evaluate(REACHABLE)
    reached = []
    for _ in range(len(wanted) + 5):
        report_page.keyboard.press("Tab")
        at = report_page.evaluate(FOCUSED)
        if at is None:
            break
        assert at["outline"] == "solid", at
        reached.append(at["html"])
    assert reached == wanted
    assert "Skip to main content" in reached[0]


def test_the_skip_link_goes_to_the_main_content(report_page):
    report_page.keyboard.press("Tab")
    report_page.keyboard.press("Enter")
    assert report_page.evaluate("document.activeElement.tagName") == "MAIN"


def test_a_data_table_opens_by_keyboard(page, report_folder):
    page.goto((report_folder / "looked-after.html").as_uri())
    table = page.get_by_role("region", name="Children looked after per 10,000 children, 31 March")
    assert not table.is_visible()
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert table.is_visible()


def test_a_chart_is_announced_as_one_image_with_its_words(page, report_folder):
    page.goto((report_folder / "plans.html").as_uri())
    image = page.get_by_role("img", name="Child protection plans started in the year")
    assert "suppressed" in (image.get_attribute("aria-labelledby") and image.text_content())
    assert page.get_by_role("img").count() == 2, "one for each chart of the page"


@pytest.mark.parametrize("size", [DESK, PHONE, SMALLEST], ids=["desk", "phone", "smallest"])
def test_letters_of_charts_are_at_least_ten_pixels(report_page, size):
    assert all(height >= 10 for height in sized(report_page, size).evaluate(LETTERS))


def test_words_of_charts_neither_overlap_nor_leave_the_picture(report_page):
    for words in report_page.evaluate(WORDS):
        assert overlapping(words) == []
        for word in words:
            assert min(word["left"], word["right"], word["top"], word["bottom"]) > -1, word


def test_crowded_pictures_keep_their_words_apart(page, tmp_path):
    """Four lines that end together, with the longest names that England has; many columns."""

    def points(start: float) -> tuple[Point, ...]:
        return tuple(Point(year=2015 + n, value=start + n) for n in range(11))

    table = Table(caption="None", columns=(Column(name="Year"),), rows=())
    chart = Chart(
        title="Crowded",
        description="Four lines that end together.",
        table=table,
        drawing=Line(
            council="Bournemouth, Christchurch and Poole",
            unit="pounds for each child",
            past=points(250_000),
            england=points(250_000),
            region_name="Yorkshire and The Humber",
            region=points(250_001),
            neighbours=points(250_002),
        ),
    )
    many = Columns(
        unit="children",
        years=tuple(Point(year=2010 + n, value=12_345 * n) for n in range(16)),
    )
    for drawing in (chart.drawing, many):
        pages = (Page(id="a", title="A", blocks=(replace(chart, drawing=drawing),)),)
        write_html(Document(title="T", council="C", made_on="2026-06-12", pages=pages), tmp_path)
        page.goto((tmp_path / "index.html").as_uri())
        (words,) = page.evaluate(WORDS)
        assert overlapping(words) == []
        assert min(min(w["left"], w["right"], w["top"], w["bottom"]) for w in words) > -1


def test_words_on_each_other_would_be_found():
    """The two tests above can fail."""
    first = {"text": "a", "x": 0, "y": 0, "w": 20, "h": 10}
    assert overlapping([first, first | {"text": "b", "x": 10}]) == [("a", "b")]
    assert overlapping([first, first | {"text": "b", "x": 21}]) == []


def test_the_parts_of_a_page_come_in_the_order_in_which_they_are_seen(report_page):
    """No part is moved by style alone: what is read next is what is seen next."""
    sized(report_page, PHONE)
    order = "header, main, .contents, footer"
    tops = report_page.eval_on_selector_all(
        order, "all => all.map(e => e.getBoundingClientRect().top)"
    )
    assert all(a < b for a, b in pairwise(tops))


def test_on_paper_the_data_tables_are_open_and_the_ways_around_are_gone(page, report_folder):
    page.goto((report_folder / "looked-after.html").as_uri())
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    text = "".join(sheet.extract_text() for sheet in printed.pages)
    assert "72 to 144" in text and "Council 142" in text
    assert "Skip to" not in text and "Previous" not in text and "Data table" not in text
    assert [round(float(side)) for side in printed.pages[0].mediabox[2:]] == [595, 842]
