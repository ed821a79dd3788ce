"""A council's own months: the base, the months judged, the limits, and what happened when."""

from dataclasses import dataclass
from itertools import pairwise

from headway.reports.charts import paper
from headway.reports.charts.paper import Drawing, Spec

_HEIGHT = 220
# Room above the picture for the letters of what happened.
_LETTERS = 26


@dataclass(frozen=True, kw_only=True)
class MonthPoint:
    """One month: its words on the axis, its value (none where it is missing), and whether the return
    behind it may still be mended."""

    name: str
    value: float | None
    is_provisional: bool = False


@dataclass(frozen=True, kw_only=True)
class MonthMark:
    """Something that happened: the place of its month, counted from 0, and the letter that names it."""

    at: int
    letter: str


@dataclass(frozen=True, kw_only=True)
class Months(Drawing):
    """Months in a row, with the usual level and limits that the base gives.

    `judged_from`: the place of the first month judged; a stroke stands before it. A missing month is
    a gap, never joined and never zero. The scale starts at zero.
    """

    unit: str
    months: tuple[MonthPoint, ...]
    judged_from: int
    centre: float | None = None
    lower: float | None = None
    upper: float | None = None
    marks: tuple[MonthMark, ...] = ()
    decimals: int = 0

    def spec(self) -> Spec:
        """The picture as a Vega-Lite 6 dictionary."""
        known = [m.value for m in self.months if m.value is not None]
        if not known:
            return paper.nothing("No month is held.")
        ends = [v for v in (self.centre, self.upper) if v is not None]
        scale = paper.ticks(0, max([*known, *ends, 1]))
        left = 14 + max(paper.text_width(text) for text in _shown(scale))
        unit = paper.wrapped(self.unit[:1].upper() + self.unit[1:], paper.WIDTH)
        key, tall = paper.key(self._key(), 0, -left)
        head = paper.LINE_HEIGHT * len(unit) + tall + 12 + (_LETTERS if self.marks else 0)
        key, _ = paper.key(self._key(), 12 - head + paper.LINE_HEIGHT * len(unit), -left)
        sheet = _Sheet(len(self.months), scale, paper.WIDTH - left - 12)
        layers = [*sheet.scale(), *self._limits(sheet), *self._marks(sheet), *self._line(sheet)]
        layers += [paper.lines(unit, x=-left, y=12 - head), *key, *self._feet(sheet)]
        return paper.sheet(
            layers,
            _HEIGHT,
            {"left": left, "right": 12, "top": head, "bottom": 2 * paper.LINE_HEIGHT},
        )

    def _key(self) -> list[tuple[str, str, str]]:
        items = [("circle", paper.COUNCIL, "A month")]
        if any(m.is_provisional for m in self.months):
            items.append(("open:circle", paper.COUNCIL, "Provisional"))
        if self.centre is not None:
            items.append(("line", paper.NEIGHBOURS, "Usual level"))
        if self.upper is not None:
            items.append(("dash", paper.ENGLAND, "Limits"))
        return items

    def _limits(self, sheet: "_Sheet") -> list[Spec]:
        made = []
        drawn = (
            (self.centre, paper.NEIGHBOURS, "line"),
            (self.lower, paper.ENGLAND, "dash"),
            (self.upper, paper.ENGLAND, "dash"),
        )
        for value, colour, dash in drawn:
            if value is not None:
                y = sheet.down(value)
                row = {"x": 0, "y": y, "x2": sheet.width, "y2": y}
                made.append(paper.strokes([row], colour, 1.5, dash))
        between = sheet.across(self.judged_from) - sheet.slot / 2
        row = {"x": between, "y": 0, "x2": between, "y2": _HEIGHT}
        return [*made, paper.strokes([row], paper.INK, 1, "dots")]

    def _marks(self, sheet: "_Sheet") -> list[Spec]:
        if not self.marks:
            return []
        rows = [
            {"x": sheet.across(m.at), "y": 0, "x2": sheet.across(m.at), "y2": _HEIGHT}
            for m in self.marks
        ]
        at: dict[int, str] = {}
        for mark in self.marks:
            at[mark.at] = at.get(mark.at, "") + mark.letter
        letters = [{"x": sheet.across(place), "y": -12, "text": text} for place, text in at.items()]
        return [
            paper.strokes(rows, paper.REGION, 1.5, "dash"),
            paper.words(letters, colour=paper.REGION, bold=True, align="center"),
        ]

    def _line(self, sheet: "_Sheet") -> list[Spec]:
        at = [
            (sheet.across(n), sheet.down(m.value), m.is_provisional)
            if m.value is not None
            else None
            for n, m in enumerate(self.months)
        ]
        joined = [
            {"x": a[0], "y": a[1], "x2": b[0], "y2": b[1]} for a, b in pairwise(at) if a and b
        ]
        full = [{"x": p[0], "y": p[1]} for p in at if p and not p[2]]
        hollow = [{"x": p[0], "y": p[1]} for p in at if p and p[2]]
        return [
            paper.strokes(joined, paper.COUNCIL, 2.5),
            paper.dots(full, "circle", paper.COUNCIL, 50),
            paper.dots(hollow, "circle", paper.COUNCIL, 50, filled=False),
        ]

    def _feet(self, sheet: "_Sheet") -> list[Spec]:
        """The first month, the first judged and the last by name, where there is room for each."""
        rows: list[dict] = []
        free = sheet.width
        for place in sorted({0, self.judged_from, len(self.months) - 1}, reverse=True):
            name = self.months[place].name
            half = paper.text_width(name) / 2
            x = min(max(sheet.across(place), half - 10), sheet.width + 12 - half)
            if not rows or x + half + 8 < free:
                rows.append({"x": x, "y": _HEIGHT + 18, "text": name})
                free = x - half
        axis = {"x": 0, "y": _HEIGHT, "x2": sheet.width, "y2": _HEIGHT}
        return [paper.strokes([axis], paper.INK), paper.words(rows, align="center")]


@dataclass(frozen=True)
class _Sheet:
    """Where months and values fall on the picture, in units."""

    many: int
    marks: list[float]
    width: float

    @property
    def slot(self) -> float:
        """The width of a month."""
        return self.width / self.many

    def across(self, place: int) -> float:
        """How far to the right a month lies."""
        return self.slot * (place + 0.5)

    def down(self, value: float) -> float:
        """How far down a value lies."""
        return _HEIGHT * (1 - value / self.marks[-1])

    def scale(self) -> list[Spec]:
        """The round numbers up the side, each with its stroke."""
        rows = [
            {"x": 0, "y": self.down(mark), "x2": self.width, "y2": self.down(mark)}
            for mark in self.marks
        ]
        names = [
            {"x": -8, "y": self.down(mark), "text": text}
            for mark, text in zip(self.marks, _shown(self.marks), strict=True)
        ]
        return [paper.strokes(rows, paper.GRID), paper.words(names, align="right")]


def _shown(marks: list[float]) -> list[str]:
    return [paper.shown(mark, paper.decimals(marks)) for mark in marks]
