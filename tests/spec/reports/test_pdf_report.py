"""The report as a PDF that a screen reader can read (PDF/UA-1)."""

import subprocess
from collections.abc import Iterator

import pytest

from headway.reports.blocks import LICENCE, Block, Column, Heading, Paragraph, Table
from headway.reports.render import write_pdf
from headway.reports.render.pdf import pdf_bytes
from headway.vocabulary.errors import BadInput
from tests.lib.sample_document import past_chart, sample_document


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample report on disk, drawn once."""
    file = tmp_path_factory.mktemp("pdf") / "new" / "report.pdf"
    write_pdf(sample_document(), file)
    return file


@pytest.fixture
def reader(sample):
    """The sample report, open."""
    from pypdf import PdfReader

    return PdfReader(sample)


def tagged(node) -> Iterator[dict]:
    """Every element of the tree of tags."""
    node = node.get_object()
    if isinstance(node, list):
        for each in node:
            yield from tagged(each)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tagged(node["/K"])


def tags(reader) -> list[dict]:
    """Every element of the tree of tags, in reading order."""
    return list(tagged(reader.trailer["/Root"]["/StructTreeRoot"]["/K"]))


def test_it_says_that_it_is_tagged_and_in_what_language(reader):
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert "<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data().decode()


def test_it_shows_its_title_and_not_the_file_s_name(reader):
    assert reader.metadata.title == "Children’s social care in figures"
    assert reader.metadata.author == "Wharfemoor"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_it_is_a4_upright_on_every_page(reader):
    for page in reader.pages:
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]


def test_poppler_agrees(sample, poppler):
    told = subprocess.run(
        [poppler / "pdfinfo", sample], capture_output=True, text=True, check=True
    ).stdout
    assert "Tagged:          yes" in told and "(A4)" in told


def test_every_page_of_the_report_is_in_the_outline(reader):
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    for title in ("At a glance", "Children looked after", "Child protection plans", "Sources"):
        assert title in titles


def test_every_picture_has_words(reader):
    alts = [tag.get("/Alt") for tag in tags(reader) if tag["/S"] == "/Figure"]
    assert len(alts) == 5
    assert any(alt.startswith("Children looked after on 31 March, per 10,000") for alt in alts)
    assert any("its figure for 2018 is suppressed" in alt for alt in alts)


def test_every_table_says_which_cells_are_heads(reader):
    """Five charts bring a table each; the wide table is the sixth."""
    found = [tag["/S"] for tag in tags(reader)]
    assert found.count("/Table") == found.count("/THead") == found.count("/Caption") - 5 == 6
    assert "/H1" in found and "/H2" in found and "/L" in found


def test_pages_are_numbered_and_carry_council_and_date(reader):
    last = len(reader.pages)
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        assert f"{number} of {last}" in text
        if number > 1:
            assert "Wharfemoor: Children’s social care in figures" in text
            assert "12 June 2026" in text


def test_it_ends_with_the_licence(reader):
    assert LICENCE in reader.pages[-1].extract_text().replace("\n", " ")


def test_only_the_report_s_own_letters_are_used_and_they_are_in_the_file(reader):
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in reader.pages
        for font in page["/Resources"]["/Font"].get_object().values()
    }
    assert fonts and all("SourceSansPro" in font for font in fonts)


def test_a_picture_holds_letters_and_not_only_lines(pdf):
    text = pdf(past_chart()).pages[0].extract_text()
    assert "128 Wharfemoor" in text.replace("\n", " ") and "Neighbours, lowest to highest" in text


def test_a_paragraph_carries_its_number(pdf):
    assert "1.1" in pdf(Heading(text="Part"), Paragraph(text="Plans fell.")).pages[0].extract_text()


def test_the_same_report_gives_the_same_bytes(sample):
    """Nothing of the day or the machine goes in, so a pack can be verified by its hash."""
    assert pdf_bytes(sample_document()) == sample.read_bytes()


def test_a_letter_that_the_font_lacks_is_said_and_nothing_is_kept(tmp_path, document):
    with pytest.raises(BadInput, match=r"漢.*Nothing was kept"):
        write_pdf(document(Paragraph(text="Signed 漢")), tmp_path / "report.pdf")
    assert not list(tmp_path.iterdir())


def test_a_block_that_the_template_cannot_draw_stops_the_report(document):
    class Unknown(Paragraph):
        pass

    assert issubclass(Unknown, Block)
    with pytest.raises(Exception, match="cannot draw a Unknown"):
        pdf_bytes(document(Unknown(text="?")))


def test_columns_are_as_wide_as_what_stands_in_them(document, tmp_path, poppler):
    """No long word is torn, a day stays on one line, and prose gets what is left."""
    prose = "Every child on a long plan is looked at again by somebody who did not write it. " * 3
    table = Table(
        caption="Actions",
        columns=tuple(Column(name=n) for n in ("Owner", "Due", "Done", "What is done")),
        rows=(("Superintendent", "30 September 2026", "30 Sep 2026", prose),),
    )
    write_pdf(document(table), tmp_path / "report.pdf")
    words = [poppler / "pdftotext", "-layout", tmp_path / "report.pdf", "-"]
    lines = subprocess.run(words, capture_output=True, text=True, check=True).stdout.splitlines()
    [row] = [line for line in lines if "Superintendent" in line]
    assert "30 Sep 2026" in row and "Every child on a long plan is" in row
