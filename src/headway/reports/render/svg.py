"""A chart's dictionary drawn as SVG that a screen reader can announce and a page can hold.

Vega writes an SVG with no role, no name and many inner labels. What leaves here is one image
with a title and a description; everything inside is hidden from the reader, whose copy of the
numbers is the data table that always follows.
"""

import json
import re
from functools import cache, lru_cache
from html import escape

from headway.reports.charts import FONT, Drawing

# The newest Vega-Lite that vl-convert carries; it refuses "v6" and "6".
_VEGA_LITE = "6.4"
# What XML 1.0 cannot hold, even escaped.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@cache
def get_ready() -> None:
    """Start the drawing engine, once a process: it takes 0.3 s, and nothing of Python's time."""
    _drawn(json.dumps({"mark": "point", "data": {"values": []}}))


def draw(drawing: Drawing) -> str:
    """The picture as Vega's SVG. It cannot fetch: no address is allowed.

    The first picture of a process costs about 0.4 s, the others about 0.04 s: see `get_ready`.
    Never fork after.
    """
    return _drawn(json.dumps(drawing.spec()))


# HTML and PDF hold the same pictures: each is drawn once.
@lru_cache(maxsize=128)
def _drawn(spec: str) -> str:
    import vl_convert

    return vl_convert.vegalite_to_svg(
        spec, vl_version=_VEGA_LITE, allowed_base_urls=[], show_warnings=False
    )


def accessible(svg: str, *, name: str, title: str, description: str) -> str:
    """The SVG as one named image. `name` begins every id, so that a page may hold many."""
    root, body = svg.split(">", 1)
    body = body.rsplit("</svg>", 1)[0]
    body = re.sub(r' (role|aria-[a-z]+)="[^"]*"', "", body)
    body = re.sub(r'\bid="', f'id="{name}-', body)
    body = re.sub(r"url\(#", f"url(#{name}-", body)
    view = re.search(r'viewBox="([^"]*)"', root)
    if view is None:
        raise ValueError("The drawn chart has no viewBox.")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view[1]}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{_xml(title)}</title>'
        f'<desc id="{name}-desc">{_xml(description)}</desc>'
        f'<g aria-hidden="true">{body}</g></svg>'
    )


def in_font(svg: str, font: str) -> str:
    """The SVG with its letters in another font, for a page that has no Arial."""
    return svg.replace(f'font-family="{FONT}"', f'font-family="{font}"')


def _xml(text: str) -> str:
    return escape(_NOT_XML.sub("", text), quote=False)
