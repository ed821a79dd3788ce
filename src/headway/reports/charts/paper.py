"""What every picture shares: its size, its inks, its letters, and a key that wraps.

Positions that headway works out itself are in units of the picture and use no scale; only data
goes through Vega-Lite's scales.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, TypeVar

# At 288 CSS pixels (a phone of 320 less its margins) letters of 16 are shown 10 pixels high.
WIDTH = 460
LETTERS = 16
LINE_HEIGHT = 20
FONT = "Arial, sans-serif"

# Government Analysis Function palette, and our greys: all at least 4.5 to 1 on white.
COUNCIL = "#12436d"
ENGLAND = "#0b0c0c"
REGION = "#801650"
NEIGHBOURS = "#5c6670"
# Behind the lines: at least 3 to 1 comes from its edge, not from its fill.
BAND = "#dfe5ec"
BAND_EDGE = "#8492a1"
GRID = "#d5d9de"
INK = "#0b0c0c"

DASHES: dict[str, list[int]] = {"line": [], "dash": [8, 4], "dots": [2, 3]}

Spec = dict[str, Any]


class Drawing(ABC):
    """A picture as a value. Every kind of picture can say itself as a Vega-Lite 6 dictionary."""

    @abstractmethod
    def spec(self) -> Spec:
        """The picture as a Vega-Lite 6 dictionary that fetches nothing."""


@dataclass(frozen=True, kw_only=True)
class Point:
    """A year and its value. With no value, `shows` is the symbol that stands for the reason (`c`).

    With a value, `shows` is the value as published; without it the value is rounded half up.
    """

    year: int
    value: float | None
    shows: str = ""


@dataclass(frozen=True, kw_only=True)
class Range:
    """The lowest and the highest of a group in a year."""

    year: int
    low: float
    high: float


def shown(value: float, decimals: int = 0) -> str:
    """A value in words, rounded half up, with commas: the last digit is as people round."""
    step = Decimal(1).scaleb(-decimals)
    return f"{Decimal(repr(value)).quantize(step, rounding=ROUND_HALF_UP):,}"


def text_width(text: str, bold: bool = False) -> float:
    """About how wide some words are in Arial, a little on the generous side."""
    em = sum(
        0.3 if c in "iljtf.,:;'|!() -" else 0.9 if c in "mwMW%" else 0.7 if c.isupper() else 0.56
        for c in text
    )
    return em * LETTERS * (1.06 if bold else 1)


def wrapped(text: str, width: float, bold: bool = False) -> list[str]:
    """The words broken into lines no wider than `width`; a single long word keeps its line."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", bold) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def ticks(low: float, high: float, about: int = 5) -> list[float]:
    """Round numbers that cover `low` to `high`, four to eight of them."""
    span = (high - low) or abs(high) or 1
    rough = span / about
    size = 10 ** math.floor(math.log10(rough))
    step = next(m * size for m in (1, 2, 2.5, 5, 10) if m * size >= rough)
    start, stop = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(n * step, 10) for n in range(start, max(stop, start + 1) + 1)]


def decimals(marks: list[float]) -> int:
    """How many decimals it takes to show every one of some round numbers."""
    return max(len(f"{mark:.10f}".rstrip("0").partition(".")[2]) for mark in marks)


Dated = TypeVar("Dated", Point, Range)


def runs(points: tuple[Dated, ...]) -> list[list[Dated]]:
    """Points in order of year, parted wherever a year is missing: a gap is never joined."""
    known = [p for p in points if not (isinstance(p, Point) and p.value is None)]
    parted: list[list[Dated]] = []
    for point in sorted(known, key=lambda p: p.year):
        if parted and point.year == parted[-1][-1].year + 1:
            parted[-1].append(point)
        else:
            parted.append([point])
    return parted


def apart(centres: list[float], heights: Sequence[float], room: float) -> list[float]:
    """The centres moved as little as a simple sweep can so that no two overlap within `room`."""
    order = sorted(range(len(centres)), key=lambda n: centres[n])
    placed = list(centres)
    edge = -heights[order[0]] / 2 if order else 0.0
    for n in order:
        placed[n] = max(centres[n], edge + heights[n] / 2)
        edge = placed[n] + heights[n] / 2
    edge = room
    for n in reversed(order):
        placed[n] = min(placed[n], edge - heights[n] / 2)
        edge = placed[n] - heights[n] / 2
    return placed


def words(
    rows: list[dict], *, colour: str = INK, bold: bool = False, align: str = "left", **mark: object
) -> Spec:
    """A layer of words: each row has `x` and `y` in units and its `text`."""
    style = {"type": "text", "baseline": "middle", "fontSize": LETTERS, "align": align}
    style |= {"color": colour, "fontWeight": "bold" if bold else "normal"}
    return _placed(rows, style | mark) | {
        "encoding": _at("x", "y") | {"text": {"field": "text", "type": "nominal"}}
    }


def clear_words(rows: list[dict], *, colour: str = INK, align: str = "left") -> list[Spec]:
    """Bold words with white beneath them, to be read where other marks are thick."""
    beneath = words(rows, colour="white", bold=True, align=align, stroke="white", strokeWidth=4)
    return [beneath, words(rows, colour=colour, bold=True, align=align)]


def lines(texts: list[str], *, x: float, y: float, colour: str = INK, bold: bool = False) -> Spec:
    """Several lines of words, the first at `x`, `y`."""
    rows = [{"x": x, "y": y + n * LINE_HEIGHT, "text": t} for n, t in enumerate(texts)]
    return words(rows, colour=colour, bold=bold)


def nothing(says: str) -> Spec:
    """A picture of a sentence, where there is nothing to draw."""
    told = wrapped(says, WIDTH)
    pad = {"left": 0, "right": 0, "top": 14, "bottom": 0}
    return sheet([lines(told, x=0, y=0)], LINE_HEIGHT * len(told), pad)


def dots(rows: list[dict], shape: str, colour: str, size: int = 90, filled: bool = True) -> Spec:
    """A layer of marks of one shape at `x`, `y` in units, each with a white edge to stand clear."""
    fill, stroke = (colour, "white") if filled else ("white", colour)
    width = 1.2 if filled else 2.4
    mark = {"type": "point", "shape": shape, "size": size, "fill": fill, "stroke": stroke}
    return _placed(rows, mark | {"strokeWidth": width, "opacity": 1}) | {"encoding": _at("x", "y")}


def strokes(rows: list[dict], colour: str, width: float = 1, dash: str = "line") -> Spec:
    """A layer of straight strokes from `x`, `y` to `x2`, `y2` in units."""
    style = {"type": "rule", "opacity": 1} | stroke(colour, width, dash)
    return _placed(rows, style) | {"encoding": _at("x", "y", "x2", "y2")}


def stroke(colour: str, width: float, dash: str = "line") -> dict[str, Any]:
    """How a stroke is inked: `line`, `dash` or `dots`. An unbroken one names no dashes."""
    ink = {"color": colour, "strokeWidth": width}
    return ink | ({"strokeDash": DASHES[dash]} if DASHES[dash] else {})


def key(items: list[tuple[str, str, str]], top: float, left: float = 0) -> tuple[list[Spec], float]:
    """A key of (sign, colour, words), wrapped to the picture's width, and the height it took.

    A sign is a Vega shape, `open:` and a shape, `line`, `dash`, `dots`, `tick` or `band`.
    """
    layers: list[Spec] = []
    x, y = left, top
    for sign, colour, label in items:
        needed = 28 + text_width(label)
        if x > left and x + needed > WIDTH + left:
            x, y = left, y + LINE_HEIGHT + 2
        layers += [_sign(sign, colour, x, y), words([{"x": x + 26, "y": y, "text": label}])]
        x += needed + 14
    return layers, y - top + LINE_HEIGHT + 2


def _sign(sign: str, colour: str, x: float, y: float) -> Spec:
    """The sign of one item of a key."""
    row = {"x": x, "y": y, "x2": x + 20, "y2": y}
    if sign in DASHES:
        return strokes([row], colour, 2.5, sign)
    if sign == "band":
        return {"layer": [strokes([row], BAND_EDGE, 14), strokes([row], BAND, 12)]}
    if sign == "tick":
        return strokes([{"x": x + 10, "y": y - 8, "x2": x + 10, "y2": y + 8}], colour, 3)
    shape = sign.removeprefix("open:")
    return dots([{"x": x + 10, "y": y}], shape, colour, filled=shape == sign)


def sheet(layers: list[Spec], height: float, pad: Mapping[str, float]) -> Spec:
    """The whole picture: exactly `WIDTH` wide, its drawing area inside `pad`."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": WIDTH - pad["left"] - pad["right"],
        "height": height,
        "padding": pad,
        "autosize": {"type": "none"},
        "background": None,
        "layer": layers,
        "config": {
            "font": FONT,
            "view": {"stroke": None},
            "axis": {
                "labelFontSize": LETTERS,
                "labelColor": INK,
                "titleFontSize": LETTERS,
                "titleFontWeight": "normal",
                "titleColor": INK,
                "domainColor": INK,
                "tickColor": INK,
                "gridColor": GRID,
                "labelOverlap": False,
                "labelFlush": False,
                "labelPadding": 6,
            },
        },
    }


def _placed(rows: list[dict], mark: dict) -> Spec:
    """A layer of one mark over its own rows."""
    return {"data": {"values": rows}, "mark": {"aria": False} | mark}


def _at(*channels: str) -> dict:
    """Channels read straight from fields of the same name, in units of the picture."""
    return {
        c: {"field": c} | ({} if c in ("x2", "y2") else {"type": "quantitative", "scale": None})
        for c in channels
    }
