"""The pieces that a report is made of: one tree of plain values, drawn later as HTML or PDF.

A `Document` has pages, a page has blocks, and a block holds words, numbers and charts that are
already worked out and already safe to show. Nothing here knows how a block will look, and
nothing here computes a figure. What a reader would trip over (a link to nowhere, a row that does
not fit its columns, two places with one name) is refused when the tree is built.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from headway.reports.charts import Drawing
from headway.vocabulary.month import in_words

# Owed by anyone who prints the departments' figures: Open Government Licence v3.0, "you must".
LICENCE = "Contains public sector information licensed under the Open Government Licence v3.0."

_ID = re.compile(r"[a-z][a-z0-9_-]*")


@dataclass(frozen=True, kw_only=True)
class Text:
    """A run of ordinary words inside a sentence."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Strong:
    """A run of words that matters more than its neighbours."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Link:
    """A run of words that leads somewhere.

    `to` is a web or mail address, the id of a page of this document, or `page#id` for a place
    on that page. Anything else is refused, so a report cannot carry a script as a link.
    """

    text: str
    to: str

    def is_outside(self) -> bool:
        """Whether the link leaves the document."""
        return self.to.startswith(("https://", "http://", "mailto:"))


Span = Text | Strong | Link
Words = str | tuple[str | Span, ...]


def spans(words: Words) -> tuple[Span, ...]:
    """The runs that some words are made of; a bare string becomes `Text`."""
    runs = (words,) if isinstance(words, str) else words
    return tuple(Text(text=run) if isinstance(run, str) else run for run in runs)


def plain(words: Words) -> str:
    """The words alone, as they would be read aloud."""
    return "".join(run.text for run in spans(words))


class Block:
    """A piece of a page. Every renderer must know how to draw every kind of block."""


@dataclass(frozen=True, kw_only=True)
class Heading(Block):
    """A heading inside a page: level 2 or 3 (the page's own title is level 1)."""

    text: str
    level: Literal[2, 3] = 2
    id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Paragraph(Block):
    """A numbered paragraph of prose, and the ids of the figures that its words rest on.

    Its number comes from its place on the page. Give an `id` to a sentence that must keep one
    name for ever, whatever is later put before it.
    """

    text: Words
    figures: tuple[str, ...] = ()
    id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Bullets(Block):
    """A short list, one thought an item."""

    items: tuple[Words, ...]


@dataclass(frozen=True, kw_only=True)
class Column:
    """The head of one column. A numeric column is set flush right."""

    name: str
    numeric: bool = False


@dataclass(frozen=True, kw_only=True)
class Table(Block):
    """A table of words that are ready to show: a suppressed cell already reads `c`.

    With `row_headers` the first cell of each row names the row.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[Words, ...] = ()
    row_headers: bool = True

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(
                    f"Table '{self.caption}': a row of {len(row)} cells under "
                    f"{len(self.columns)} columns: {row!r}"
                )


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """One number to remember: what it is, the number, its unit, a line to judge it by."""

    label: str
    value: str
    unit: str = ""
    detail: str = ""
    figure: str = ""


@dataclass(frozen=True, kw_only=True)
class KeyFigures(Block):
    """A few numbers set large, side by side where there is room."""

    items: tuple[KeyFigure, ...]


@dataclass(frozen=True, kw_only=True)
class Chart(Block):
    """A picture with its title, what it shows in words, and the same numbers as a table.

    `description` is what a reader who cannot see the picture is told: what is drawn, and what
    it shows. It is printed for nobody else, so it may not hold news that the page does not.
    """

    title: str
    description: str
    drawing: Drawing
    table: Table


@dataclass(frozen=True, kw_only=True)
class Note(Block):
    """Words set apart from the prose: how a thing is defined, a warning, where it came from."""

    text: Words
    kind: Literal["definition", "warning", "source"] = "definition"


@dataclass(frozen=True, kw_only=True)
class Definition:
    """A term and what it means here."""

    term: str
    meaning: Words


@dataclass(frozen=True, kw_only=True)
class Definitions(Block):
    """Terms and their meanings."""

    items: tuple[Definition, ...]


@dataclass(frozen=True, kw_only=True)
class Source:
    """A publication that figures came from. `released_on` is the words to print."""

    publication: str
    released_on: str = ""
    detail: str = ""
    link: str = ""


@dataclass(frozen=True, kw_only=True)
class Sources(Block):
    """The publications behind a page or a report."""

    items: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True)
class Page:
    """One subject, read on its own: a file of the HTML report, a chapter of the PDF."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True)
class Document:
    """A whole report. The first page is the opening page; `made_on` is a date, `2026-06-12`."""

    title: str
    council: str
    made_on: str
    pages: tuple[Page, ...]
    subtitle: str = ""
    footer: str = ""
    language: str = "en-GB"
    places: dict[str, tuple["Placed", ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        date.fromisoformat(self.made_on)
        if not self.pages:
            raise ValueError("A document needs a page.")
        _refuse_bad_ids([page.id for page in self.pages], "page")
        pairs = zip(self.pages, range(1, len(self.pages) + 1), strict=True)
        object.__setattr__(self, "places", {page.id: _place(page, n) for page, n in pairs})
        anchors = {page: {place.anchor for place in on} for page, on in self.places.items()}
        for page, on in self.places.items():
            _refuse_bad_ids([place.anchor for place in on], f"page '{page}', block")
            for link in (link for place in on for link in _links(place.block)):
                _refuse_dead_link(link, page, anchors)

    def made_on_in_words(self) -> str:
        """The day that the report was made, as people write it: 12 June 2026."""
        return in_words(date.fromisoformat(self.made_on))

    def paragraphs(self) -> tuple["Placed", ...]:
        """Every numbered paragraph, in reading order."""
        return tuple(
            place
            for on in self.places.values()
            for place in on
            if isinstance(place.block, Paragraph)
        )


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A block where it stands: its page, the anchor to link to and, for a paragraph, its number."""

    block: Block
    page: str
    anchor: str
    number: str = ""


def _place(page: Page, page_number: int) -> tuple[Placed, ...]:
    """The blocks of a page with their anchors: `p2-3` is the third paragraph of page two."""
    seen: Counter[str] = Counter()
    placed = []
    for block in page.blocks:
        kind = type(block).__name__.lower()
        seen[kind] += 1
        own = getattr(block, "id", None)
        is_paragraph = isinstance(block, Paragraph)
        number = f"{page_number}.{seen[kind]}" if is_paragraph else ""
        name = "p" if is_paragraph else kind
        anchor = own or f"{name}{page_number}-{seen[kind]}"
        placed.append(Placed(block=block, page=page.id, anchor=anchor, number=number))
    return tuple(placed)


def _links(block: Block) -> tuple[Link, ...]:
    """Every link that a block holds."""
    words: tuple[Words, ...] = ()
    if isinstance(block, Paragraph | Note):
        words = (block.text,)
    elif isinstance(block, Bullets):
        words = block.items
    elif isinstance(block, Definitions):
        words = tuple(item.meaning for item in block.items)
    elif isinstance(block, Sources):
        return tuple(Link(text=s.publication, to=s.link) for s in block.items if s.link)
    elif isinstance(block, Table):
        words = block.notes
    elif isinstance(block, Chart):
        words = block.table.notes
    return tuple(run for each in words for run in spans(each) if isinstance(run, Link))


def _refuse_bad_ids(ids: list[str], what: str) -> None:
    """Refuse an id that cannot be an address, or that two things share."""
    for each, times in Counter(ids).items():
        if not _ID.fullmatch(each) or each == "index":
            raise ValueError(f"A {what} cannot have the id '{each}': use a-z, 0-9, _ and -.")
        if times > 1:
            raise ValueError(f"More than one {what} has the id '{each}'.")


def _refuse_dead_link(link: Link, on: str, anchors: dict[str, set[str]]) -> None:
    """Refuse a link that leads nowhere, or to anything but a web or mail address."""
    if link.is_outside():
        return
    page, _, anchor = link.to.partition("#")
    if page not in anchors or (anchor and anchor not in anchors[page]):
        raise ValueError(f"Page '{on}': the link '{link.text}' leads nowhere: '{link.to}'.")
