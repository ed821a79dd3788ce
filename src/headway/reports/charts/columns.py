"""Counts of a few years, side by side."""

from dataclasses import dataclass

from headway.reports.charts import paper
from headway.reports.charts.paper import Drawing, Point, Spec

_HEIGHT = 190
# Earlier years: 3.4 to 1 on white, so that the latest stands out without a second hue.
_EARLIER = "#6f8fb0"


@dataclass(frozen=True, kw_only=True)
class Columns(Drawing):
    """A column a year, for counts of up to about ten years; each carries its number.

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
            color = paper.COUNCIL if n == len(points) - 1 else _EARLIER
            x = slot * (n + 0.5)
            if point.value:
                bar = {"x": x, "y": top, "x2": x, "y2": _HEIGHT}
                layers.append(paper.strokes([bar], color, slot * 0.72))
        rows = [
            {"x": slot * (n + 0.5), "y": top - 12, "text": self._says(p)}
            for n, (p, top) in enumerate(zip(points, tops, strict=True))
        ]
        feet = [
            {"x": slot * (n + 0.5), "y": _HEIGHT + 16, "text": text}
            for n, text in enumerate(_named([p.year for p in points], slot))
        ]
        axis = {"x": 0, "y": _HEIGHT, "x2": paper.WIDTH, "y2": _HEIGHT}
        unit = paper.wrapped(self.unit[:1].upper() + self.unit[1:], paper.WIDTH)
        room = len(unit) * paper.LINE_HEIGHT + 34
        layers += [
            paper.strokes([axis], paper.INK),
            paper.words(rows, align="center", fontWeight="bold"),
            paper.words(feet, align="center"),
            paper.lines(unit, x=0, y=12 - room),
        ]
        return paper.sheet(layers, _HEIGHT, {"left": 0, "right": 0, "top": room, "bottom": 30})

    def _says(self, point: Point) -> str:
        if point.value is None:
            return point.shows
        return point.shows or paper.shown(point.value, self.decimals)


def _named(years: list[int], slot: float) -> list[str]:
    """The years under the columns; where they are narrow every other one, the latest always."""
    step = -(-42 // int(slot))
    return [
        str(year) if (len(years) - 1 - n) % step == 0 else "" for n, year in enumerate(years)
    ]
