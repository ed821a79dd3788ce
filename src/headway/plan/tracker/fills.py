"""The fills of a workbook's cells: which of four colours is meant, a theme's colours among them."""

import colorsys
import re
from collections.abc import Sequence
from typing import Any

# Least saturation of a fill that is meant as a colour, and the hues (in degrees) of the four.
LEAST_SATURATION = 0.25
HUES = (("red", 20), ("amber", 65), ("green", 170), ("blue", 260), ("", 330), ("red", 361))
# The colours of a theme in the order in which Excel numbers them, and those of Office itself
# (2013 to 2022), for a workbook that carries no theme of its own.
NAMES = (
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
OFFICE = (
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5",
    "70AD47", "0563C1", "954F72",
)  # fmt: skip
_COLOUR = r"<a:{}>\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)=\"([0-9A-Fa-f]{{6}})\""


def theme_of(xml: bytes | None) -> tuple[str, ...]:
    """The colours of a workbook's own theme, in Excel's order; Office's where it carries none."""
    text = (xml or b"").decode("utf-8", "replace")
    found = [re.search(_COLOUR.format(name), text) for name in NAMES]
    return tuple(m[1] if m else usual for m, usual in zip(found, OFFICE, strict=True))


def rgb_of_fill(cell: Any, theme: Sequence[str]) -> str:
    """The colour of a cell's fill as FFC000; nothing where it has none or one not known."""
    from openpyxl.styles.colors import COLOR_INDEX

    fill = cell.fill
    if not fill or fill.fill_type != "solid":
        return ""
    colour = fill.fgColor
    if colour.type == "theme":
        return tinted(theme[colour.theme], colour.tint) if colour.theme < len(theme) else ""
    if colour.type == "indexed":
        return COLOR_INDEX[colour.indexed][-6:] if colour.indexed < len(COLOR_INDEX) else ""
    return str(colour.rgb)[-6:]


def tinted(rgb: str, tint: float) -> str:
    """A theme's colour made lighter (to 1) or darker (to -1), as Excel does it."""
    hue, light, saturation = colorsys.rgb_to_hls(*_parts(rgb))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    made = colorsys.hls_to_rgb(hue, min(1.0, light), saturation)
    return "".join(f"{round(255 * part):02X}" for part in made)


def colour_named(rgb: str) -> str:
    """red, amber, green or blue for a fill such as FFC000; nothing for greys and other hues."""
    try:
        hue, saturation, light = colorsys.rgb_to_hsv(*_parts(rgb))
    except ValueError:
        return ""
    if saturation < LEAST_SATURATION or light < LEAST_SATURATION:
        return ""
    return next(name for name, below in HUES if hue * 360 < below)


def _parts(rgb: str) -> tuple[float, float, float]:
    red, green, blue = (int(rgb[n : n + 2], 16) / 255 for n in (0, 2, 4))
    return red, green, blue
