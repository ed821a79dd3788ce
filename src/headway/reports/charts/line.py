"""A council's own past, with England, its region and its neighbours behind it."""

from dataclasses import dataclass

from headway.reports.charts import paper
from headway.reports.charts.paper import Drawing, Point, Range, Spec

_HEIGHT = 240
# The widest that names at the end of a line may be before they wrap.
_NAMES = 122


@dataclass(frozen=True, kw_only=True)
class _Series:
    """One line: whose it is, its points, and how it is inked so that greyscale tells it apart."""

    name: str
    points: tuple[Point, ...]
    colour: str
    width: float
    dash: str
    shape: str
    bold: bool = False

    def last(self) -> tuple[Point, float]:
        """The latest point that has a value, and that value."""
        known = [(p, p.value) for p in self.points if p.value is not None]
        return max(known, key=lambda pair: pair[0].year)


@dataclass(frozen=True, kw_only=True)
class Line(Drawing):
    """A measure over the years: the council heavy, its comparators light, their names at the end.

    A year that is missing is a gap, never joined and never zero; where the council's own is
    missing its symbol stands on the axis. The scale starts at zero unless `from_zero` is false,
    and then the picture says where it starts.
    """

    council: str
    unit: str
    past: tuple[Point, ...]
    england: tuple[Point, ...] = ()
    region_name: str = ""
    region: tuple[Point, ...] = ()
    neighbours: tuple[Point, ...] = ()
    neighbours_name: str = "Neighbours’ median"
    band: tuple[Range, ...] = ()
    band_name: str = "Neighbours, lowest to highest"
    from_zero: bool = True
    decimals: int = 0

    def spec(self) -> Spec:
        """The picture as a Vega-Lite 6 dictionary."""
        series = self._series()
        if not series:
            return paper.nothing(f"No figure is held for {self.council}.")
        marks = self._marks()
        names = [paper.wrapped(self._label(s), _NAMES, s.bold) for s in series]
        right = 22 + max(
            paper.text_width(line, s.bold)
            for s, lines in zip(series, names, strict=True)
            for line in lines
        )
        left = 14 + max(paper.text_width(mark) for mark in _shown(marks))
        sheet = _Sheet(
            years=self._years(), marks=marks, width=paper.WIDTH - left - right, height=_HEIGHT
        )
        head, above = self._head(left, marks)
        layers = [*_band(self.band), *(layer for s in series for layer in _line(s))]
        axes = sheet.axes()
        layers = [layer | {"encoding": axes | layer["encoding"]} for layer in layers]
        layers += [*_named(series, names, sheet), *_absent(self.past, sheet), *head]
        return paper.sheet(
            layers, _HEIGHT, {"left": left, "right": right, "top": above, "bottom": 32}
        )

    def _series(self) -> list[_Series]:
        """The lines that have any value, the council's last so that it lies on top."""
        every = [
            _Series(
                name=self.neighbours_name,
                points=self.neighbours,
                colour=paper.NEIGHBOURS,
                width=2,
                dash="line",
                shape="triangle-up",
            ),
            _Series(
                name=self.region_name,
                points=self.region,
                colour=paper.REGION,
                width=2.5,
                dash="dots",
                shape="diamond",
            ),
            _Series(
                name="England",
                points=self.england,
                colour=paper.ENGLAND,
                width=2,
                dash="dash",
                shape="square",
            ),
            _Series(
                name=self.council,
                points=self.past,
                colour=paper.COUNCIL,
                width=4,
                dash="line",
                shape="circle",
                bold=True,
            ),
        ]
        return [s for s in every if any(p.value is not None for p in s.points)]

    def _years(self) -> list[int]:
        """Every year from the first to the last that anything is drawn for."""
        years = [p.year for s in self._series() for p in s.points] + [r.year for r in self.band]
        years += [p.year for p in self.past]
        return list(range(min(years), max(years) + 1))

    def _marks(self) -> list[float]:
        """The round numbers up the side."""
        values = [p.value for s in self._series() for p in s.points if p.value is not None]
        values += [end for r in self.band for end in (r.low, r.high)]
        return paper.ticks(min([0, *values] if self.from_zero else values), max(values))

    def _label(self, series: _Series) -> str:
        """The latest value and whose it is, with its year where it is not the latest."""
        last, exact = series.last()
        value = last.shows or paper.shown(exact, self.decimals)
        late = "" if last.year == self._years()[-1] else f" ({last.year})"
        return f"{value} {series.name}{late}"

    def _head(self, left: float, marks: list[float]) -> tuple[list[Spec], float]:
        """The unit and the key of the band above the picture, and the room they take."""
        unit = self.unit[:1].upper() + self.unit[1:]
        if marks[0] > 0:
            unit += f" (scale starts at {_shown(marks)[0]})"
        lines = paper.wrapped(unit, paper.WIDTH)
        items = [("band", paper.BAND, self.band_name)] if self.band else []
        room = paper.LINE_HEIGHT * (len(lines) + len(items)) + 16
        layers = [paper.lines(lines, x=-left, y=12 - room)]
        if items:
            layers += paper.key(items, 14 - room + paper.LINE_HEIGHT * len(lines), -left)[0]
        return layers, room


@dataclass(frozen=True, kw_only=True)
class _Sheet:
    """Where years and values fall on the picture, in units."""

    years: list[int]
    marks: list[float]
    width: float
    height: float

    def across(self, year: int) -> float:
        """How far to the right a year lies."""
        first, last = self._domain()
        return self.width * (year - first) / (last - first)

    def down(self, value: float) -> float:
        """How far down a value lies."""
        low, high = self.marks[0], self.marks[-1]
        return self.height * (1 - (value - low) / (high - low))

    def axes(self) -> dict:
        """The two scales, with a few years named, the latest always."""
        room = max(1, int(self.width // 58))
        step = max(1, -(-(len(self.years) - 1) // room))
        named = self.years[::-1][::step][::-1]
        return {
            "x": {
                "field": "year",
                "type": "quantitative",
                "scale": {"domain": list(self._domain()), "nice": False, "zero": False},
                "axis": {"values": named, "format": "d", "grid": False, "title": None},
            },
            "y": {
                "field": "value",
                "type": "quantitative",
                "scale": {"domain": [self.marks[0], self.marks[-1]], "nice": False},
                "axis": {
                    "values": self.marks,
                    "format": f",.{paper.decimals(self.marks)}f",
                    "title": None,
                    "domain": False,
                    "ticks": False,
                },
            },
        }

    def _domain(self) -> tuple[float, float]:
        """The years drawn, with half a year's air on either side of a single one."""
        first, last = self.years[0], self.years[-1]
        return (first, last) if last > first else (first - 0.5, last + 0.5)


def _shown(marks: list[float]) -> list[str]:
    return [paper.shown(mark, paper.decimals(marks)) for mark in marks]


def _rows(points: list[Point]) -> list[dict]:
    return [{"year": p.year, "value": p.value} for p in points]


def _line(series: _Series) -> list[Spec]:
    """A series: a stroke for each unbroken run, and a dot for a year that stands alone."""
    runs = paper.runs(series.points)
    ink = paper.stroke(series.colour, series.width, series.dash)
    rows = [row | {"run": n} for n, run in enumerate(runs) for row in _rows(run)]
    layers: list[Spec] = [
        {
            "data": {"values": rows},
            "mark": {"type": "line", "strokeJoin": "round", "aria": False} | ink,
            "encoding": {"detail": {"field": "run", "type": "nominal"}},
        }
    ]
    alone = [p for run in runs for p in run if series.bold or len(run) == 1]
    if alone:
        layers.append(_dots(alone, series, size=44))
    return [*layers, _dots([series.last()[0]], series, size=150 if series.bold else 70)]


def _dots(points: list[Point], series: _Series, size: int) -> Spec:
    mark = {"type": "point", "shape": series.shape, "size": size, "aria": False, "opacity": 1}
    ink = {"fill": series.colour, "stroke": "white", "strokeWidth": 1}
    return {"data": {"values": _rows(points)}, "mark": mark | ink, "encoding": {}}


def _band(band: tuple[Range, ...]) -> list[Spec]:
    """The neighbours' range: shaded, with an edge that can be seen without the shade."""
    if not band:
        return []
    layers: list[Spec] = []
    edge = {"type": "line", "color": paper.BAND_EDGE, "strokeWidth": 1, "aria": False}
    for run in paper.runs(band):
        lows = [{"year": r.year, "value": r.low, "high": r.high} for r in run]
        highs = [{"year": r.year, "value": r.high} for r in run]
        area = {"type": "area", "color": paper.BAND, "opacity": 1, "aria": False}
        if len(run) == 1:
            area = edge | {"type": "rule", "strokeWidth": 5}
        shade = {"mark": area, "encoding": {"y2": {"field": "high"}}}
        layers.append({"data": {"values": lows}} | shade)
        layers += [
            {"data": {"values": rows}, "mark": edge, "encoding": {}} for rows in (lows, highs)
        ]
    return layers


def _named(series: list[_Series], names: list[list[str]], sheet: _Sheet) -> list[Spec]:
    """Names and latest values at the end of the lines, moved apart, each tied to its point."""
    wanted = [sheet.down(s.last()[1]) for s in series]
    heights = [len(lines) * paper.LINE_HEIGHT + 4 for lines in names]
    centres = paper.apart(wanted, heights, sheet.height + 12)
    layers: list[Spec] = []
    for s, lines, want, centre in zip(series, names, wanted, centres, strict=True):
        x = sheet.across(s.last()[0].year)
        if abs(centre - want) > 3 or x < sheet.width:
            tie = {"x": x + 6, "y": want, "x2": sheet.width + 15, "y2": centre}
            layers.append(paper.strokes([tie], paper.BAND_EDGE, 1))
        top = centre - (len(lines) - 1) * paper.LINE_HEIGHT / 2
        layers.append(paper.lines(lines, x=sheet.width + 18, y=top, colour=s.colour, bold=s.bold))
    return layers


def _absent(past: tuple[Point, ...], sheet: _Sheet) -> list[Spec]:
    """The symbols of the council's missing years, on the axis."""
    rows = [
        {"x": sheet.across(p.year), "y": sheet.height - 12, "text": p.shows}
        for p in past
        if p.value is None and p.shows
    ]
    return [paper.words(rows, align="center", colour=paper.COUNCIL, bold=True)]
