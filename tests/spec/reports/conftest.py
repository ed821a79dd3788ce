"""Small reports, drawn: what the paragraphs of this chapter look at."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from headway.reports.blocks import Block, Document, Page
from headway.reports.render.html import html_files
from headway.reports.render.pdf import pdf_bytes


def report(*blocks: Block, **more) -> Document:
    """A report of one page that holds these blocks."""
    page = Page(id="first", title="First page", blocks=blocks)
    said = {"title": "A report", "council": "Wharfemoor", "made_on": "2026-06-12", "pages": (page,)}
    return Document(**(said | more))


@pytest.fixture
def document():
    """Makes a report of one page."""
    return report


@pytest.fixture
def html():
    """Draws blocks, or a whole report, as HTML: the text of the opening page."""

    def draw(*blocks: Block | Document, **more) -> str:
        whole = blocks[0] if isinstance(blocks[0], Document) else report(*blocks, **more)
        return html_files(whole)["index.html"]

    return draw


@pytest.fixture
def pdf():
    """Draws blocks, or a whole report, as a PDF that can be asked about."""

    def draw(*blocks: Block | Document, **more) -> PdfReader:
        whole = blocks[0] if isinstance(blocks[0], Document) else report(*blocks, **more)
        return PdfReader(BytesIO(pdf_bytes(whole)))

    return draw
