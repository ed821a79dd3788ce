"""Passages of a web page: its words without navigation, list by list and row by row."""

import re
from collections import Counter
from html.parser import HTMLParser

from headway.meetings.minutes.value import Passage
from headway.vocabulary.errors import BadInput

BREAKS = frozenset("p li h1 h2 h3 h4 h5 h6 div ul ol table br dt dd section article td th".split())
SILENT = frozenset("script style nav footer header form noscript button select head".split())
# Parts of a page that hold no minutes, by the name that their author gave them.
AROUND = re.compile(r"(page|site)-?(head|foot)|footer|navigation|\bnav\b|breadcrumb|menu|cookie")
VOID = frozenset("br img hr input meta link col wbr area base source".split())
# How far out a list or heading may stand around its words.
DEEP = 50
# A sign < that opens nothing. Python's reader looks through the whole page again for each of them.
LOOSE = re.compile(r"<(?=[^<>]*(?:<|\Z))")
MOST_LOOSE = 2000
MARKER = re.compile(r"\s*(\(?(?:[a-z]{1,2}|[ivx]{1,4}|\d{1,2})\)|\d+(?:\.\d+)+)\s+")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages: list[Passage] = []
        self.open: list[tuple[str, bool]] = []
        # Counted beside, not looked for: a page may open ten thousand tags and close none.
        self.names: Counter[str] = Counter()
        self.silent = 0
        self.words: list[str] = []
        self.line = 0
        self.cells: list[str] | None = None
        self.heads: tuple[str, ...] = ()
        self.is_heading_row = False

    @property
    def is_silent(self) -> bool:
        return self.silent > 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = " ".join(v or "" for k, v in attrs if k in ("class", "id", "role"))
        if tag in BREAKS and tag not in ("td", "th"):
            self.end_passage()
        if tag == "tr":
            self.end_passage()
            self.cells, self.is_heading_row = [], True
        if tag == "td":
            self.is_heading_row = False
        if tag not in VOID:
            is_silent = tag in SILENT or bool(AROUND.search(name.lower()))
            self.open.append((tag, is_silent))
            self.names[tag] += 1
            self.silent += is_silent

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self.cells is not None:
            self.cells.append(_plain("".join(self.words)))
            self.words = []
        elif tag == "tr":
            self.end_row()
        elif tag in BREAKS and self.cells is None:
            self.end_passage()
        while self.names[tag]:
            name, is_silent = self.open.pop()
            self.names[name] -= 1
            self.silent -= is_silent
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if self.is_silent:
            return
        if not self.words:
            self.line = self.getpos()[0]
        self.words.append(data)

    def end_passage(self) -> None:
        if self.cells is not None:
            self.words.append(" ")
            return
        text = _plain("".join(self.words))
        self.words = []
        if not text:
            return
        form = "paragraph"
        for tag, _ in reversed(self.open[-DEEP:]):
            if tag == "li" or re.fullmatch(r"h[1-6]", tag):
                form = "bullet" if tag == "li" else "heading"
                break
        found = MARKER.match(text) if form != "heading" else None
        marker = found[1] if found else ""
        form = "part" if found and form == "paragraph" else form
        self.passages.append(
            Passage(
                text=text[found.end() :] if found else text,
                line=self.line,
                form=form,
                marker=marker,
            )
        )

    def end_row(self) -> None:
        cells, self.cells = tuple(self.cells or ()), None
        if not any(cells):
            return
        if self.is_heading_row:
            self.heads = tuple(c.lower() for c in cells)
            return
        row = Passage(
            text=" | ".join(cells), line=self.line, form="row", cells=cells, heads=self.heads
        )
        self.passages.append(row)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def page_passages(text: str, name: str = "the text") -> list[Passage]:
    """The passages of a page, in its order. Raises BadInput where it is made of broken tags."""
    does = "Save the page again from the browser, or save its text. Nothing was kept."
    if sum(1 for _ in LOOSE.finditer(text)) > MOST_LOOSE:
        raise BadInput(f"{name}: this page is made of tags that are never closed. {does}")
    page = _Page()
    try:
        page.feed(text)
        page.close()
    except AssertionError as fault:  # what Python's reader raises of a damaged declaration
        raise BadInput(f"{name}: a declaration in this page is damaged. {does}") from fault
    page.end_passage()
    return page.passages
