"""A document as a folder of HTML: a file a page, one style sheet, pictures inside the pages.

No script, no request to anywhere, nothing that a council's web filter could object to: the
folder can be read from a disk, a share, a web site or an email.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from headway.reports.blocks import LICENCE, Chart, Document, Page, Placed, plain, spans
from headway.reports.render import svg

_TEMPLATES = Path(__file__).parent / "templates"
_STYLE = "report.css"


def write_html(document: Document, folder: Path) -> list[Path]:
    """Writes the document into a folder and returns its files, the opening page first.

    Everything is drawn before anything is written, so a fault leaves no half report.
    """
    files = html_files(document)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in files]


def html_files(document: Document) -> dict[str, str]:
    """The text of every file of the report, by name: the opening page, the others, the style."""
    page_template, macros = _templates(lambda to: _href(document, to))
    draw = _drawer(macros)
    files = {}
    for number, page in enumerate(document.pages):
        around = {"before": number - 1, "after": number + 1}
        files[_file(document, page.id)] = page_template.render(
            document=document,
            page=page,
            is_opening=number == 0,
            blocks=[draw(place) for place in document.places[page.id]],
            licence=LICENCE,
            **{way: _neighbour(document, n) for way, n in around.items()},
        )
    return files | {_STYLE: (_TEMPLATES / _STYLE).read_text(encoding="utf-8")}


def fragment(page: Page) -> str:
    """One page's blocks as HTML for a page of another maker: no head, no numbers before sentences.

    Links to places on the page lead to them; nothing in it needs a style or a script of its own.
    """
    # The day is never printed: a document needs one.
    document = Document(title=page.title, council="", made_on="2000-01-01", pages=(page,))
    draw = _drawer(_macros_of(page.id))
    return "\n".join(draw(replace(place, number="")) for place in document.places[page.id])


@cache
def _macros_of(own: str) -> Any:
    """The macros for fragments of pages of this id, compiled once: a service draws many."""

    def href(to: str) -> str:
        on, sign, anchor = to.partition("#")
        return f"{sign}{anchor}" if on == own else to

    return _templates(href)[1]


def _templates(href: Callable[[str], str]) -> tuple[Any, Any]:
    """The page template and the macros; `href` knows where a document's links lead."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    env = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "spans": spans,
        "plain": plain,
        "href": href,
        "kind": lambda value: type(value).__name__,
        "picture": _picture,
    }
    return env.get_template("page.html"), env.get_template("blocks.html").module


def _drawer(macros: Any) -> Callable[[Placed], str]:
    """How a block is drawn: by the macro named after its kind, `key_figures` for `KeyFigures`."""

    def draw(place: Placed) -> str:
        kind = type(place.block).__name__
        macro = getattr(macros, re.sub(r"(?<!^)(?=[A-Z])", "_", kind).lower(), None)
        if macro is None:
            raise TypeError(f"templates/blocks.html has no macro that draws a {kind}.")
        return macro(place, place.block)

    return draw


def _picture(place: Placed) -> str:
    """A chart as inline SVG that announces its title and description."""
    from markupsafe import Markup

    chart = place.block
    if not isinstance(chart, Chart):
        raise TypeError(f"A {type(chart).__name__} has no picture.")
    return Markup(
        svg.accessible(
            svg.draw(chart.drawing),
            name=place.anchor,
            title=chart.title,
            description=chart.description,
        )
    )


def _file(document: Document, page: str) -> str:
    """The name of a page's file: the opening page is `index.html`."""
    return "index.html" if page == document.pages[0].id else f"{page}.html"


def _href(document: Document, to: str) -> str:
    """Where a link leads, as an address. Outside addresses stand as they are."""
    page, sign, anchor = to.partition("#")
    return to if page not in document.places else f"{_file(document, page)}{sign}{anchor}"


def _neighbour(document: Document, number: int) -> Page | None:
    """The page before or after, if there is one."""
    return document.pages[number] if 0 <= number < len(document.pages) else None
