"""From published cells to figures: every measure and kind, every place, every year held.

For each series that a measure names the cell is picked once: the first series in the measure's
order that holds one, within it the newest vintage. Then numerator, denominator and value are
worked out by SQL in the subset that every engine means the same by.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pyarrow as pa

from headway.comparators.library import Library
from headway.engine.duck import Duck, engine
from headway.measures.places import lend_places
from headway.measures.releases import lend_vintages
from headway.measures.value import Measure, Published
from headway.vocabulary.councils import ENGLAND
from headway.vocabulary.states import NO_REASON, NOT_HELD, PUBLISHED

VALUE = "value_"  # the part's name for the published value itself


@dataclass(frozen=True)
class Figures:
    """Figures of some measures.

    `lines`: one dictionary a figure with measure, kind, council, year, value, numerator,
    denominator, state, vintage, computed (worked out by headway). `picked`: the cells behind them,
    one row a figure and name: measure, kind, council, year, name, series, cell_year, value, state,
    vintage, file, row, held_in.
    """

    lines: list[dict]
    picked: pa.Table

    @cached_property
    def by_key(self) -> dict[tuple[str, str, str, int], dict]:
        """Figures by measure, kind, council and year."""
        return {(r["measure"], r["kind"], r["council"], r["year"]): r for r in self.lines}

    @cached_property
    def by_place(self) -> dict[tuple[str, str, str], list[dict]]:
        """Figures by measure, kind and council, oldest first."""
        held: dict[tuple[str, str, str], list[dict]] = {}
        for row in self.lines:
            held.setdefault((row["measure"], row["kind"], row["council"]), []).append(row)
        for series in held.values():
            series.sort(key=lambda r: r["year"])
        return held

    @cached_property
    def by_year(self) -> dict[tuple[str, str, int], list[dict]]:
        """Figures by measure, kind and year."""
        held: dict[tuple[str, str, int], list[dict]] = {}
        for row in self.lines:
            held.setdefault((row["measure"], row["kind"], row["year"]), []).append(row)
        return held


@dataclass(frozen=True)
class _Part:
    """One name in one published kind, with the series that may answer it in order."""

    number: int
    measure: str
    published: Published
    name: str
    series: tuple[str, ...]


def resolve(
    library: Library,
    measures: Iterable[Measure],
    *,
    newest_vintages: int = 0,
    around: frozenset[str] = frozenset(),
    known_at: date | None = None,
) -> Figures:
    """Work out the figures of `measures` from every cell held.

    `newest_vintages=1` leaves out the newest vintage of each part of a definition, which gives
    the figures as they stood one release earlier. `around` names the places whose whole past is
    wanted: of all others only the newest two years are worked out, which is enough to rank them. With
    `known_at` the newest vintage published by that day answers and, where only later ones are
    held, the earliest of those.
    """
    measures = tuple(measures)
    parts = _parts(measures)
    wanted = {s for p in parts for s in p.series}
    with engine() as duck:
        duck.table("cells", library.cells(wanted))
        duck.table("around", pa.table({"council": pa.array(sorted(around), pa.string())}))
        by_id = {m.id: m for m in measures}
        named = [(p.number, by_id[p.measure], p.published.release, p.series) for p in parts]
        lend_vintages(duck, named, library, known_at)
        _pick(duck, parts, newest_vintages)
        figures = _work_out(duck, parts)
        picked = duck.query(_PICKED_SQL)
    return Figures(figures.to_pylist(), picked)


def series_of(measures: Iterable[Measure]) -> set[str]:
    """Every series that these measures read."""
    return {s for p in _parts(measures) for s in p.series}


def _parts(measures: Iterable[Measure]) -> list[_Part]:
    found: list[_Part] = []
    for m in measures:
        for published in m.published:
            named = {VALUE: published.series} if published.series else {}
            for name, series in {**named, **published.of}.items():
                found.append(_Part(len(found), m.id, published, name, tuple(series)))
    return found


def _grouped(parts: list[_Part]) -> list[list[_Part]]:
    groups: dict[tuple[str, str], list[_Part]] = {}
    for p in parts:
        groups.setdefault((p.measure, p.published.kind), []).append(p)
    return list(groups.values())


def _lend_parts(duck: Duck, parts: list[_Part]) -> None:
    """Lend `wanted` (which series may answer a part, in order) and `names` (what a part is)."""
    rows = [
        (p.number, series, order, 1 if p.name == "population" else 0, p.published.sum_regions)
        for p in parts
        for order, series in enumerate(p.series)
    ]
    names = ("part", "series", "choice", "later", "sum_regions")
    types = (pa.int32(), pa.string(), pa.int32(), pa.int32(), pa.bool_())
    columns = zip(*rows, strict=True)
    duck.table(
        "wanted",
        pa.table({n: pa.array(c, t) for n, c, t in zip(names, columns, types, strict=True)}),
    )
    duck.table(
        "names",
        pa.table(
            {
                "part": pa.array([p.number for p in parts], pa.int32()),
                "measure": [p.measure for p in parts],
                "kind": [p.published.kind for p in parts],
                "name": [p.name for p in parts],
            }
        ),
    )


def _pick(duck: Duck, parts: list[_Part], newest: int) -> None:
    """Make `picked`: for each part, place and year the one cell that answers it."""
    _lend_parts(duck, parts)
    lend_places(duck)
    # An earlier release may print a joint figure in the row of one of the two councils.
    duck.run(
        """CREATE TABLE usable AS
        WITH newest AS (
            SELECT series, max(year) AS newest FROM cells WHERE value IS NOT NULL GROUP BY series),
        summed AS (SELECT DISTINCT series FROM wanted WHERE sum_regions)
        SELECT c.* FROM cells c LEFT JOIN newest n USING (series)
        WHERE NOT EXISTS (
            SELECT 1 FROM joint r JOIN cells j ON j.council = r.joint
            WHERE r.council = c.council AND j.series = c.series AND j.year = c.year)
          AND ((SELECT count(*) FROM around) = 0 OR c.year >= n.newest - 1
               OR c.council IN (SELECT council FROM around)
               OR c.series IN (SELECT series FROM summed))"""
    )
    duck.run(
        f"""CREATE TABLE picked AS
        SELECT w.part, c.council, c.year + w.later AS year, c.value, c.state, c.vintage,
               c.series, c.year AS cell_year, c.file, c."row", c.held_in, w.sum_regions
        FROM usable c JOIN wanted w ON w.series = c.series {_older(newest)}
        LEFT JOIN later l ON l.part = w.part AND l.series = c.series AND l.vintage = c.vintage
        QUALIFY row_number() OVER (
            PARTITION BY w.part, c.council, c.year
            ORDER BY CASE WHEN c.state = '{NO_REASON.code}' THEN 1 ELSE 0 END,
                     w.choice, CASE WHEN l.part IS NULL THEN 0 ELSE 1 END,
                     CASE WHEN l.part IS NULL THEN -c.vintage ELSE c.vintage END, c.file, c."row") = 1
        ORDER BY w.part"""
    )
    duck.run(_SUMS_SQL)


def _older(newest: int) -> str:
    """SQL that leaves out the `newest` vintages of each part, over all its series."""
    if not newest:
        return ""
    return f"""JOIN (
            SELECT w.part, c.vintage,
                   dense_rank() OVER (PARTITION BY w.part ORDER BY c.vintage DESC) AS age
            FROM usable c JOIN wanted w ON w.series = c.series GROUP BY w.part, c.vintage
        ) v ON v.part = w.part AND v.vintage = c.vintage AND v.age > {newest}"""


def _work_out(duck: Duck, parts: list[_Part]) -> pa.Table:
    """Figures of every measure and kind, in one statement.

    The parts of a kind stand side by side in slots: slot 0 is the published value, the others are
    the names of its definition in order. A figure that the department withholds is not worked
    out behind its back. A reason is the first part's; LAIT's mark for every reason yields to any
    other part's.
    """
    groups = _grouped(parts)
    slots = [_slots(group) for group in groups]
    rows = [(p.number, g, slots[g][p.name]) for g, group in enumerate(groups) for p in group]
    duck.table("slots", _numbers(("part", "g", "slot"), rows))
    widest = range(1 + max(slot for _, _, slot in rows))
    values = ", ".join(f"max(value) FILTER (WHERE slot = {n}) AS p{n}" for n in widest)
    where = "AND value IS NULL"
    missing = ", ".join(f"max(state) FILTER (WHERE slot = {n} {where}) AS s{n}" for n in widest)
    reasons = ", ".join(f"nullif(s{n}, '{NO_REASON.code}')" for n in widest)
    reasons += "".join(f", s{n}" for n in widest)
    said = _definitions([(group[0], s) for group, s in zip(groups, slots, strict=True)])
    return duck.query(
        f"""WITH wide AS (
            SELECT s.g, p.council, p.year, {values}, {missing}, max(p.vintage) AS vintage
            FROM picked p JOIN slots s ON s.part = p.part GROUP BY s.g, p.council, p.year),
        worked AS (
            SELECT *, {said["numerator"]} AS numerator, {said["denominator"]} AS denominator,
                   coalesce(nullif(s0, '{NO_REASON.code}') IS NOT NULL, false) AS withheld
            FROM wide),
        valued AS (
            SELECT *, CASE WHEN withheld THEN NULL
                ELSE coalesce(p0, CASE WHEN g IN ({said["divided"]})
                    THEN {said["times"]} * numerator / NULLIF(denominator, 0) ELSE numerator END)
                END AS value
            FROM worked)
        SELECT {said["measure"]} AS measure, {said["kind"]} AS kind, council, year, value,
               numerator, denominator,
               CASE WHEN value IS NOT NULL THEN '{PUBLISHED.code}'
                    ELSE coalesce({reasons}, '{NOT_HELD.code}') END AS state,
               vintage, p0 IS NULL AND value IS NOT NULL AS computed
        FROM valued ORDER BY g, council, year"""
    )


def _definitions(groups: list[tuple[_Part, dict[str, int]]]) -> dict[str, str]:
    """What each group is and how it is worked out, as SQL over its number and slots."""
    each = [(g, part.measure, part.published, slots) for g, (part, slots) in enumerate(groups)]
    return {
        "measure": _cases((g, f"'{m}'") for g, m, _, _ in each),
        "kind": _cases((g, f"'{p.kind}'") for g, _, p, _ in each),
        "numerator": _cases((g, _in_slots(p.numerator, s)) for g, _, p, s in each),
        "denominator": _cases((g, _in_slots(p.denominator, s)) for g, _, p, s in each),
        "times": _cases((g, repr(float(p.times))) for g, _, p, _ in each),
        "divided": ", ".join(str(g) for g, _, p, _ in each if p.denominator) or "-1",
    }


def _slots(group: list[_Part]) -> dict[str, int]:
    """The slot of each part of a kind by its name."""
    names = [p.name for p in group if p.name != VALUE]
    return {VALUE: 0, **{name: n for n, name in enumerate(names, start=1)}}


def _in_slots(sql: str, slots: dict[str, int]) -> str:
    """A definition's SQL with its names turned into the columns of their slots."""
    names = "|".join(re.escape(n) for n in slots if n != VALUE)
    if not sql or not names:
        return sql
    return re.sub(rf"\b({names})\b(?!\s*\()", lambda m: f"p{slots[m[1]]}", sql)


def _cases(of_group: Iterable[tuple[int, str]]) -> str:
    """`CASE g WHEN 0 THEN … END` over the groups that have an expression."""
    cases = " ".join(f"WHEN {g} THEN {sql}" for g, sql in of_group if sql)
    return f"CASE g {cases} END" if cases else "CAST(NULL AS DOUBLE)"


def _numbers(names: tuple[str, ...], rows: Sequence[tuple[int, ...]]) -> pa.Table:
    columns = zip(*rows, strict=True)
    return pa.table({n: pa.array(c, pa.int32()) for n, c in zip(names, columns, strict=True)})


# Sums over councils (as decimals, so that their order is nothing), for regions and England where the publisher gives none. An amount over fewer
# councils than there are would be too low; a share over those that reported is their share.
_SUMS_SQL = f"""
INSERT INTO picked
SELECT p.part, m.region, p.year, CAST(sum(CAST(p.value AS DECIMAL(24, 6))) AS DOUBLE), 'published', max(p.vintage),
       min(p.series), min(p.cell_year), min(p.file), 0, min(p.held_in), p.sum_regions
FROM picked p JOIN names n ON n.part = p.part JOIN (
    SELECT council, region, year, size FROM members UNION ALL
    SELECT council, '{ENGLAND}', year, count(*) OVER (PARTITION BY year) FROM members
) m ON m.council = p.council AND m.year = p.year
WHERE p.sum_regions AND p.value IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM picked given
    WHERE given.part = p.part AND given.year = p.year AND given.council = m.region
      AND given.value IS NOT NULL)
GROUP BY p.part, m.region, p.year, m.size, p.sum_regions, n.kind
HAVING count(*) = m.size OR n.kind = 'share'
"""
# Row 0 stands for the sum of a region's councils, where the publisher gives no region.
_PICKED_SQL = """
SELECT n.measure, n.kind, p.council, p.year, n.name, p.series, p.cell_year, p.value, p.state,
       p.vintage, p.file, p."row", p.held_in
FROM picked p JOIN names n ON n.part = p.part ORDER BY p.part
"""
