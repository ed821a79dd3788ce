"""Charts made of figures: a measure's past with its comparators, and all councils by size."""

from typing import Literal

from headway.measures.compare import Compared
from headway.measures.show import seen_value, unit_of
from headway.reports.blocks import Chart, Column, Note, Table
from headway.reports.charts import Council, Funnel, Line, Point, Range, poisson_limits
from headway.reports.material import Material, region_name, shown, shown_value
from headway.verdicts.words import when
from headway.vocabulary.councils import place_name

LEAST_YEARS = 3  # of the council's own, below which nothing is drawn
NO_PAST = (
    "Too few years of {council} are held to draw its past. The package carries the newest year "
    "only for most councils: add the publications with `headway official add`, then make this "
    "report again."
)
LEAST_FOR_MIDDLE = 3  # known neighbours below which a year's middle is not drawn


def past(material: Material, c: Compared) -> Chart | Note:
    """The measure over the years: the council, England, the region, the neighbours.

    A note instead where too few years of the council are held to make a line.
    """
    m, one = c.measure, c.council
    held = [p for p in c.past if p["value"] is not None]
    if len(held) < LEAST_YEARS:
        return Note(text=NO_PAST.format(council=one.name), kind="warning")
    years = sorted({p["year"] for p in c.past if p["year"] <= c.year} | {c.year})
    by_year = {y: material.comparison.compare(m, c.kind, one, y, c.model) for y in years}
    for each in by_year.values():
        material.cite_all(each)
    with_england = c.kind != "count"
    lines = _lines(by_year, with_england)
    name = f"{m.title}, {unit_of(m, c.kind)}" if c.kind != "share" else m.title
    places = m.of_kind(c.kind).decimals
    return Chart(
        title=name,
        description=_described(material, c, years),
        drawing=Line(
            council=one.name,
            unit=unit_of(m, c.kind),
            past=tuple(
                Point(
                    year=y,
                    value=by_year[y].value,
                    shows="" if by_year[y].value is not None else shown(m, by_year[y].figure),
                )
                for y in years
            ),
            region_name=region_name(one),
            decimals=places,
            **lines,
        ),
        table=_past_table(material, c, by_year, with_england),
    )


def _lines(by_year: dict[int, Compared], with_england: bool) -> dict:
    def points(attribute: str) -> tuple[Point, ...]:
        rows = {y: getattr(c, attribute) for y, c in by_year.items()}
        return tuple(
            Point(year=y, value=seen_value(by_year[y].measure, r) if r else None)
            for y, r in rows.items()
        )

    near = {y: c.neighbours for y, c in by_year.items()}
    enough = {y: n for y, n in near.items() if n.known >= LEAST_FOR_MIDDLE}
    return {
        "england": points("england") if with_england else (),
        "region": points("region") if with_england else (),
        "neighbours": tuple(
            Point(year=y, value=enough[y].middle if y in enough else None) for y in near
        ),
        "band": tuple(
            Range(year=y, low=n.lowest, high=n.highest)
            for y, n in enough.items()
            if n.lowest is not None and n.highest is not None
        ),
    }


def _described(material: Material, c: Compared, years: list[int]) -> str:
    m, one = c.measure, c.council
    held = [p for p in c.past if p["value"] is not None and p["year"] in years]
    if not held:
        return f"No figure of {one.name} can be shown; the comparators are drawn."
    first, last = held[0], held[-1]
    missing = [str(y) for y in years if y not in {p["year"] for p in held}]
    gap = f" No figure for {', '.join(missing)}." if missing else ""
    return (
        f"{one.name} from {first['year']} ({shown(m, first)}) to {last['year']} "
        f"({shown(m, last)}), with its comparators.{gap}"
    )


def _past_table(
    material: Material, c: Compared, by_year: dict[int, Compared], with_england: bool
) -> Table:
    m, one = c.measure, c.council
    heads = ["Year", one.name]
    heads += ["England", region_name(one)] if with_england else []
    heads += ["Neighbours’ middle", "Lowest", "Highest", "Known"]
    rows = []
    for y, each in by_year.items():
        near = each.neighbours
        row = [str(y), shown(m, each.figure)]
        row += [shown(m, each.england), shown(m, each.region)] if with_england else []
        values = (near.middle, near.lowest, near.highest)
        row += [shown_value(m, c.kind, v) for v in values]
        rows.append((*row, f"{near.known} of {near.of}"))
    columns = tuple(Column(name=n, numeric=i > 0) for i, n in enumerate(heads))
    return Table(caption=f"{m.title}: {unit_of(m, c.kind)}", columns=columns, rows=tuple(rows))


def funnel(material: Material, c: Compared) -> Chart | None:
    """All councils' rates against their number of children, with the limits of chance."""
    m = c.measure
    dots = _dots(material, c)
    if c.england is None or not any(d.kind == "this" for d in dots):
        return None
    if (centre := seen_value(m, c.england)) is None:
        return None
    places = m.of_kind(c.kind).decimals
    near = sorted((d for d in dots if d.kind != "other"), key=lambda d: -d.value)
    heads = (("Council", False), ("Children aged under 18", True), (unit_of(m, c.kind), True))
    return Chart(
        title=f"{m.title}: all councils {when(m, c.year)}",
        description=f"{len(dots)} councils by number of children and rate. The curves are where "
        "19 in 20, and 998 in 1,000, would lie if chance alone made them differ from England; "
        "councils differ by more than chance, so many lie outside.",
        drawing=Funnel(
            unit=unit_of(m, c.kind),
            size_unit="Children aged under 18 (each step doubles or more)",
            councils=dots,
            centre=centre,
            limits=poisson_limits(centre, tuple(d.size for d in dots)),
            decimals=places,
        ),
        table=Table(
            caption=f"{c.council.name} and its neighbours, highest first",
            columns=tuple(Column(name=n, numeric=x) for n, x in heads),
            rows=tuple((d.name, f"{d.size:,.0f}", f"{d.value:,.{places}f}") for d in near),
        ),
    )


def _dots(material: Material, c: Compared) -> tuple[Council, ...]:
    """Every council that has a rate and a number of children that year."""
    near = set(material.comparison.neighbours(c.council.code, c.model))
    dots = []
    for row in material.figures.by_year.get((c.measure.id, c.kind, c.year), []):
        code, size, value = row["council"], row["denominator"], seen_value(c.measure, row)
        if len(code) != 3 or value is None or not size:
            continue
        kind: Literal["this", "neighbour", "other"] = "neighbour" if code in near else "other"
        if code == c.council.code:
            kind = "this"
        dots.append(Council(name=place_name(code), size=size, value=value, kind=kind))
        material.cite(row)
    return tuple(dots)
