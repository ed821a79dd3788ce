"""Promises for every block and every word, in HTML, PDF and Word alike."""

import re
from html.parser import HTMLParser
from io import BytesIO

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from headway.reports import blocks as all_blocks
from headway.reports.blocks import (
    Block,
    Bullets,
    Column,
    Definition,
    Definitions,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Link,
    Note,
    Page,
    Paragraph,
    Source,
    Sources,
    Strong,
    Table,
)
from headway.reports.charts import Drawing
from headway.reports.render.html import html_files
from headway.reports.render.pdf import pdf_bytes
from headway.reports.render.word import word_bytes
from headway.reports.render.word_blocks import bookmark
from tests.lib.sample_document import past_chart, sample_document

KINDS = [kind for kind in Block.__subclasses__() if kind.__module__ == all_blocks.__name__]
LETTERS = "abz AZ 019 .,;:!?'\"`~^|/\\ <>&#$@*_{}[]()=+-–—’“”…%£½é ŵ ß Ж λ"
HARD = r"""</p><script>alert(1)</script> &amp; #panic() $x$ @ref *b* _i_ `r` \n // /* "q" {{ 7*7 }} <b"""


def sample_blocks() -> list[Block]:
    """Every block of the sample report."""
    return [block for page in sample_document().pages for block in page.blocks]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_block_is_in_the_sample_and_is_drawn(kind):
    """A new kind of block fails here until the sample holds one and every renderer draws it."""
    document = sample_document()
    pages = {
        page.id: page for page in document.pages if any(type(each) is kind for each in page.blocks)
    }
    assert pages, f"put a {kind.__name__} in tests/lib/sample_document.py"
    drawn = "".join(html_files(document).values())
    word = docx.Document(BytesIO(word_bytes(document))).element.xml
    for page in pages:
        for place in document.places[page]:
            assert f'id="{place.anchor}"' in drawn
            assert f'w:name="{bookmark(page, place.anchor)}"' in word
    assert pdf_bytes(document).startswith(b"%PDF")


def test_every_kind_of_chart_is_in_the_sample():
    drawn = {type(block.drawing) for block in sample_blocks() if hasattr(block, "drawing")}
    assert drawn == set(Drawing.__subclasses__())


def said_everywhere(said: str) -> Document:
    """A report that says one thing in every place that can hold words."""
    columns = (Column(name=said), Column(name="Number", numeric=True))
    body = (
        Heading(text=said),
        Paragraph(text=said),
        Paragraph(text=("A", Strong(text=said), Link(text=said, to="first"), said)),
        Bullets(items=(said,)),
        Table(caption=said, columns=columns, rows=((said, said),), notes=(said,)),
        KeyFigures(items=(KeyFigure(label=said, value=said, unit=said, detail=said),)),
        Note(text=said),
        Definitions(items=(Definition(term=said, meaning=said),)),
        Sources(items=(Source(publication=said, released_on=said, detail=said),)),
    )
    return Document(
        title=said,
        subtitle=said,
        council=said,
        footer=said,
        made_on="2026-06-12",
        pages=(Page(id="first", title=said, blocks=body),),
    )


class Words(HTMLParser):
    """The words of a page and the tags that it opens."""

    def __init__(self, text: str):
        super().__init__()
        self.words = ""
        self.tags: list[str] = []
        self.feed(text)
        self.close()

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.append(tag)


def solid(text: str) -> str:
    """Text without the spaces that a page may add or drop at the end of a line."""
    return re.sub(r"[\s\u200b]+", "", text)


words = st.text(alphabet=LETTERS, min_size=1, max_size=30).filter(str.strip)


@given(said=words)
@example(said=HARD)
@example(said="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3)
@settings(max_examples=25)
def test_any_words_survive_in_html(said):
    page = Words(html_files(said_everywhere(said))["index.html"])
    assert solid(page.words).count(solid(said)) >= 24
    assert page.tags == Words(html_files(said_everywhere("x"))["index.html"]).tags


@given(said=words)
@example(said=HARD)
@example(said="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3)
@settings(max_examples=15)
def test_any_words_survive_in_pdf(said):
    reader = PdfReader(BytesIO(pdf_bytes(said_everywhere(said))))
    text = solid("".join(page.extract_text() for page in reader.pages))
    assert text.count(solid(said)) >= 20
    assert solid(reader.metadata.title) == solid(said)


@given(said=words)
@example(said=HARD)
@example(said="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3)
@settings(max_examples=15)
def test_any_words_survive_in_word(said):
    opened = docx.Document(BytesIO(word_bytes(said_everywhere(said))))
    text = solid("".join(opened.element.xpath(".//w:t/text()")))
    assert text.count(solid(said)) >= 24
    edges = (opened.sections[0].header, opened.sections[0].footer)
    assert all(solid(said) in solid(edge.paragraphs[0].text) for edge in edges)
    assert opened.core_properties.title == said


@given(said=words)
@example(said=HARD)
@settings(max_examples=5)
def test_any_words_survive_in_a_picture(said):
    """In its title, its description, the council's name and the unit."""
    chart = past_chart()
    drawing = type(chart.drawing)(
        council=said, unit=said, past=chart.drawing.past, england=chart.drawing.england
    )
    drawn = type(chart)(title=said, description=said, drawing=drawing, table=chart.table)
    page = Page(id="first", title="First", blocks=(drawn,))
    document = Document(title="T", council="C", made_on="2026-06-12", pages=(page,))
    html = Words(html_files(document)["index.html"])
    assert "script" not in html.tags and solid(html.words).count(solid(said)) >= 4
    assert pdf_bytes(document).startswith(b"%PDF")
    named = docx.Document(BytesIO(word_bytes(document))).inline_shapes[0]._inline.docPr
    assert solid(named.get("title")) == solid(said)
