"""A document as one Word file: A4, in our styles or in a council's own template.

Headings are headings to Word, tables have heads that come again on every sheet, every picture
has words, and numbers of paragraphs are written out, so that editing the file never changes them.
"""

from datetime import UTC, datetime, time
from datetime import date as day
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from headway.reports.blocks import LICENCE, Document
from headway.reports.render.word_blocks import DRAWING, Sheet, field, run, said
from headway.reports.render.word_styles import (
    NEW_PAGE,
    StyleBook,
    W,
    style_book,
    style_sheet,
    twips,
)
from headway.vocabulary.errors import BadInput

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}/relationships" xmlns:a="{DRAWING}/main" '
    f'xmlns:pic="{DRAWING}/picture" xmlns:wp="{DRAWING}/wordprocessingDrawing"'
)
# Unpacked, a template of more than this is no template.
LARGEST_TEMPLATE = 100_000_000
# The first page's head stands under the contents, the others at the top of a sheet.
_FIRST = '<w:spacing w:before="480"/>'
BULLET = 1  # the list of our own document


def write_word(document: Document, file: Path, template: Path | None = None) -> None:
    """Writes the document for Word. The same document and template give the same bytes.

    A `template` (.docx or .dotx) keeps its styles, header, footer, page set-up and words; the
    report follows them. Styles that it lacks are Normal there: `styles_missing` names them.
    """
    drawn = word_bytes(document, template)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(drawn)


def styles_missing(template: Path) -> tuple[str, ...]:
    """The styles that a report would use and a template has not, by the names Word shows."""
    opened = _opened(template)
    return style_book(opened.styles.element, None).missing


def word_bytes(document: Document, template: Path | None = None) -> bytes:
    """The file's bytes. Raises `BadInput` for a template that is none, or words no file can hold."""
    opened = _opened(template) if template else _blank(document)
    book = _book(opened)
    section = _section(opened)
    room = (section.page_width - section.left_margin - section.right_margin) // 635
    has_own_footer = _has_footer(opened)
    if not has_own_footer:
        _number_pages(opened, document, with_header=template is None)
    sheet = Sheet(
        document,
        book,
        room,
        relate=lambda to: opened.part.relate_to(to, f"{_OFFICE}/relationships/hyperlink", True),
        hold=lambda picture: opened.part.get_or_add_image(BytesIO(picture))[0],
        first_id=_highest_id(opened),
    )
    _append(opened, _body(sheet, has_own_footer))
    _speak(opened, document.language)
    _describe(opened, document)
    return _packed(opened)


def _blank(document: Document) -> Any:
    """An empty A4 document with our styles, ready for the words."""
    import docx
    from docx.oxml import parse_xml

    blank = docx.Document()
    _refill(blank.styles.element, parse_xml(style_sheet(document.language, BULLET)))
    _refill(blank.part.numbering_part.element, parse_xml(_bullets(BULLET)))
    settings = (
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{document.language}"/></w:settings>'
    )
    _refill(blank.settings.element, parse_xml(settings))
    package = blank.part.package
    for key, related in list(package.rels.items()):
        if related.reltype.endswith("thumbnail"):
            del package.rels[key]  # python-docx's own picture of an empty page
    sect = blank.element.body.sectPr
    for size in sect.xpath("./w:pgSz | ./w:pgMar"):
        sect.remove(size)
    return blank


def _section(opened: Any) -> Any:
    """The last section, on A4 where it names no paper: Word would take it for US Letter."""
    from docx.shared import Mm

    opened.element.body.get_or_add_sectPr()
    section = opened.sections[-1]
    if section.page_width is None or section.page_height is None:
        section.page_width, section.page_height = Mm(210), Mm(297)
    if section.left_margin is None or section.right_margin is None:
        section.left_margin = section.right_margin = Mm(25)
        section.top_margin = section.bottom_margin = Mm(25)
        section.header_distance = section.footer_distance = Mm(12)
        section.gutter = 0
    return section


def _refill(element: Any, filled: Any) -> None:
    """Put one element's content in another's place."""
    for child in list(element):
        element.remove(child)
    element.extend(list(filled))


def _bullets(number: int) -> str:
    """A list of bullets, as Word keeps lists."""
    left, hanging = twips(18), twips(6)
    return (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="{number}">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num></w:numbering>'
    )


def _opened(template: Path) -> Any:
    """A council's template, open. A .dotx is opened as the document that it would make."""
    import docx

    try:
        with ZipFile(template) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST_TEMPLATE:
                raise BadInput(f"{template}: too large for a template. Nothing was kept.")
            parts = {name: packed.read(name) for name in packed.namelist()}
        kinds = parts.get("[Content_Types].xml", b"")
        if b"macroEnabled" in kinds:
            raise BadInput(
                f"{template}: it carries macros, which a report must not. Save it in Word as a "
                ".docx without macros. Nothing was kept."
            )
        kinds = kinds.replace(b"wordprocessingml.template.main", b"wordprocessingml.document.main")
        return docx.Document(BytesIO(_zipped(parts | {"[Content_Types].xml": kinds})))
    except OSError as fault:
        raise BadInput(
            f"{template}: the template cannot be read ({fault.strerror}). Nothing was kept."
        ) from fault
    except (BadZipFile, KeyError, ValueError, SyntaxError) as fault:
        raise BadInput(
            f"{template}: this is no Word file that headway can open. Open it in Word and save it "
            "as .docx, then name that. Nothing was kept."
        ) from fault


def _book(opened: Any) -> StyleBook:
    """The styles of a document, with a list for bullets where its own style is absent."""
    book = style_book(opened.styles.element, BULLET)
    if "List Bullet" not in book.missing:
        return book
    return style_book(opened.styles.element, _added_bullets(opened))


def _added_bullets(opened: Any) -> int:
    """Give a template a list of bullets, and say its number."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml import parse_xml
    from docx.parts.numbering import NumberingPart

    kinds = [related.reltype for related in opened.part.rels.values()]
    if RELATIONSHIP_TYPE.NUMBERING not in kinds:
        empty = parse_xml(f'<w:numbering xmlns:w="{W}"/>')
        name = PackURI("/word/numbering.xml")
        part = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, empty, opened.part.package)
        opened.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    numbering = opened.part.numbering_part.element
    used = numbering.xpath(".//@w:abstractNumId | .//@w:numId")
    number = max((int(n) for n in used), default=0) + 1
    abstract, listed = parse_xml(_bullets(number))
    # The format wants every abstract list before every list.
    first = numbering.find(f"{{{W}}}num")
    if first is None:
        numbering.append(abstract)
    else:
        first.addprevious(abstract)
    numbering.append(listed)
    return number


def _body(sheet: Sheet, has_own_footer: bool) -> str:
    """The whole report as paragraphs and tables."""
    document = sheet.document
    parts = [
        sheet.line("Council Name", sheet.words(document.council, "Council Name")),
        sheet.line("Title", sheet.words(document.title, "Title")),
    ]
    if document.subtitle:
        parts.append(sheet.line("Subtitle", sheet.words(document.subtitle, "Subtitle")))
    parts.append(sheet.line("Normal", sheet.words(f"Made on {document.made_on_in_words()}")))
    if len(document.pages) > 1:
        parts.append(_contents(sheet))
    for n, page in enumerate(document.pages):
        inside = sheet.marked(page.id, "", sheet.words(page.title, "Heading 1"))
        parts.append(sheet.line("Heading 1", inside, NEW_PAGE if n else _FIRST))
        parts += [sheet.block(place) for place in document.places[page.id]]
    # What our footer would say must be said, whatever footer the template has.
    for words in (document.footer, LICENCE) if has_own_footer else ():
        if words:
            parts.append(sheet.line("Small Print", sheet.words(words, "Small Print")))
    return "".join(parts)


def _contents(sheet: Sheet) -> str:
    """A contents list that is right as it stands and that Word can make again, with numbers."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\n \\h \\z </w:instrText></w:r>'
    entries = [sheet.leading(page.id, run(page.title)) for page in sheet.document.pages]
    entries[0] = mark("begin") + code + mark("separate") + entries[0]
    entries[-1] += mark("end")
    head = sheet.line("TOC Heading", sheet.words("Contents", "TOC Heading"))
    return head + "".join(sheet.line("TOC 1", entry) for entry in entries)


def _append(opened: Any, body: str) -> None:
    """Put our paragraphs after the template's own words, in its last section."""
    from docx.oxml import parse_xml

    into = opened.element.body
    there = [child for child in into if child.tag != f"{{{W}}}sectPr"]
    # A template of one empty line is a template with no words.
    if len(there) == 1 and there[0].tag == f"{{{W}}}p" and not len(there[0].xpath(".//w:r")):
        into.remove(there[0])
    for child in list(parse_xml(f"<w:body {_SPACES}>{body}</w:body>")):
        into.sectPr.addprevious(child)


def _has_footer(opened: Any) -> bool:
    return bool(opened.element.body.sectPr.xpath("./w:footerReference"))


def _number_pages(opened: Any, document: Document, with_header: bool) -> None:
    """A footer with the page's number and the licence and, on later pages, a header."""
    book = style_book(opened.styles.element, None)
    section = opened.sections[-1]
    room = (section.page_width - section.left_margin - section.right_margin) // 635
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{room}"/></w:tabs>'
    small = book.run("Footer")

    def line(style: str, left: str, right: str) -> str:
        return (
            f"<w:p>{book.paragraph(style, tabs)}{run(left, small)}<w:r><w:tab/></w:r>{right}</w:p>"
        )

    pages = f"{run('Page ', small)}{field('PAGE', '1', small)}{run(' of ', small)}"
    pages += field("NUMPAGES", "1", small)
    foot = line("Footer", document.footer or document.council, pages)
    foot += f"<w:p>{book.paragraph('Footer')}{run(LICENCE, small)}</w:p>"
    feet = [section.footer]
    if with_header:
        section.different_first_page_header_footer = True
        feet.append(section.first_page_footer)
        head = f"{document.council}: {document.title}"
        _fill(section.header, line("Header", head, run(document.made_on_in_words(), small)))
        _fill(section.first_page_header, f"<w:p>{book.paragraph('Header')}</w:p>")
    for each in feet:
        _fill(each, foot)


def _fill(edge: Any, lines: str) -> None:
    """Make some paragraphs the whole of a header or footer."""
    from docx.oxml import parse_xml

    edge.is_linked_to_previous = False
    _refill(edge._element, parse_xml(f"<w:hdr {_SPACES}>{lines}</w:hdr>"))


def _highest_id(opened: Any) -> int:
    """The highest number that a picture or a place of the document has."""
    used = opened.element.body.xpath(".//wp:docPr/@id | .//w:bookmarkStart/@w:id")
    return max((int(n) for n in used if n.isdigit()), default=0)


def _speak(opened: Any, language: str) -> None:
    """Say the language wherever the document names one, so that it is read aloud as English."""
    from docx.oxml import parse_xml

    styles = opened.styles.element
    for found in styles.xpath(".//w:lang[@w:val]"):
        found.set(f"{{{W}}}val", language)
    if not styles.xpath("./w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        for old in styles.xpath("./w:style[@w:default='1'][@w:type='paragraph']"):
            letters = old.get_or_add_rPr()
            letters.append(parse_xml(f'<w:lang xmlns:w="{W}" w:val="{language}"/>'))


def _describe(opened: Any, document: Document) -> None:
    """What the file says of itself: nothing of the machine, the maker or the hour."""
    made = datetime.combine(day.fromisoformat(document.made_on), time(), UTC)
    about = opened.core_properties
    said(document.title + document.council)
    # Word's own limit for a property is 255 letters.
    about.title, about.author = document.title[:255], document.council[:255]
    about.subject, about.language = document.subtitle[:255], document.language
    about.comments = about.keywords = about.category = about.last_modified_by = ""
    about.created = about.modified = made
    about.last_printed = made
    about.revision = 1


def _packed(opened: Any) -> bytes:
    """The document's parts by name, with no date, so that bytes repeat."""
    saved = BytesIO()
    opened.save(saved)
    with ZipFile(saved) as packed:
        return _zipped({name: packed.read(name) for name in packed.namelist()})


def _zipped(parts: dict[str, bytes]) -> bytes:
    """Parts as a zip, sorted, which puts the list of content first as Word wants it."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name in sorted(parts):
            info = ZipInfo(name)
            info.compress_type = ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED
            info.create_system = 0
            packed.writestr(info, parts[name])
    return out.getvalue()
