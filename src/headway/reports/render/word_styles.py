"""The styles of a Word report, by the names that Word and a council's template know them by.

`STYLES` makes the styles of our own document. In a council's template its own style of the same
name is used; where it has none, the paragraph is Normal with the least that keeps its meaning
(its place in the outline, indents, bold), so that nothing of ours is added to its style sheet.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = "Arial"
COUNCIL = "12436D"
QUIET = "505A5F"
HAIR = "B1B4B6"
LINK = "1A56A0"
SHADE = "F3F5F7"


@dataclass(frozen=True, kw_only=True)
class Style:
    """One paragraph style. Sizes and spaces are in points, indents in millimetres.

    `builtin` is how Word itself writes the name of a style that it knows; ours have none.
    """

    name: str
    builtin: str = ""
    size: float = 12
    bold: bool = False
    colour: str = ""
    before: float = 0
    after: float = 6
    line: float = 1.15
    left: float = 0
    hanging: float = 0
    outline: int | None = None
    keep_next: bool = False
    bullet: bool = False
    edge: tuple[float, str] | None = None
    shade: str = ""
    next: str = "Normal"

    @property
    def id(self) -> str:
        """The style's id in our own document: its name without spaces."""
        return self.name.replace(" ", "")


STYLES: tuple[Style, ...] = (
    Style(name="Normal", builtin="Normal"),
    Style(name="Council Name", bold=True, after=2),
    Style(
        name="Title",
        builtin="Title",
        size=26,
        bold=True,
        colour=COUNCIL,
        after=6,
        line=1.05,
        keep_next=True,
    ),
    Style(name="Subtitle", builtin="Subtitle", size=14, after=6, keep_next=True),
    Style(
        name="TOC Heading",
        builtin="TOC Heading",
        size=14,
        bold=True,
        before=18,
        after=6,
        keep_next=True,
    ),
    Style(name="TOC 1", builtin="toc 1", after=3),
    Style(
        name="Heading 1",
        builtin="heading 1",
        size=20,
        bold=True,
        colour=COUNCIL,
        after=10,
        outline=0,
        line=1.05,
        keep_next=True,
        next="Numbered Paragraph",
    ),
    Style(
        name="Heading 2",
        builtin="heading 2",
        size=14,
        bold=True,
        before=18,
        after=6,
        outline=1,
        line=1.05,
        keep_next=True,
        next="Numbered Paragraph",
    ),
    Style(
        name="Heading 3",
        builtin="heading 3",
        size=12,
        bold=True,
        before=14,
        after=4,
        outline=2,
        line=1.05,
        keep_next=True,
        next="Numbered Paragraph",
    ),
    Style(name="Numbered Paragraph", before=6, left=14, hanging=14, next="Numbered Paragraph"),
    Style(
        name="List Bullet",
        builtin="List Bullet",
        before=2,
        after=4,
        left=18,
        hanging=6,
        bullet=True,
        next="List Bullet",
    ),
    Style(
        name="Caption",
        builtin="caption",
        size=11,
        bold=True,
        before=16,
        after=4,
        line=1.05,
        keep_next=True,
    ),
    Style(name="Chart", after=4),
    Style(name="Table Text", size=9.5, before=2, after=2, line=1.0, next="Table Text"),
    Style(name="Table Note", size=9.5, colour=QUIET, before=4, after=4, line=1.05),
    Style(
        name="Definition Note", size=11, before=10, after=10, left=3, edge=(3, HAIR), shade=SHADE
    ),
    Style(name="Warning Note", size=11, before=10, after=10, left=3, edge=(3, "000000")),
    Style(name="Source Note", size=9.5, colour=QUIET, before=6, after=6, left=3, edge=(1, HAIR)),
    Style(name="Definition", size=11, before=4),
    Style(name="Small Print", size=9.5, colour=QUIET, before=12),
    Style(name="Header", builtin="header", size=9, colour=QUIET, after=0, line=1.0),
    Style(name="Footer", builtin="footer", size=9, colour=QUIET, after=0, line=1.0),
)
BY_NAME = {style.name: style for style in STYLES}

TABLE = "Report Table"

KEEP = "<w:keepNext/>"  # on the sheet of what follows
NEW_PAGE = "<w:pageBreakBefore/>"
RIGHT = '<w:jc w:val="right"/>'
BOLD = "<w:b/><w:bCs/>"
# Word calls a file damaged whose properties stand in another order than the format's.
_ORDER = (
    "pStyle keepNext pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl "
    "rStyle rFonts b bCs color sz szCs u lang"
).split()


def in_order(parts: Iterable[str]) -> str:
    """Properties in the order that the format asks for; of two of a kind the later stands."""
    named = {part[3:].split("/")[0].split(">")[0].split(" ")[0]: part for part in parts}
    return "".join(named[name] for name in sorted(named, key=_ORDER.index))


def twips(millimetres: float) -> int:
    """Millimetres as twentieths of a point, Word's unit of length."""
    return round(millimetres * 1440 / 25.4)


def paragraph_properties(style: Style, bullet: int | None, *, bare: bool = False) -> list[str]:
    """What a style does to a paragraph. `bare` leaves the space between lines to the template."""
    line = "" if bare else f' w:line="{style.line * 240:.0f}" w:lineRule="auto"'
    space = f'w:before="{style.before * 20:.0f}" w:after="{style.after * 20:.0f}"'
    parts = [f"<w:spacing {space}{line}/>"]
    if style.keep_next:
        parts.append(KEEP)
    if style.bullet and bullet is not None:
        parts.append(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{bullet}"/></w:numPr>')
    if style.edge:
        points, colour = style.edge
        edge = f'w:val="single" w:sz="{points * 8:.0f}" w:space="6" w:color="{colour}"'
        parts.append(f"<w:pBdr><w:left {edge}/></w:pBdr>")
    if style.shade:
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>')
    if style.left:
        hanging = f' w:hanging="{twips(style.hanging)}"' if style.hanging else ""
        parts.append(f'<w:ind w:left="{twips(style.left)}"{hanging}/>')
    if style.outline is not None:
        parts.append(f'<w:outlineLvl w:val="{style.outline}"/>')
    return parts


def run_properties(style: Style, *, bare: bool = False) -> str:
    """What a style does to its letters; `bare` leaves colour and ordinary size to the template."""
    bold = BOLD if style.bold else ""
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour and not bare else ""
    sized = not bare or style.size != BY_NAME["Normal"].size
    return bold + colour + (letter_size(style.size) if sized else "")


def letter_size(points: float) -> str:
    """A size of letters, which Word counts in half points."""
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def style_sheet(language: str, bullet: int) -> str:
    """The styles of our own document. Every style names its letters, for themes rename them."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{letter_size(12)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
    )
    return (
        f'<w:styles xmlns:w="{W}">{defaults}'
        + "".join(_paragraph_style(style, fonts, bullet) for style in STYLES)
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{LINK}"/><w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">'
        '<w:name w:val="' + TABLE + '"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr>{table_borders()}</w:tblPr></w:style></w:styles>"
    )


def _paragraph_style(style: Style, fonts: str, bullet: int) -> str:
    is_normal = style.name == "Normal"
    name = style.builtin or style.name
    flags = ' w:default="1"' if is_normal else "" if style.builtin else ' w:customStyle="1"'
    based = "" if is_normal else '<w:basedOn w:val="Normal"/>'
    following = BY_NAME[style.next].id
    return (
        f'<w:style w:type="paragraph"{flags} w:styleId="{style.id}"><w:name w:val="{name}"/>'
        f'{based}<w:next w:val="{following}"/><w:qFormat/>'
        f"<w:pPr>{in_order(paragraph_properties(style, bullet))}</w:pPr>"
        f"<w:rPr>{fonts}{run_properties(style)}</w:rPr></w:style>"
    )


def table_borders() -> str:
    """A hair between rows; the line under the head comes from its cells."""
    hair = f'w:val="single" w:sz="4" w:space="0" w:color="{HAIR}"'
    return f"<w:tblBorders><w:bottom {hair}/><w:insideH {hair}/></w:tblBorders>"


@dataclass(frozen=True)
class StyleBook:
    """Which style each of our paragraphs takes in one document, and which it has not.

    `bullet` is the number of the document's list of bullets; `table` and `link` are empty where it
    has no style of ours for them.
    """

    ids: dict[str, str]
    bullet: int | None
    table: str
    link: str

    @property
    def is_ours(self) -> bool:
        """Whether the styles are our own, or a template's made for our reports."""
        return not self.missing

    @property
    def breadth(self) -> float:
        """How much broader than ours the letters of a table may be: a template's are not known."""
        return 1.0 if self.is_ours else 1.15

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of our styles that the document lacks: what would take them falls back to Normal."""
        lacking = [style.name for style in STYLES if style.name not in self.ids]
        return (*lacking, *([] if self.table else [TABLE]), *([] if self.link else ["Hyperlink"]))

    def paragraph(self, name: str, *more: str) -> str:
        """The properties of a paragraph of a style, and `more` of its own."""
        if name in self.ids:
            own = [f'<w:pStyle w:val="{self.ids[name]}"/>']
        else:
            own = paragraph_properties(BY_NAME[name], self.bullet, bare=True)
            if "Normal" in self.ids:
                own.append(f'<w:pStyle w:val="{self.ids["Normal"]}"/>')
        return f"<w:pPr>{in_order([*own, *more])}</w:pPr>"

    def run(self, name: str) -> str:
        """The properties of letters that a paragraph of a style must be given by hand."""
        return "" if name in self.ids else run_properties(BY_NAME[name], bare=True)


def style_book(styles: Iterable[Any], bullet: int | None) -> StyleBook:
    """The styles of a document, found by name whatever their case. `styles` are `w:style`."""
    kinds: dict[str, dict[str, str]] = {"paragraph": {}, "table": {}, "character": {}}
    for style in styles:
        name = style.find(f"{{{W}}}name")
        kind = style.get(f"{{{W}}}type", "paragraph")
        if name is not None and kind in kinds:
            kinds[kind][name.get(f"{{{W}}}val").lower()] = style.get(f"{{{W}}}styleId")
    found = kinds["paragraph"]
    return StyleBook(
        ids={s.name: found[s.name.lower()] for s in STYLES if s.name.lower() in found},
        bullet=bullet,
        table=kinds["table"].get(TABLE.lower(), ""),
        link=kinds["character"].get("hyperlink", ""),
    )
