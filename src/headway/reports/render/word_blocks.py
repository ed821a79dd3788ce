"""Blocks as the XML of a Word document: headings, numbered paragraphs, tables, pictures, notes.

Elements stand in the order that the format asks for, since Word calls a file damaged that has
them in another. Whatever is said goes through `said`, and nothing else writes words.
"""

import re
from collections.abc import Callable
from html import escape
from typing import Any
from zlib import crc32

from headway.reports.blocks import (
    Bullets,
    Chart,
    Column,
    Definitions,
    Document,
    Heading,
    KeyFigures,
    Link,
    Note,
    Paragraph,
    Placed,
    Sources,
    Strong,
    Table,
    Text,
    Words,
    spans,
)
from headway.reports.render import png
from headway.reports.render.widths import column_widths, inset_of
from headway.reports.render.word_styles import (
    BOLD,
    KEEP,
    LINK,
    QUIET,
    RIGHT,
    StyleBook,
    in_order,
    letter_size,
    table_borders,
)
from headway.vocabulary.errors import BadInput

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
CHART_WIDTH = 110  # millimetres: the letters of a picture are then a little smaller than the text
EMU = 36_000  # a millimetre, in the unit of Word's pictures
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def said(words: str) -> str:
    """Words as XML. Raises `BadInput` for a character that no XML can hold."""
    if found := _NOT_XML.search(words):
        near = _NOT_XML.sub("?", words[max(0, found.start() - 30) : found.start() + 30])
        raise BadInput(
            f"The Word report cannot be made: '{near}' holds a character that is no letter "
            f"(U+{ord(found[0]):04X}). The file that it came from may be damaged. Nothing was kept."
        )
    return escape(words, quote=True)


def run(words: str, properties: str = "") -> str:
    """A run of words."""
    parts = in_order(re.findall(r"<[^>]*>", properties))
    inside = f"<w:rPr>{parts}</w:rPr>" if parts else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{said(words)}</w:t></w:r>'


def field(instruction: str, shows: str, properties: str = "") -> str:
    """A field that Word works out, such as the number of a page."""
    return f'<w:fldSimple w:instr=" {instruction} ">{run(shows, properties)}</w:fldSimple>'


def bookmark(page: str, anchor: str = "") -> str:
    """The name of a place, for Word's Go To: at most 40 letters, digits and underscores."""
    label = f"{page}#{anchor}" if anchor else page
    return re.sub(r"\W", "_", label.replace("#", "_"))[:31] + f"_{crc32(label.encode()):08x}"


class Sheet:
    """The body of one document as it is written: its styles, its links, its pictures, its places.

    `relate` gives the id under which the document holds an outside address, `hold` that of a
    picture; `first_id` is above every id that a template uses.
    """

    def __init__(
        self,
        document: Document,
        book: StyleBook,
        width: int,
        relate: Callable[[str], str],
        hold: Callable[[bytes], str],
        first_id: int,
    ) -> None:
        self.document, self.book, self.width = document, book, width
        self._relate, self._hold, self._id = relate, hold, first_id
        self._draw: dict[type, Callable[[Any, Placed], str]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Bullets: self._bullets,
            Table: self._table,
            KeyFigures: self._key_figures,
            Chart: self._chart,
            Note: self._note,
            Definitions: self._definitions,
            Sources: self._sources,
        }

    def block(self, place: Placed) -> str:
        """A block, with its place marked so that links find it."""
        if type(place.block) not in self._draw:
            raise TypeError(f"word_blocks.py cannot draw a {type(place.block).__name__}.")
        return self._draw[type(place.block)](place.block, place)

    def line(self, style: str, inside: str, *more: str) -> str:
        """A paragraph of a style, around runs that are already XML."""
        return f"<w:p>{self.book.paragraph(style, *more)}{inside}</w:p>"

    def words(self, words: Words, style: str = "Normal", properties: str = "") -> str:
        """Runs of words, links among them."""
        own = self.book.run(style) + properties
        return "".join(self._span(each, own) for each in spans(words))

    def marked(self, page: str, anchor: str, inside: str) -> str:
        """Runs with the place's bookmark around them."""
        self._id += 1
        name = bookmark(page, anchor)
        start = f'<w:bookmarkStart w:id="{self._id}" w:name="{name}"/>'
        return f'{start}{inside}<w:bookmarkEnd w:id="{self._id}"/>'

    def leading(self, to: str, inside: str) -> str:
        """Runs that lead to a place of the document or to an address outside."""
        if Link(text="", to=to).is_outside():
            return f'<w:hyperlink r:id="{self._relate(to)}">{inside}</w:hyperlink>'
        name = bookmark(*to.split("#", 1))
        return f'<w:hyperlink w:anchor="{name}" w:history="1">{inside}</w:hyperlink>'

    def link(self, text: str, to: str, own: str = "") -> str:
        """A link in the ink of links."""
        if self.book.link:
            ink = f'<w:rStyle w:val="{self.book.link}"/>{own}'
        else:
            ink = f'{own}<w:color w:val="{LINK}"/><w:u w:val="single"/>'
        return self.leading(to, run(text, ink))

    def _span(self, span: Text | Strong | Link, own: str) -> str:
        if isinstance(span, Link):
            return self.link(span.text, span.to, own)
        return run(span.text, own if isinstance(span, Text) else BOLD + own)

    def _heading(self, block: Heading, place: Placed) -> str:
        style = f"Heading {block.level}"
        inside = self.words(block.text, style)
        return self.line(style, self.marked(place.page, place.anchor, inside))

    def _paragraph(self, block: Paragraph, place: Placed) -> str:
        number = run(place.number) + "<w:r><w:tab/></w:r>"
        inside = number + self.words(block.text, "Numbered Paragraph")
        return self.line("Numbered Paragraph", self.marked(place.page, place.anchor, inside))

    def _bullets(self, block: Bullets, place: Placed) -> str:
        items = [self.words(item, "List Bullet") for item in block.items]
        return self._list(items, place)

    def _list(self, items: list[str], place: Placed) -> str:
        if items:
            items[0] = self.marked(place.page, place.anchor, items[0])
        return "".join(self.line("List Bullet", item) for item in items)

    def _table(self, block: Table, place: Placed) -> str:
        name = self.words(block.caption, "Caption")
        return (
            self._caption(self.marked(place.page, place.anchor, name))
            + self._grid(block)
            + self._notes(block)
        )

    def _caption(self, inside: str) -> str:
        # Said here too: a template's own style may leave a caption alone on a sheet, or let it
        # touch the table above.
        above = [] if self.book.is_ours else ['<w:spacing w:before="240"/>']
        return self.line("Caption", inside, KEEP, *above)

    def _notes(self, block: Table) -> str:
        return "".join(
            self.line("Table Note", self.words(note, "Table Note")) for note in block.notes
        )

    def _key_figures(self, block: KeyFigures, place: Placed) -> str:
        caption = self.marked(place.page, place.anchor, self.words("Key figures", "Caption"))
        columns = (Column(name="Measure"), Column(name="Figure", numeric=True))
        table = Table(
            caption="Key figures",
            columns=(*columns, Column(name="Beside")),
            rows=tuple((i.label, f"{i.value} {i.unit}".strip(), i.detail) for i in block.items),
        )
        large = {}
        for n, item in enumerate(block.items):
            large[n, 0] = run(item.label, BOLD + letter_size(10.5))
            large[n, 1] = run(item.value, BOLD + letter_size(16))
            if item.unit:
                large[n, 1] += run(f" {item.unit}", letter_size(9.5))
        across = [round(self.width * share) for share in (0.34, 0.3, 0.36)]
        return self._caption(caption) + self._grid(table, across, large)

    def _chart(self, block: Chart, place: Placed) -> str:
        name = self.marked(place.page, place.anchor, self.words(block.title, "Caption"))
        picture = self.line("Chart", self._picture(block))
        data = self._caption(self.words(block.table.caption, "Caption"))
        return (
            self._caption(name)
            + picture
            + data
            + self._grid(block.table)
            + self._notes(block.table)
        )

    def _picture(self, block: Chart) -> str:
        drawn = png.draw(block.drawing)
        across, down = png.size(drawn)
        wide = min(CHART_WIDTH * EMU, self.width * 635)
        high = round(wide * down / across)
        self._id += 1
        named = f'id="{self._id}" name="Picture {self._id}" title="{said(block.title)}"'
        named += f' descr="{said(f"{block.title}. {block.description}")}"'
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr {named}/><wp:cNvGraphicFramePr>'
            '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
            f'<a:graphicData uri="{DRAWING}/picture"><pic:pic><pic:nvPicPr>'
            f"<pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
            f'<a:blip r:embed="{self._hold(drawn)}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/>'
            '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def _note(self, block: Note, place: Placed) -> str:
        style = f"{block.kind.capitalize()} Note"
        kind = Strong(text=block.kind.capitalize())
        inside = self.words((kind, "  ", *spans(block.text)), style)
        return self.line(style, self.marked(place.page, place.anchor, inside))

    def _definitions(self, block: Definitions, place: Placed) -> str:
        lines = [
            self.words((Strong(text=item.term),), "Definition")
            + "<w:r><w:br/></w:r>"
            + self.words(item.meaning, "Definition")
            for item in block.items
        ]
        if lines:
            lines[0] = self.marked(place.page, place.anchor, lines[0])
        return "".join(self.line("Definition", inside) for inside in lines)

    def _sources(self, block: Sources, place: Placed) -> str:
        quiet = f'<w:color w:val="{QUIET}"/>' + letter_size(9.5)
        items = []
        for one in block.items:
            item = self.link(one.publication, one.link) if one.link else run(one.publication)
            item += run(f", released {one.released_on}") if one.released_on else ""
            item += f"<w:r><w:br/></w:r>{run(one.detail, quiet)}" if one.detail else ""
            items.append(item)
        return self._list(items, place)

    def _grid(
        self, table: Table, across: list[int] | None = None, instead: dict | None = None
    ) -> str:
        """A table whose head comes again on every sheet and whose rows are not torn."""
        size = _size_for(len(table.columns))
        across = across or column_widths(table, self.width, size * self.book.breadth)
        own = f'<w:tblStyle w:val="{self.book.table}"/>' if self.book.table else ""
        lines = "" if self.book.table else table_borders()
        inset = inset_of(table)
        return (
            f'<w:tbl><w:tblPr>{own}<w:tblW w:w="{sum(across)}" w:type="dxa"/>{lines}'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
            f'<w:left w:w="{inset}" w:type="dxa"/><w:right w:w="{inset}" w:type="dxa"/>'
            '</w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" '
            f'w:firstColumn="{int(table.row_headers)}" w:lastColumn="0" w:noHBand="1" '
            f'w:noVBand="1"/><w:tblCaption w:val="{said(table.caption)}"/></w:tblPr><w:tblGrid>'
            + "".join(f'<w:gridCol w:w="{w}"/>' for w in across)
            + f"</w:tblGrid>{self._head(table, across, size)}"
            + "".join(
                self._row(table, n, across, size, instead or {}) for n in range(len(table.rows))
            )
            + "</w:tbl>"
        )

    def _head(self, table: Table, across: list[int], size: float) -> str:
        line = '<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
        more = f'{line}</w:tcBorders><w:vAlign w:val="bottom"/>'
        bold = BOLD + letter_size(size)
        cells = "".join(
            self._cell(w, run(c.name, bold) if c.name else "", c.numeric, True, more)
            for c, w in zip(table.columns, across, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"

    def _row(self, table: Table, n: int, across: list[int], size: float, instead: dict) -> str:
        # A short table stays on one sheet; of a long one, at least two rows stay with its head.
        last = len(table.rows) - 1
        keep = n < last if last < SHORT else n == 0
        small, middle = letter_size(size), '<w:vAlign w:val="center"/>' if instead else ""
        row = zip(table.rows[n], table.columns, across, strict=True)
        cells = "".join(
            self._cell(w, instead.get((n, i)) or run(text, small), c.numeric, keep, middle)
            for i, (text, c, w) in enumerate(row)
        )
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"

    def _cell(self, width: int, inside: str, numeric: bool, keep: bool, edge: str = "") -> str:
        how = [RIGHT] * numeric + [KEEP] * keep
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{edge}</w:tcPr>'
            f"{self.line('Table Text', inside, *how)}</w:tc>"
        )


SHORT = 16  # rows that may always be asked to stay on one sheet


def _size_for(columns: int) -> float:
    """The more columns, the smaller the letters, in points."""
    return 7 if columns > 12 else 7.5 if columns > 9 else 8.5 if columns > 6 else 9.5
