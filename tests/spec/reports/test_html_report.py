"""The report as a folder of HTML."""

import re
from html.parser import HTMLParser

import pytest

from headway.reports.blocks import (
    LICENCE,
    Bullets,
    Column,
    Heading,
    KeyFigure,
    KeyFigures,
    Link,
    Note,
    Page,
    Paragraph,
    Strong,
    Table,
)
from headway.reports.render import write_html
from headway.reports.render.html import html_files
from tests.lib.sample_document import past_chart, sample_document

TABLE = Table(
    caption="Plans started",
    columns=(Column(name="Year"), Column(name="Plans", numeric=True)),
    rows=(("2024", "223"), ("2025", "c")),
    notes=("c: suppressed.",),
)


@pytest.fixture(scope="module")
def files():
    """The sample report, drawn once."""
    return html_files(sample_document())


class Tags(HTMLParser):
    """The opening tags of a page with what they carry, and whether every tag is closed."""

    VOID = {"meta", "link", "br"}

    def __init__(self, text: str):
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.all.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list) -> None:
        self.all.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_file_a_page_and_one_style_sheet(tmp_path):
    """The opening page is index.html; the folder is made if it is not there."""
    written = write_html(sample_document(), tmp_path / "new" / "report")
    names = [path.name for path in written]
    assert names == ["index.html", "looked-after.html", "plans.html", "sources.html", "report.css"]
    assert all(path.stat().st_size > 1000 for path in written)


def test_nothing_is_written_where_a_page_cannot_be_drawn(tmp_path, document):
    class Unknown(Paragraph):
        pass

    with pytest.raises(TypeError, match="no macro that draws a Unknown"):
        write_html(document(Unknown(text="?")), tmp_path / "report")
    assert not (tmp_path / "report").exists()


def test_the_same_report_gives_the_same_files(files):
    assert html_files(sample_document()) == files


def test_no_script_and_no_request(files):
    """Everything that a page shows is in its folder. A link is followed only by a reader."""
    assert set(files) == {
        "index.html",
        "looked-after.html",
        "plans.html",
        "sources.html",
        "report.css",
    }
    for name, text in files.items():
        assert "@import" not in text and "url(" not in text.replace("url(#", "")
        for tag, has in Tags(text).all if name.endswith(".html") else ():
            assert tag not in {"script", "iframe", "object", "embed", "img", "base", "form"}
            assert not [key for key in has if key.startswith("on") or key in {"src", "xlink:href"}]
            if tag == "link":
                assert has == {"rel": "stylesheet", "href": "report.css"}


def test_every_tag_is_closed_and_every_id_is_used_once(files):
    for name, text in files.items():
        if name.endswith(".html"):
            tags = Tags(text)
            assert tags.open == []
            ids = [has["id"] for _, has in tags.all if "id" in has]
            assert len(ids) == len(set(ids)), name


def test_every_link_inside_the_report_leads_to_a_place_that_is_there(files):
    places = {
        name: {has.get("id") for _, has in Tags(text).all}
        for name, text in files.items()
        if name.endswith(".html")
    }
    for name, text in files.items():
        for to in re.findall(r'<a [^>]*href="([^"]*)"', text):
            if not to.startswith("https://"):
                page, _, anchor = to.partition("#")
                assert not anchor or anchor in places[page or name], to
                assert (page or name) in places


def test_a_page_says_its_language_council_and_title(html):
    page = html(Paragraph(text="Words."), title="Figures")
    assert '<html lang="en-GB">' in page
    assert "<title>Wharfemoor: Figures</title>" in page
    assert page.count("<h1") == 1


def test_ways_through_the_report(files):
    """A skip link first, landmarks, where you are, the way back, and the pages either side."""
    page = files["plans.html"]
    first = re.search(r"<a [^>]*>[^<]*</a>", page)
    assert first[0] == '<a class="skip" href="#_main">Skip to main content</a>'
    for landmark in ("<header", "<main", "<footer", 'aria-label="Breadcrumb"', 'id="_contents"'):
        assert page.count(landmark) == 1
    assert '<a href="plans.html" aria-current="page">Child protection plans</a>' in page
    assert '<a href="index.html">At a glance</a>' in page
    assert 'rel="prev" href="looked-after.html"' in page
    assert 'rel="next" href="sources.html"' in page
    assert 'rel="prev"' not in files["index.html"] and 'rel="next"' not in files["sources.html"]


def test_every_page_carries_the_licence(files):
    assert all(LICENCE in text for name, text in files.items() if name.endswith(".html"))
    assert LICENCE.endswith("licensed under the Open Government Licence v3.0.")


def test_a_paragraph_carries_its_number_its_name_and_its_figures(html):
    page = html(Paragraph(text="Plans fell.", id="fall", figures=("plans.2018", "plans.2017")))
    assert (
        '<p class="numbered" id="fall" data-figures="plans.2018 plans.2017">'
        '<span class="number">1.1</span> Plans fell.</p>'
    ) in page


def test_strong_words_and_links_join_their_sentence_without_a_gap(html):
    words = ("From (", Strong(text="294"), ") to ", Link(text="161", to="first"), ".")
    page = html(Paragraph(text=words))
    assert 'From (<strong>294</strong>) to <a href="index.html">161</a>.</p>' in page


def test_a_table_has_a_caption_and_says_what_heads_what(html):
    """A wide one scrolls inside a region that the keyboard can reach and that has a name."""
    page = html(TABLE)
    assert '<th scope="col">Year</th>' in page
    assert '<th scope="col" class="numeric">Plans</th>' in page
    assert '<th scope="row">2025</th>' in page and '<td class="numeric">c</td>' in page
    assert 'role="region" tabindex="0" aria-labelledby="table1-1-caption"' in page
    assert '<caption id="table1-1-caption">Plans started</caption>' in page
    assert '<p class="table-note">c: suppressed.</p>' in page


def test_a_table_without_row_headers_has_none(html):
    bare = Table(caption="Two", columns=TABLE.columns, rows=TABLE.rows, row_headers=False)
    assert 'scope="row"' not in html(bare)


def test_a_chart_is_an_image_with_words_and_its_numbers_follow(html):
    """The inside of the picture is hidden from a screen reader, whose copy is the table."""
    page = html(past_chart(), past_chart())
    for anchor in ("chart1-1", "chart1-2"):
        assert f'role="img" aria-labelledby="{anchor}-title {anchor}-desc"' in page
        assert f'<desc id="{anchor}-desc">A line for each of Wharfemoor' in page
    svg, after = page.split("</svg>", 1)
    inside = svg.split("</desc>", 1)[1]
    assert inside.startswith('<g aria-hidden="true">')
    assert "aria-label" not in inside and "role=" not in inside
    assert after.index("<details>") < after.index("<caption")


def test_a_picture_holds_letters_and_not_only_lines(html):
    """Without its font vl-convert draws no letters, and says nothing."""
    svg = re.search(r"<svg.*?</svg>", html(past_chart()), re.DOTALL)[0]
    words = re.findall(r"<text[^>]*>([^<]+)</text>", svg)
    assert {"Per 10,000 children", "Wharfemoor", "2025", "150", "c"} <= set(words)
    assert 'font-family="Arial, sans-serif"' in svg


def test_key_figures_read_label_then_number_then_unit(html):
    items = (KeyFigure(label="Looked after", value="486", unit="children", detail="2025."),)
    page = html(KeyFigures(items=items))
    order = [page.index(words) for words in ("Looked after", ">486<", ">children<", "2025.")]
    assert order == sorted(order)


def test_headings_go_below_the_page_s_own_title(html):
    page = html(Heading(text="Part"), Heading(text="Piece", level=3), Bullets(items=("One",)))
    assert '<h2 id="heading1-1">Part</h2>' in page and '<h3 id="heading1-2">Piece</h3>' in page


@pytest.mark.parametrize("kind", ["definition", "warning", "source"])
def test_a_note_says_its_kind_in_words_not_only_in_looks(html, kind):
    assert f'<strong class="kind">{kind.capitalize()}</strong> Words.' in html(
        Note(text="Words.", kind=kind)
    )


def test_a_report_of_one_page_has_no_page_to_turn(html, document):
    page = html(document(pages=(Page(id="only", title="Only", blocks=()),)))
    assert 'class="turn"' not in page and 'class="trail"' not in page
