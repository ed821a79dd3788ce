"""Several measures at a glance: where the council stands in each, on a scale of its own."""

from dataclasses import dataclass

from headway.reports.charts import paper
from headway.reports.charts.paper import Drawing, Spec

_STRIP = 26
_EDGE = 12


@dataclass(frozen=True, kw_only=True)
class StripRow:
    """One measure: its name with its unit, the council's value, and what is set beside it.

    `shows` is the council's value as printed. A value that is None is not drawn.
    """

    measure: str
    council: float | None
    shows: str
    england: float | None = None
    region: float | None = None
    low: float | None = None
    median: float | None = None
    high: float | None = None

    def place(self, value: float) -> float:
        """How far to the right a value lies: this row's least is at the left, its most at right."""
        ends = (self.council, self.england, self.region, self.low, self.median, self.high)
        known = [end for end in ends if end is not None]
        least, most = min(known), max(known)
        part = (value - least) / (most - least) if most > least else 0.5
        return _EDGE + part * (paper.WIDTH - 2 * _EDGE)


@dataclass(frozen=True, kw_only=True)
class Strip(Drawing):
    """A row a measure, each from its own least to its own most, so that positions compare.

    Neither end is good or bad: the picture shows where the council differs, not how well it does.
    """

    council: str
    rows: tuple[StripRow, ...]
    region_name: str = ""

    def spec(self) -> Spec:
        """The picture as a Vega-Lite 6 dictionary."""
        if not self.rows:
            return paper.nothing(f"No figure is held for {self.council}.")
        layers, y = paper.key(self._key(), 10)
        y += 14
        for row in self.rows:
            drawn, y = _row(row, y)
            layers += drawn
        return paper.sheet(layers, y, {"left": 0, "right": 0, "top": 0, "bottom": 0})

    def _key(self) -> list[tuple[str, str, str]]:
        """What each sign means, leaving out those that no row uses."""
        items = [("circle", paper.COUNCIL, self.council)]
        if any(row.england is not None for row in self.rows):
            items.append(("square", paper.ENGLAND, "England"))
        if any(row.region is not None for row in self.rows):
            items.append(("open:diamond", paper.REGION, self.region_name))
        if any(row.low is not None for row in self.rows):
            items.append(("band", paper.BAND, "Neighbours, lowest to highest"))
        if any(row.median is not None for row in self.rows):
            items.append(("tick", paper.NEIGHBOURS, "their median"))
        return items


def _row(row: StripRow, top: float) -> tuple[list[Spec], float]:
    """One measure from `top`, and where the next begins."""
    value = paper.text_width(row.shows, bold=True)
    named = paper.wrapped(row.measure, paper.WIDTH - value - 16)
    y = top + paper.LINE_HEIGHT * len(named) + _STRIP / 2
    layers = [
        paper.lines(named, x=0, y=top + 10),
        paper.words(
            [{"x": paper.WIDTH, "y": top + 10, "text": row.shows}],
            align="right",
            bold=True,
            colour=paper.COUNCIL,
        ),
        paper.strokes([{"x": 0, "y": y, "x2": paper.WIDTH, "y2": y}], paper.GRID, 2),
    ]
    if row.low is not None and row.high is not None:
        span = {"x": row.place(row.low), "y": y, "x2": row.place(row.high), "y2": y}
        layers += [
            paper.strokes([span], paper.BAND_EDGE, 16),
            paper.strokes([span], paper.BAND, 14),
        ]
    if row.median is not None:
        x = row.place(row.median)
        tick = {"x": x, "y": y - 10, "x2": x, "y2": y + 10}
        layers.append(paper.strokes([tick], paper.NEIGHBOURS, 3))
    if row.england is not None:
        layers.append(paper.dots([{"x": row.place(row.england), "y": y}], "square", paper.ENGLAND))
    if row.region is not None:
        at = [{"x": row.place(row.region), "y": y}]
        layers.append(paper.dots(at, "diamond", paper.REGION, filled=False))
    if row.council is not None:
        at = [{"x": row.place(row.council), "y": y}]
        layers.append(paper.dots(at, "circle", paper.COUNCIL, size=240))
    return layers, y + _STRIP / 2 + 12
