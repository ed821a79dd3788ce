"""Counts of a few years, side by side."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from headway.reports.charts import paper
from headway.reports.charts.paper import Drawing, Point, Spec

_HEIGHT = 190
# Earlier years: 3.4 to 1 on white, so that the latest stands out without a second hue.
_EARLIER = "#6f8fb0"


@dataclass(frozen=True, kw_only=True)
class Columns(Drawing):
    """A column a year, for counts of up to about ten years; each carries its number
    where there is room.

    Columns start at zero. A year without a value shows its symbol and no column.
    """

    unit: str
    years: tuple[Point, ...]
    decimals: int = 0

    def spec(self) -> Spec:
        """The picture as a Vega-Lite 6 dictionary."""
        points = sorted(self.years, key=lambda p: p.year)
        if not points:
            return paper.nothing("No figure is held.")
        tallest = max((p.value for p in points if p.value is not None), default=0) or 1
        slot = paper.WIDTH / len(points)
        tops = [_HEIGHT * (1 - (p.value or 0) / tallest) for p in points]
        layers = []
        for n, (point, top) in enumerate(zip(points, tops, strict=True)):
            colour = paper.COUNCIL if n == len(points) - 1 else _EARLIER
            x = slot * (n + 0.5)
            if point.value:
                bar = {"x": x, "y": top, "x2": x, "y2": _HEIGHT}
                layers.append(paper.strokes([bar], colour, slot * 0.72))
        rows = _fitting([self._says(p) for p in points], slot, [top - 12 for top in tops])
        feet = _fitting([str(p.year) for p in points], slot, [_HEIGHT + 16] * len(points))
        axis = {"x": 0, "y": _HEIGHT, "x2": paper.WIDTH, "y2": _HEIGHT}
        unit = paper.wrapped(self.unit[:1].upper() + self.unit[1:], paper.WIDTH)
        room = len(unit) * paper.LINE_HEIGHT + 34
        layers += [
            paper.strokes([axis], paper.INK),
            *paper.clear_words(rows, align="center"),
            paper.words(feet, align="center"),
            paper.lines(unit, x=0, y=12 - room),
        ]
        return paper.sheet(layers, _HEIGHT, {"left": 0, "right": 0, "top": room, "bottom": 30})

    def _says(self, point: Point) -> str:
        if point.value is None:
            return point.shows
        return point.shows or paper.shown(point.value, self.decimals)


def _fitting(texts: list[str], slot: float, downs: Sequence[float]) -> list[dict]:
    """Words over or under the columns; where they are too wide, every other one, or fewer.

    The latest is always there, and the outermost keep within the picture.
    """
    widest = max(paper.text_width(text, bold=True) for text in texts)
    step = max(1, math.ceil((widest + 4) / slot))
    room = paper.text_width
    return [
        {
            "x": min(
                max(slot * (n + 0.5), room(text, True) / 2), paper.WIDTH - room(text, True) / 2
            ),
            "y": down,
            "text": text,
        }
        for n, (text, down) in enumerate(zip(texts, downs, strict=True))
        if (len(texts) - 1 - n) % step == 0
    ]
