"""The report for Word: real headings, tables with heads, pictures with words, a council's template."""

import re
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Mm

from headway.reports.blocks import (
    LICENCE,
    Block,
    Bullets,
    Chart,
    Column,
    Heading,
    Link,
    Note,
    Page,
    Paragraph,
    Table,
)
from headway.reports.render import png
from headway.reports.render.word import styles_missing, word_bytes, write_word
from headway.reports.render.word_styles import BY_NAME
from headway.vocabulary.errors import BadInput
from tests.lib.sample_document import past_chart, sample_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The order in which the format lists what may stand in these, as far as we use them.
ORDER = {
    "pPr": "pStyle keepNext pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs color sz szCs u lang",
    "tblPr": "tblStyle tblW tblBorders tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW tcBorders vAlign",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr",
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample report on disk, drawn once."""
    file = tmp_path_factory.mktemp("word") / "new" / "report.docx"
    write_word(sample_document(), file)
    return file


@pytest.fixture
def opened(sample):
    """The sample report, open."""
    return docx.Document(sample)


@pytest.fixture
def word(document):
    """Draws blocks as a Word report of one page, open."""

    def draw(*blocks: Block, template: Path | None = None, **more):
        return docx.Document(BytesIO(word_bytes(document(*blocks, **more), template)))

    return draw


@pytest.fixture
def template(tmp_path):
    """A council's template: its own heads, its crest and its foot, wide margins, a cover line."""
    made = docx.Document()
    made.styles["Heading 1"].font.name = "Georgia"
    made.sections[0].page_width, made.sections[0].page_height = Mm(297), Mm(210)
    made.sections[0].header.paragraphs[0].text = "Wharfemoor Council"
    made.sections[0].footer.paragraphs[0].text = "www.wharfemoor.example"
    made.add_paragraph("Report to Cabinet")
    made.core_properties.author = "A. Person"
    made.save(tmp_path / "template.docx")
    return tmp_path / "template.docx"


def lines(opened) -> list[str]:
    """The words of every paragraph that stands outside tables, links included."""
    return [paragraph.text for paragraph in opened.paragraphs]


def style_of(opened, words: str) -> str:
    """The style of the last paragraph that says these words; the contents come before."""
    return next(p.style.name for p in reversed(opened.paragraphs) if p.text == words)


def paper(opened) -> tuple[int, int]:
    """Width and height of the paper in whole millimetres."""
    section = opened.sections[0]
    return round(section.page_width / Mm(1)), round(section.page_height / Mm(1))


def xml(opened) -> str:
    """The body as the file holds it."""
    return opened.element.xml


def test_headings_are_headings_to_word(opened):
    assert style_of(opened, "Children’s social care in figures") == "Title"
    assert style_of(opened, "Child protection plans") == "Heading 1"
    assert style_of(opened, "Three questions worth asking") == "Heading 2"
    assert style_of(opened, "Words used here") == "Heading 3"


def test_it_is_a4_with_the_council_s_name_first(opened):
    assert paper(opened) == (210, 297)
    assert lines(opened)[0] == "Wharfemoor" and "Made on 12 June 2026" in lines(opened)


def test_it_is_in_english_of_the_united_kingdom(opened):
    said = {lang.get(f"{W}val") for lang in opened.styles.element.iter(f"{W}lang")}
    assert said == {"en-GB"} and opened.core_properties.language == "en-GB"


def test_every_style_names_its_letters_so_that_no_theme_does(opened):
    for style in opened.styles.element.iter(f"{W}style"):
        if style.get(f"{W}type") == "paragraph":
            assert style.find(f"{W}rPr/{W}rFonts").get(f"{W}ascii") == "Arial"


def test_paragraphs_keep_the_numbers_of_the_other_forms(opened):
    numbered = [p.text for p in opened.paragraphs if p.style.name == "Numbered Paragraph"]
    assert [text.split("\t")[0] for text in numbered] == [
        place.number for place in sample_document().paragraphs()
    ]


def test_the_first_sheet_lists_the_pages_and_each_later_one_starts_a_sheet(opened):
    titles = [page.title for page in sample_document().pages]
    assert [p.text for p in opened.paragraphs if p.style.name == "toc 1"] == titles
    heads = [p for p in opened.paragraphs if p.style.name == "Heading 1"]
    starts = [bool(p.paragraph_format.page_break_before) for p in heads]
    assert starts == [False, True, True, True]


def test_a_table_has_its_name_a_head_on_every_sheet_and_rows_that_are_not_torn(word):
    columns = (Column(name="Council"), Column(name="Plans", numeric=True))
    rows = (("Wharfemoor", "257"), ("England", "58,772"))
    opened = word(Table(caption="Plans started", columns=columns, rows=rows, notes=("A note.",)))
    table = opened.tables[0]
    assert style_of(opened, "Plans started") == "Caption"
    assert style_of(opened, "A note.") == "Table Note"
    assert table._tbl.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") == "Plans started"
    assert table._tbl.find(f"{W}tblPr/{W}tblLook").get(f"{W}firstColumn") == "1"
    heads = [row._tr.find(f"{W}trPr/{W}tblHeader") is not None for row in table.rows]
    assert heads == [True, False, False]
    assert all(row._tr.find(f"{W}trPr/{W}cantSplit") is not None for row in table.rows)
    flush = [cell.paragraphs[0].alignment for cell in table.rows[2].cells]
    assert flush[0] is None and str(flush[1]).startswith("RIGHT")


def test_a_table_fits_its_sheet_however_many_columns_it_has(word):
    for count in (2, 9, 14, 20):
        columns = tuple(Column(name=f"Year {n}", numeric=n > 0) for n in range(count))
        row = ("A council with a long name", *["58,772"] * (count - 1))
        opened = word(Table(caption="Wide", columns=columns, rows=(row,)))
        wide = sum(int(c.get(f"{W}w")) for c in opened.tables[0]._tbl.tblGrid)
        assert 0 < wide <= 160 * 1440 / 25.4 + count


def test_no_word_of_a_cell_is_torn_where_there_is_room(word):
    columns = (Column(name="What"), Column(name="Answer"), Column(name="Why"))
    rows = (("Is it more than chance?", "no", "In the year to 31 March " * 12),)
    opened = word(Table(caption="Three", columns=columns, rows=rows))
    across = [int(c.get(f"{W}w")) for c in opened.tables[0]._tbl.tblGrid]
    assert across[2] > across[0] > across[1] > 600


def test_a_picture_has_a_title_and_words_and_its_numbers_follow(word):
    chart = past_chart()
    opened = word(chart)
    (shape,) = opened.inline_shapes
    named = shape._inline.docPr
    assert named.get("title") == chart.title
    assert named.get("descr") == f"{chart.title}. {chart.description}"
    assert shape.width <= Mm(160)
    assert opened.tables[0].rows[1].cells[0].text == chart.table.rows[0][0]
    assert lines(opened).index(chart.title) < lines(opened).index(chart.table.caption)


def test_a_picture_is_on_white_and_holds_letters():
    """A missing font would leave vl-convert's pictures without a word and without a warning."""
    drawn = png.draw(past_chart().drawing)
    across, down = png.size(drawn)
    assert across == 936
    rows = dots(drawn, across, down)
    unit = rows[: 2 * 28]  # the unit is written at the top, left
    dark = [dot for row in unit for dot in row[:300] if sum(dot[:3]) < 300]
    assert len(dark) > 200
    assert all(row[-1] == (255, 255, 255, 255) for row in unit)


def dots(drawn: bytes, across: int, down: int) -> list[list[tuple[int, ...]]]:
    """The dots of a PNG of 8-bit RGBA, row by row."""
    data = b"".join(
        drawn[m.end() : m.end() + int.from_bytes(drawn[m.start() - 4 : m.start()], "big")]
        for m in re.finditer(b"IDAT", drawn)
    )
    raw, width = zlib.decompress(data), across * 4
    before, out = bytes(width), []
    for n in range(min(down, 60)):
        kind, line = (
            raw[n * (width + 1)],
            bytearray(raw[n * (width + 1) + 1 : (n + 1) * (width + 1)]),
        )
        for i in range(width):
            left, up = line[i - 4] if i > 3 else 0, before[i]
            corner = before[i - 4] if i > 3 else 0
            line[i] = (line[i] + foretold(kind, left, up, corner)) % 256
        before = bytes(line)
        out.append([tuple(line[i : i + 4]) for i in range(0, width, 4)])
    return out


def foretold(kind: int, left: int, up: int, corner: int) -> int:
    """What PNG expects of a byte from its neighbours."""
    if kind < 4:
        return (0, left, up, (left + up) // 2)[kind]
    near = left + up - corner
    return min((left, up, corner), key=lambda each: abs(near - each))


def test_links_lead_to_places_of_the_document_and_outside(opened):
    names = {mark.get(f"{W}name") for mark in opened.element.iter(f"{W}bookmarkStart")}
    links = list(opened.element.iter(f"{W}hyperlink"))
    inside = [link.get(f"{W}anchor") for link in links if link.get(f"{W}anchor")]
    assert len(inside) == 5 and set(inside) <= names
    assert all(len(name) <= 40 and re.fullmatch(r"[A-Za-z]\w*", name) for name in names)
    outside = [r.target_ref for r in opened.part.rels.values() if r.is_external]
    assert outside == ["https://explore-education-statistics.service.gov.uk/"]


def test_every_sheet_has_its_number_and_the_licence(opened):
    section = opened.sections[0]
    for foot in (section.footer, section.first_page_footer):
        text = foot._element.xml
        assert LICENCE in text and " PAGE " in text and " NUMPAGES " in text
        assert "An invented report on an invented council." in text
    assert "Wharfemoor: Children’s social care in figures" in section.header.paragraphs[0].text
    assert not section.first_page_header.paragraphs[0].text


def test_the_file_says_its_title_and_nothing_of_who_or_what_made_it(sample, opened):
    about = opened.core_properties
    assert about.title == "Children’s social care in figures" and about.author == "Wharfemoor"
    assert str(about.created) == str(about.modified) == "2026-06-12 00:00:00+00:00"
    assert not about.comments and not about.last_modified_by
    with ZipFile(sample) as packed:
        assert not [name for name in packed.namelist() if "thumbnail" in name]
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.namelist() == sorted(packed.namelist())


def test_the_same_report_gives_the_same_bytes(sample, template):
    assert word_bytes(sample_document()) == sample.read_bytes()
    assert word_bytes(sample_document(), template) == word_bytes(sample_document(), template)


def test_everything_stands_in_the_order_that_word_asks_for(sample, opened, template):
    inside = docx.Document(BytesIO(word_bytes(sample_document(), template)))
    for root in (opened.element, opened.styles.element, inside.element):
        for name, listed in ORDER.items():
            for element in root.iter(f"{W}{name}"):
                tags = [child.tag.removeprefix(W) for child in element]
                if root is inside.element and not set(tags) <= set(listed.split()):
                    continue  # the template's own
                assert tags == sorted(tags, key=listed.split().index), tags


def test_ids_are_each_used_once(opened):
    for tag, name in ((f"{W}bookmarkStart", f"{W}id"), (f"{W}bookmarkStart", f"{W}name")):
        ids = [element.get(name) for element in opened.element.iter(tag)]
        assert len(ids) == len(set(ids))


def test_a_council_s_template_keeps_its_looks_its_words_and_its_edges(word, template):
    opened = word(Heading(text="Part"), Paragraph(text="Plans fell."), template=template)
    assert lines(opened)[0] == "Report to Cabinet" and lines(opened)[1] == "Wharfemoor"
    section = opened.sections[0]
    assert paper(opened) == (297, 210)
    assert section.header.paragraphs[0].text == "Wharfemoor Council"
    assert section.footer.paragraphs[0].text == "www.wharfemoor.example"
    assert opened.styles["Heading 1"].font.name == "Georgia"
    assert style_of(opened, "First page") == "Heading 1"
    assert lines(opened)[-1] == LICENCE, "its own footer has none"
    assert opened.core_properties.author == "Wharfemoor"


def test_a_style_that_the_template_lacks_is_normal_and_is_listed(word, template):
    assert "Numbered Paragraph" in styles_missing(template)
    assert "Heading 1" not in styles_missing(template)
    opened = word(Paragraph(text="Plans fell."), template=template)
    assert style_of(opened, "1.1\tPlans fell.") == "Normal"


def test_a_template_of_one_style_still_has_headings_and_lists(word, tmp_path):
    """A fallback keeps its place in the outline, and a bullet stays a list to a screen reader."""
    bare = docx.Document()
    for style in list(bare.styles.element.iter(f"{W}style")):
        if style.find(f"{W}name").get(f"{W}val") != "Normal":
            bare.styles.element.remove(style)
    for key, related in list(bare.part.rels.items()):
        if related.reltype.endswith("/numbering"):
            del bare.part.rels[key]
    file = tmp_path / "bare.docx"
    bare.save(file)
    assert set(styles_missing(file)) == {*BY_NAME, "Report Table", "Hyperlink"} - {"Normal"}
    blocks = (Heading(text="Part"), Bullets(items=("One", "Two")), Note(text="Mind."), past_chart())
    opened = word(*blocks, template=file)
    part = next(p for p in opened.paragraphs if p.text == "Part")
    assert part._p.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == "1"
    item = next(p for p in opened.paragraphs if p.text == "One")
    number = item._p.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")
    assert number in opened.part.numbering_part.element.xpath("./w:num/@w:numId")
    assert LICENCE in opened.sections[0].footer._element.xml, "it had no footer of its own"


def test_a_word_template_file_is_opened_as_the_document_that_it_would_make(word, template):
    dotx = template.with_suffix(".dotx")
    with ZipFile(template) as packed, ZipFile(dotx, "w") as out:
        for name in packed.namelist():
            text = packed.read(name)
            if name == "[Content_Types].xml":
                text = text.replace(b"document.main+xml", b"template.main+xml")
            out.writestr(name, text)
    assert "Plans fell." in lines(word(Paragraph(text="Plans fell."), template=dotx))[-2]


def test_a_template_that_is_none_is_refused_and_nothing_is_kept(tmp_path, document):
    one = document(Paragraph(text="Plans fell."))
    poor = tmp_path / "poor.docx"
    poor.write_text("not a Word file", "utf-8")
    with ZipFile(tmp_path / "other.docx", "w") as other:
        other.writestr("hello.txt", "hello")
    with ZipFile(tmp_path / "macro.docm", "w") as macro:
        macro.writestr("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main")
    for name, says in (
        ("poor.docx", "no Word file"),
        ("other.docx", "no Word file"),
        ("macro.docm", "macros"),
        ("gone.docx", "cannot be read"),
    ):
        with pytest.raises(BadInput, match=rf"{says}.*Nothing was kept"):
            write_word(one, tmp_path / "report.docx", tmp_path / name)
    assert not (tmp_path / "report.docx").exists()


def test_a_character_that_is_no_letter_is_refused(tmp_path, document):
    for sign in ("\x07", "\x00", "\ud800"):
        with pytest.raises(BadInput, match=r"U\+.*Nothing was kept"):
            write_word(document(Paragraph(text=f"Plans{sign} fell")), tmp_path / "report.docx")
    assert not list(tmp_path.iterdir())


def test_a_block_that_it_cannot_draw_stops_the_report(document):
    class Unknown(Block):
        pass

    with pytest.raises(TypeError, match="cannot draw a Unknown"):
        word_bytes(document(Unknown()))


def test_a_long_title_is_cut_only_where_word_cannot_hold_it(document):
    long = "Figures " * 60
    opened = docx.Document(BytesIO(word_bytes(document(Paragraph(text="A."), title=long))))
    assert len(opened.core_properties.title) == 255 and long in lines(opened)


def test_links_to_pages_and_paragraphs_are_told_apart(document):
    link = Link(text="there", to="second#one")
    pages = (
        Page(id="first", title="First", blocks=(Paragraph(text=(link,)),)),
        Page(id="second", title="Second", blocks=(Paragraph(text="Here.", id="one"),)),
    )
    text = xml(docx.Document(BytesIO(word_bytes(document(pages=pages)))))
    (anchor,) = re.findall(r'w:anchor="(second_one\w+)"', text)
    assert f'w:name="{anchor}"' in text


def test_the_sample_holds_every_chart_as_a_picture(opened):
    charts = [b for page in sample_document().pages for b in page.blocks if isinstance(b, Chart)]
    assert len(opened.inline_shapes) == len(charts) == 5
