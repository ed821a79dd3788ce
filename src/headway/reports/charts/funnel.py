"""Every council against its size, with the limits that chance alone would keep most within."""

import math
from dataclasses import dataclass
from typing import Literal

from headway.reports.charts import paper
from headway.reports.charts.paper import Drawing, Spec

_HEIGHT = 270
_RIGHT = 14
_DASHES = ("dots", "dash")


@dataclass(frozen=True, kw_only=True)
class Council:
    """One council's dot: its value, and the number of children (or cases) that it rests on."""

    name: str
    size: float
    value: float
    kind: Literal["this", "neighbour", "other"] = "other"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Where a limit runs at one size: `low` and `high` of the band called `name` (`95%`)."""

    name: str
    size: float
    low: float
    high: float


def poisson_limits(
    centre: float, sizes: tuple[float, ...], per: float = 10_000
) -> tuple[Limits, ...]:
    """The 95% and 99.8% limits of a rate `per` so many, if counts varied by chance alone.

    Byar's approximation to the Poisson interval around the count expected at each size. Councils
    differ by more than chance, so many lie outside; a dot outside is a question, not a finding.
    """
    found = []
    for name, z in (("95%", 1.96), ("99.8%", 3.09)):
        for size in _spread(sizes):
            expected = centre * size / per
            low = expected * (1 - 1 / (9 * expected) - z / (3 * math.sqrt(expected))) ** 3
            more = expected + 1
            high = more * (1 - 1 / (9 * more) + z / (3 * math.sqrt(more))) ** 3
            found.append(
                Limits(name=name, size=size, low=max(0, low) * per / size, high=high * per / size)
            )
    return tuple(found)


@dataclass(frozen=True, kw_only=True)
class Funnel(Drawing):
    """All councils' values against size: this one named, its neighbours marked, limits drawn.

    Size runs by multiples, so that small councils are not crushed together on the left.
    """

    unit: str
    size_unit: str
    councils: tuple[Council, ...]
    centre: float
    centre_name: str = "England"
    limits: tuple[Limits, ...] = ()
    decimals: int = 0

    def spec(self) -> Spec:
        """The picture as a Vega-Lite 6 dictionary."""
        if not self.councils:
            return paper.nothing("No figure is held for any council.")
        tallest = max(max(c.value for c in self.councils), self.centre)
        marks = paper.ticks(0, tallest * 1.05)
        left = 14 + max(paper.text_width(paper.shown(m, paper.decimals(marks))) for m in marks)
        width = paper.WIDTH - left - _RIGHT
        unit = paper.wrapped(self.unit[:1].upper() + self.unit[1:], paper.WIDTH)
        taken = paper.LINE_HEIGHT * len(unit)
        room = taken + paper.key(self._key(), 0, -left)[1] + 20
        key, _ = paper.key(self._key(), 14 - room + taken, -left)
        axes = self._axes(marks, width)
        drawn = [layer | {"encoding": axes | layer["encoding"]} for layer in self._layers(marks)]
        named = self._called(marks, width)
        head = [paper.lines(unit, x=-left, y=12 - room), *key]
        pad = {"left": left, "right": _RIGHT, "top": room, "bottom": 54}
        return paper.sheet([*drawn, *named, *head], _HEIGHT, pad)

    def _domain(self) -> tuple[float, float]:
        """The sizes drawn, with a little air at each end."""
        sizes = [c.size for c in self.councils]
        return min(sizes) / 1.15, max(sizes) * 1.15

    def _key(self) -> list[tuple[str, str, str]]:
        this = next((c.name for c in self.councils if c.kind == "this"), "")
        items = [("circle", paper.COUNCIL, this)] if this else []
        if any(c.kind == "neighbour" for c in self.councils):
            items.append(("diamond", paper.REGION, "Neighbours"))
        items.append(("open:circle", paper.BAND_EDGE, "Other councils"))
        items.append(("line", paper.ENGLAND, f"{self.centre_name} {self._says(self.centre)}"))
        for n, name in enumerate(self._limit_names()):
            items.append((_DASHES[n % 2], paper.NEIGHBOURS, f"{name} limits"))
        return items

    def _says(self, value: float) -> str:
        return paper.shown(value, self.decimals)

    def _axes(self, marks: list[float], width: float) -> dict:
        """The two scales; sizes are named at 1, 2 and 5 times each power of ten."""
        low, high = self._domain()
        steps = [m * 10**p for p in range(8) for m in (1, 2, 5) if low <= m * 10**p <= high]
        while len(steps) * 74 > width:
            steps = steps[::-1][::2][::-1]
        bottom = {"values": steps, "format": ",d", "grid": False, "title": self.size_unit}
        return {
            "x": {
                "field": "size",
                "type": "quantitative",
                "scale": {"type": "log", "domain": [low, high], "nice": False},
                "axis": bottom,
            },
            "y": {
                "field": "value",
                "type": "quantitative",
                "scale": {"domain": [0, marks[-1]], "nice": False},
                "axis": {
                    "values": marks,
                    "format": f",.{paper.decimals(marks)}f",
                    "title": None,
                    "domain": False,
                    "ticks": False,
                },
            },
        }

    def _layers(self, marks: list[float]) -> list[Spec]:
        """Limits and centre first, then other councils, neighbours, and this one on top."""
        low, high = self._domain()
        ends = [{"size": low, "value": self.centre}, {"size": high, "value": self.centre}]
        layers = [_curve(ends, paper.ENGLAND, 2)]
        for n, name in enumerate(self._limit_names()):
            for side in ("low", "high"):
                rows = [
                    {"size": each.size, "value": min(getattr(each, side), marks[-1])}
                    for each in self.limits
                    if each.name == name
                    and low <= each.size <= high
                    and getattr(each, side) <= marks[-1]
                ]
                layers.append(_curve(rows, paper.NEIGHBOURS, 1.6, _DASHES[n % 2]))
        inks = (
            ("other", "circle", "white", paper.BAND_EDGE, 34),
            ("neighbour", "diamond", paper.REGION, "white", 110),
            ("this", "circle", paper.COUNCIL, "white", 240),
        )
        for kind, shape, fill, stroke, size in inks:
            rows = [{"size": c.size, "value": c.value} for c in self.councils if c.kind == kind]
            mark = {"type": "point", "shape": shape, "fill": fill, "stroke": stroke, "size": size}
            mark |= {"opacity": 1, "strokeWidth": 1.4, "aria": False}
            layers.append({"data": {"values": rows}, "mark": mark, "encoding": {}})
        return layers

    def _limit_names(self) -> list[str]:
        return list(dict.fromkeys(each.name for each in self.limits))

    def _called(self, marks: list[float], width: float) -> list[Spec]:
        """This council's value beside its dot, on the side that has room."""
        low, high = self._domain()
        rows: dict[str, list[dict]] = {"left": [], "right": []}
        for c in (c for c in self.councils if c.kind == "this"):
            x = width * math.log(c.size / low) / math.log(high / low)
            side = "left" if x < width - 70 else "right"
            rows[side].append(
                {
                    "x": x + (13 if side == "left" else -13),
                    "y": _HEIGHT * (1 - c.value / marks[-1]),
                    "text": self._says(c.value),
                }
            )
        return [
            layer
            for side, found in rows.items()
            for layer in paper.clear_words(found, align=side, colour=paper.COUNCIL)
        ]


def _curve(rows: list[dict], colour: str, width: float, dash: str = "line") -> Spec:
    """A thin curve through rows of `size` and `value`."""
    mark = {"type": "line", "aria": False} | paper.stroke(colour, width, dash)
    return {"data": {"values": rows}, "mark": mark, "encoding": {}}


def _spread(sizes: tuple[float, ...]) -> list[float]:
    """Forty sizes from the least to the most, in equal multiples, a little beyond both."""
    low, high = min(sizes) / 1.2, max(sizes) * 1.2
    return [low * (high / low) ** (n / 39) for n in range(40)]
