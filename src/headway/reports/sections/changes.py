"""What changed since last year's release: new figures, and earlier ones that were restated."""

from collections.abc import Iterator

import pyarrow.compute as pc

from headway.measures.compare import Compared
from headway.measures.public import public
from headway.measures.resolve import resolve, series_of
from headway.measures.show import seen, seen_value, unit_of
from headway.measures.value import Measure
from headway.reports.blocks import Block, Column, Heading, Note, Page, Paragraph, Table
from headway.reports.material import Material, day, shown
from headway.reports.section import Section

NOT_JUDGED = (
    "Most figures move from year to year; a change is a reason to ask, not a finding. Which of "
    "them are more than chance is on the page Is the change real?"
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page."""
    blocks: list[Block] = [
        Paragraph(text=NOT_JUDGED),
        Heading(text="The newest year beside the year before"),
        _moves(material),
        Heading(text="Earlier figures that were restated"),
        *_restated(material),
    ]
    return (Page(id="changes", title="What changed", blocks=tuple(blocks)),)


def _moves(material: Material) -> Table:
    rows = []
    for m in (m for ms in material.themes.values() for m in ms):
        c = material.compared(m, m.kinds[0])
        if c is None or c.value is None:
            continue
        for row in (c.figure, c.before, c.england):
            material.cite(row)
        rows.append(
            (
                _name(m, c.kind),
                day(m, c.year),
                shown(m, c.before),
                shown(m, c.figure),
                _change(c),
                _england_change(material, c),
            )
        )
    heads = ("Measure", "When", "Year before", "Newest", "Change", "England’s change")
    columns = tuple(Column(name=n, numeric=i > 1) for i, n in enumerate(heads))
    return Table(
        caption=f"{material.council.name}: newest figures and the year before",
        columns=columns,
        rows=tuple(rows),
        notes=(
            "Shares change by percentage points, the rest by per cent of the year before. A change "
            "from fewer than 20 is not given as a percentage.",
        ),
    )


def _name(m: Measure, kind: str) -> str:
    return m.title if kind == "share" else f"{m.title} ({unit_of(m, kind)})"


def _change(c: Compared) -> str:
    before = seen_value(c.measure, c.before) if c.before else None
    return change(c.measure, c.kind, before, c.value)


def _england_change(material: Material, c: Compared) -> str:
    rows = material.figures.by_key
    if c.england is None:
        return ""
    earlier = rows.get((c.measure.id, c.kind, c.england["council"], c.year - 1))
    material.cite(earlier)
    before = seen_value(c.measure, earlier) if earlier else None
    return change(c.measure, c.kind, before, seen_value(c.measure, c.england))


def change(m: Measure, kind: str, before: float | None, now: float | None) -> str:
    """`+3 points`, `−12%`, `0`, or nothing where either is missing or the base is too small."""
    if before is None or now is None:
        return ""
    if kind == "share":
        places = max(p.decimals for p in m.published if p.kind == kind)
        return f"{_signed(now - before, places)} points"
    if before == 0 or (kind == "count" and before < 20):
        return _signed(now - before, m.of_kind(kind).decimals)
    return f"{_signed(100 * (now - before) / before, 0)}%"


def _signed(value: float, places: int) -> str:
    text = f"{abs(value):,.{places}f}"
    if float(text.replace(",", "")) == 0:
        return "0"
    return f"{'+' if value > 0 else '−'}{text}"


def _restated(material: Material) -> list[Block]:
    """Figures of this council whose newest vintage says something else than the one before."""
    rows = sorted(_restatements(material))
    if not rows:
        return [
            Paragraph(
                text="No earlier figure of this council is held in two releases that differ. "
                "Add older releases with `headway official add` to compare more."
            )
        ]
    columns = tuple(
        Column(name=n, numeric=i > 0)
        for i, n in enumerate(("Measure", "Year", "Was published as", "Now published as"))
    )
    return [
        Note(
            text="Publishers correct earlier years. The figures in this report are the newest; "
            "someone who quoted the earlier one quoted what was published then.",
            kind="definition",
        ),
        Table(caption="Figures that a later release restated", columns=columns, rows=tuple(rows)),
    ]


def _restatements(material: Material) -> Iterator[tuple[str, str, str, str]]:
    """Measure, year, what it was and what it is now."""
    one = material.council.code
    measures = _with_several_vintages(material)
    if not measures:
        return
    figures = resolve(material.library, measures, newest_vintages=1, around=frozenset({one}))
    earlier = public(figures, measures)
    for m in (m for ms in material.themes.values() for m in ms):
        for kind in m.kinds:
            for was in earlier.by_place.get((m.id, kind, one), ()):
                now = material.figures.by_key.get((m.id, kind, one, was["year"]))
                if now and now["vintage"] != was["vintage"] and _differs(m, was, now):
                    material.cite(now)
                    yield _name(m, kind), str(was["year"]), seen(m, was), seen(m, now)


def _with_several_vintages(material: Material) -> tuple[Measure, ...]:
    """The measures of which some series of this council is held in more than one vintage."""
    cells = material.library.cells(series_of(material.measures))
    own = cells.filter(pc.equal(cells["council"], material.council.code))
    vintages: dict[str, set[int]] = {}
    for series, vintage in zip(own["series"].to_pylist(), own["vintage"].to_pylist(), strict=True):
        vintages.setdefault(series, set()).add(vintage)
    several = {series for series, held in vintages.items() if len(held) > 1}
    return tuple(m for m in material.measures if several & series_of([m]))


def _differs(m: Measure, was: dict, now: dict) -> bool:
    values = seen_value(m, was), seen_value(m, now)
    return None not in values and values[0] != values[1]


SECTION = Section(id="changes", says="What changed since last year’s release?", pages=pages)
