"""A chart as a PNG, for a file that cannot hold SVG: from the SVG already drawn, on white."""

import re
from functools import lru_cache

from headway.reports.charts import Drawing
from headway.reports.render import svg

# Twice the screen's size: 195 dots an inch at the width that Word shows, about 0.03 s a picture.
SCALE = 2
# Words of a picture reach its very edge, where a page at another size would shave them.
EDGE = 4
_SIDES = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
# vl-convert carries these letters, so a picture has words on a machine that has no Arial.
LETTERS = "Liberation Sans, Arial, sans-serif"


def draw(drawing: Drawing) -> bytes:
    """The picture as PNG. The same drawing gives the same bytes."""
    return _drawn(svg.in_font(svg.draw(drawing), LETTERS))


@lru_cache(maxsize=128)
def _drawn(picture: str) -> bytes:
    import vl_convert

    body = picture.split(">", 1)[1]
    width, height = (int(float(side)) for side in _SIDES.search(picture).groups())  # type: ignore[union-attr]
    wide, high = width + 2 * EDGE, height + 2 * EDGE
    # Without paper of its own a picture vanishes on a screen set to dark.
    return vl_convert.svg_to_png(
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{wide}" height="{high}" viewBox="{-EDGE} {-EDGE} {wide} {high}">'
        f'<rect x="{-EDGE}" y="{-EDGE}" width="{wide}" height="{high}" fill="#ffffff"/>{body}',
        scale=SCALE,
    )


def size(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG in dots, from its first chunk."""
    return int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")
