"""Passages of a web page: its words without navigation, list by list and row by row."""

import re
from html.parser import HTMLParser

from headway.meetings.minutes.value import Passage

BREAKS = frozenset("p li h1 h2 h3 h4 h5 h6 div ul ol table br dt dd section article td th".split())
SILENT = frozenset("script style nav footer header form noscript button select head".split())
# Parts of a page that hold no minutes, by the name that their author gave them.
AROUND = re.compile(r"(page|site)-?(head|foot)|footer|navigation|\bnav\b|breadcrumb|menu|cookie")
VOID = frozenset("br img hr input meta link col wbr area base source".split())
MARKER = re.compile(r"\s*(\(?(?:[a-z]{1,2}|[ivx]{1,4}|\d{1,2})\)|\d+(?:\.\d+)+)\s+")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages: list[Passage] = []
        self.open: list[tuple[str, bool]] = []
        self.words: list[str] = []
        self.line = 0
        self.cells: list[str] | None = None
        self.heads: tuple[str, ...] = ()
        self.is_heading_row = False

    @property
    def is_silent(self) -> bool:
        return any(silent for _, silent in self.open)

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
            self.open.append((tag, tag in SILENT or bool(AROUND.search(name.lower()))))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self.cells is not None:
            self.cells.append(_plain("".join(self.words)))
            self.words = []
        elif tag == "tr":
            self.end_row()
        elif tag in BREAKS and self.cells is None:
            self.end_passage()
        if any(name == tag for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

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
        for tag, _ in reversed(self.open):
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


def page_passages(text: str) -> list[Passage]:
    """The passages of a page, in its order."""
    page = _Page()
    page.feed(text)
    page.close()
    page.end_passage()
    return page.passages
