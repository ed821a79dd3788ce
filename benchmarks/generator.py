"""Invented councils beside what is published: twenty checks of numbers, mix and change

Councils of the sizes of real ones are invented with England's mix over 16 years, others with their
placements and legal statuses in the last one, and two in the likeness of each real council; all are
counted and set beside published figures. Four councils are invented again and
again, and their shares set beside those published of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from statistics import mean

from benchmarks import Result
from benchmarks._invented import LAST, Counted, council, pooled, still_there
from benchmarks._volatility import (
    apart,
    changes,
    errors_of_no_change,
    lag,
    leaving,
    mean_stock,
    quantile,
    spread_by_size,
    starts,
    stock,
    together,
)
from headway.comparators.library import open_library
from headway.comparators.likeness import THERE, Likeness, likeness
from headway.synthetic.country import Country, country
from headway.vocabulary.councils import council as council_named

COVERS = (
    "src/headway/synthetic/*.py", "src/headway/synthetic/proportions.csv",
    "src/headway/comparators/likeness.py", "benchmarks/generator.py", "benchmarks/_invented.py",
    "benchmarks/_volatility.py",
)  # fmt: skip
COUNCILS, TIMES = 40, 30
# Flows vary so much between councils that three of each size are invented for them.
ROUNDS = 3
# And two like each real one, so that a range is less a matter of chance.
TWICE = 2
SHOWN = ("342", "876", "852", "206")
RECENT = range(2021, 2026)
FIRST_SEED = 40_000
PLACED = frozenset(("status", "status at entry", "placement", "placements in the year", "outside"))


@dataclass(frozen=True, kw_only=True)
class Check:
    """What was found beside what is published, and how far it may lie from it."""

    of: int
    what: str
    published: Sequence[float]
    found: Sequence[float]
    within: Sequence[float]

    @property
    def is_met(self) -> bool:
        """Whether every figure lies as near as it may."""
        return all(
            abs(f - p) <= w + 1e-9
            for f, p, w in zip(self.found, self.published, self.within, strict=True)
        )


def check(
    of: int,
    what: str,
    published: Sequence[float],
    found: Sequence[float],
    within: float | Sequence[float],
) -> Check:
    """A check whose figures all may lie as far off, or each as its own."""
    far = [within] * len(published) if isinstance(within, float | int) else within
    return Check(of=of, what=what, published=published, found=found, within=far)


def relative(published: Sequence[float], share: float) -> list[float]:
    """Tolerances that are a share of what is published."""
    return [p * share for p in published]


def main() -> Result:
    """Invent, count and compare. Raises nothing: a check that is missed is said to be."""
    sizes = councils_by_size(COUNCILS)
    land = country("E08000013", range(LAST, LAST + 1), Random(1)).registered(Random(2), 1000)
    children = [likeness(code).children for code in sizes]
    usual = [council(FIRST_SEED + i, many, None) for i, many in enumerate(children * ROUNDS)]
    placed = [council(FIRST_SEED + 500 + i, m, land, years=2) for i, m in enumerate(children)]
    alike = []
    for i, code in enumerate(councils_by_size() * TWICE):
        of = likeness(code)
        alike.append(council(FIRST_SEED + 1000 + i, of.children, land, of.mix, years=6))
    checks = [*flows(usual), *mixes(usual, placed), *ranges(alike)]
    met = [c.is_met for c in checks]
    numbers = sorted({c.of for c in checks})
    whole = sum(all(c.is_met for c in checks if c.of == n) for n in numbers)
    says = (
        f"{whole} of the {len(numbers)} checks are met whole; of their {len(checks)} lines "
        f"{sum(met)} are. A line that is not met says **no**.\n\n{_table(checks)}\n\n{NOTES}\n\n"
        f"{_likes(land)}"
    )
    return Result(
        n=f"{COUNCILS * ROUNDS} councils of 16 years with England's mix, {COUNCILS} with their "
        f"placements and legal statuses in the last year, {len(alike)} in the likeness of "
        f"{len(alike) // TWICE} real ones, {TIMES} of each of {len(SHOWN)} councils",
        says=says,
    )


def councils_by_size(many: int = 0) -> list[str]:
    """So many councils, evenly from the smallest to the largest, or all; none under 100 children."""
    newest: dict[str, float] = {}
    for cell in open_library().cells([THERE]).to_pylist():
        if len(cell["council"]) == 3 and cell["year"] == LAST and (cell["value"] or 0) >= 100:
            newest[cell["council"]] = cell["value"]
    ordered = sorted(newest, key=lambda code: newest[code])
    many = many or len(ordered)
    return [ordered[int((place + 0.5) / many * len(ordered))] for place in range(many)]


def flows(usual: Sequence[Counted]) -> list[Check]:
    """Checks 1 to 10: how many come and go, and how that changes from year to year."""
    found = [v for row in changes(usual, stock) for v in row]
    ahead = [errors_of_no_change(usual, years) for years in (1, 2, 3)]
    published = (0.027, 0.054, 0.069, 0.094)
    moved = [apart(usual, years) for years in (1, 3, 5, 10)]
    steps = (0.045, 0.09, 0.147)
    still = (5.9, 8.8, 10.9)
    return [
        check(1, "Starts a year for each child, 2021 to 2025", [0.384], [_rate(usual, "starts")], 0.02),
        check(2, "Exits a year for each child, 2021 to 2025", [0.385], [_rate(usual, "ceases")], 0.02),
        check(3, "Spread of yearly change of starts, by size", (0.235, 0.212, 0.181, 0.168),
              spread_by_size(usual, starts), 0.025),
        check(4, "How a year's change of starts goes with the next", [-0.3], [lag(usual, starts)], 0.08),
        check(5, "Starts apart after 1, 3, 5, 10 years", published, moved, relative(published, 0.25)),
        check(6, "Spread of yearly change of the exit rate, by size", (0.196, 0.171, 0.144, 0.127),
              spread_by_size(usual, leaving), 0.025),
        check(6, "How a year's change of it goes with the next", [-0.38], [lag(usual, leaving)], 0.08),
        check(7, "Spread of yearly change of the stock, by size", (0.092, 0.077, 0.063, 0.063),
              spread_by_size(usual, stock), 0.01),
        check(7, "How a year's change of it goes with the next", [0.1], [lag(usual, stock)], 0.08),
        check(8, "Size of the stock's yearly change: middle, 80%, 95%", steps,
              [quantile([abs(v) for v in found], at) for at in (0.5, 0.8, 0.95)], relative(steps, 0.15)),
        check(9, "Error in % of saying: no change in 1, 2, 3 years", still, [a for a, _ in ahead], 0.7),
        check(9, "Years of three in which three years' drift does worse", [3.0],
              [float(sum(b > a for a, b in ahead))], 0),
        check(10, "Two councils' changes of starts, of stock, together (0 to 0.1)", (0.05, 0.05),
              (together(usual, starts), together(usual, stock)), 0.05),
    ]  # fmt: skip


def _rate(councils: Sequence[Counted], of: str) -> float:
    went = sum(getattr(c, of)[y] for c in councils for y in RECENT)
    return went / sum(mean_stock(c, y) for c in councils for y in RECENT)


def mixes(usual: Sequence[Counted], placed: Sequence[Counted]) -> list[Check]:
    """Checks 11 to 20 on all councils together; placements and legal statuses on those `placed`."""

    def of(topic: str, *values: str) -> list[float]:
        shares = pooled(placed if topic in PLACED else usual, topic)
        return [shares.get(value, 0.0) for value in values]

    ages = ("0", "1-4", "5-9", "10-15", "16-17")
    days = (14, 183, 365, 731, 1826)
    per_leaver = _ratio(placed, "placements of leavers", "placements", "leavers")
    months = _ratio(usual, "UASC months", "left", "days") * 365.25 / 12
    return [
        check(11, "Under 12 months in care", [28.9], of("under 12 months", "yes"), 3),
        check(12, "Still in care after 2 weeks, 6, 12 months, 2, 5 years", (93, 74, 55, 33, 14),
              [still_there(usual, d) for d in days], 3),
        check(13, "Age under 1, 1-4, 5-9, 10-15, 16 and over", (4.4, 12.3, 18.5, 37.8, 27.0),
              of("age", *ages), 2),
        check(14, "Age at entry", (15.9, 13.7, 15.2, 26.8, 28.2), of("age at entry", *ages), 2.5),
        check(15, "Exits on the 18th birthday or after", [39], of("left at 18", "yes"), 3),
        check(16, "Full order, interim order, agreement, placement order", (58.8, 16.1, 19.0, 5.8),
              of("status", "C2", "C1", "V2", "E1"), 3),
        check(16, "At entry: agreement, interim, police protection, remand, emergency, full order",
              (56.5, 31.1, 9.0, 1.5, 1.1, 0.6), of("status at entry", "V2", "C1", "L1", "J1", "L2", "C2"), 3),
        check(17, "Foster, homes, supported, parents, for adoption", (67.0, 11.6, 9.2, 6.1, 2.0),
              of("placement", "foster", "home", "supported", "parents", "adoption"), 2),
        check(18, "One, two, three or more placements in the year", (68.7, 20.9, 10.4),
              of("placements in the year", "1", "2", "3+"), 2),
        check(19, "Who leave after a second or later period of care", [10.8], of("times in care", "again"), 2),
        check(19, "Placements in the period of those who leave", [2.85], [per_leaver], 0.3),
        check(19, "Stock that starts and ceases do not explain, % a year", [0.5], [_unexplained(usual)], 0.3),
        check(20, "UASC at entry, on 31 March", (21.5, 8.0), (*of("UASC at entry", "yes"), *of("UASC", "yes")), 3),
        check(20, "UASC who leave a month, in %", [9.4], [100 * months], 3),
        check(20, "Placed outside the boundary", [44.5], of("outside", "yes"), 3),
    ]  # fmt: skip


def _ratio(councils: Sequence[Counted], topic: str, above: str, below: str) -> float:
    parts = [c.shares.get(topic, {}) for c in councils]
    return sum(p.get(above, 0) for p in parts) / max(1, sum(p.get(below, 0) for p in parts))


def _unexplained(councils: Sequence[Counted]) -> float:
    left = sum(
        c.stock[y] - c.stock[y - 1] - c.starts[y] + c.ceases[y] for c in councils for y in RECENT
    )
    return 100 * left / sum(c.stock[y] for c in councils for y in RECENT)


def ranges(alike: Sequence[Counted]) -> list[Check]:
    """How far councils lie from each other: the tenth and the ninetieth of a hundred, each like a real one."""

    def of(topic: str, value: str) -> list[float]:
        return _tenths(
            [100 * c.shares[topic][value] / sum(c.shares[topic].values()) for c in alike]
        )

    years = [[getattr(c, name)[y] / mean_stock(c, y) for c in alike for y in RECENT]
             for name in ("starts", "ceases")]  # fmt: skip
    wide = "(10% to 90% of councils)"
    return [
        check(1, f"Starts a year for each child {wide}", (0.33, 0.55), _tenths(years[0]), 0.05),
        check(2, f"Exits a year for each child {wide}", (0.31, 0.56), _tenths(years[1]), 0.05),
        check(13, f"Aged 16 and over {wide}", (21, 35), of("age", "16-17"), 4),
        check(16, f"Full order {wide}", (44, 70), of("status", "C2"), 4),
        check(17, f"Homes {wide}", (7, 16), of("placement", "home"), 3),
        check(17, f"Own provision {wide}", (33, 59), of("provider", "PR1"), 4),
        check(20, f"UASC {wide}", (3, 15), of("UASC", "yes"), 3),
        check(20, f"Placed outside the boundary {wide}", (30, 67), of("outside", "yes"), 5),
    ]  # fmt: skip


def _tenths(values: Sequence[float]) -> list[float]:
    return [quantile(values, 0.1), quantile(values, 0.9)]


NOTES = (
    "Published: the department's statistics of children looked after in England, 2010 to 2025; "
    "changes from year to year are of 147 councils, the year's mean taken out; time in care is the "
    "life table of the last three years. Of an invented council the last 31 March is given and the "
    "years before it are drawn, so that its own past is as uncertain as a real one's future. The "
    "lines on the range of councils are of councils invented in the likeness of each real one; their "
    "tolerances are ours, those of the other lines were fixed before this generator was mended. "
    "Where it is like one council, what that publishes says where its pace has come to, and only the "
    "way there is drawn. The published ranges of starts and exits are of 2011 to 2025, the invented "
    "ones of 2021 to 2025, when fewer came and went: over these years real councils of 100 children "
    "and more had 0.276 / 0.526 and 0.279 / 0.536. Shares by age come only part of the way "
    "to the council's: who comes at ten is sixteen some years later, and only ages at entry are given."
)


def _table(checks: Sequence[Check]) -> str:
    rows = ["| | what | published | may be off by | invented | met |", "|---|---|---|---|---|---|"]
    for c in sorted(checks, key=lambda c: c.of):
        far = c.within[:1] if len(set(c.within)) == 1 else c.within
        rows.append(
            f"| {c.of} | {c.what} | {_said(c.published)} | {_said(far)} | {_said(c.found)} "
            f"| {'yes' if c.is_met else '**no**'} |"
        )
    return "\n".join(rows)


def _said(values: Sequence[float]) -> str:
    return " / ".join(f"{v:.3g}" for v in values)


LINES: tuple[tuple[str, str, str], ...] = (
    *(
        ("placement", "placement", v)
        for v in ("foster", "home", "supported", "parents", "adoption")
    ),
    *(("status", "status", v) for v in ("C2", "C1", "V2", "E1")),
    *(("provider", "provider", v) for v in ("PR1", "PR4", "PR5")),
    *(("age", "age", v) for v in ("0", "1-4", "5-9", "10-15", "16-17")),
)
# How far a share may lie from the council's, and how far from England's a direction is asked of it.
POINTS, APART = 3.0, 3.0


def _likes(land: Country) -> str:
    """Each council's shares beside those of councils invented like it."""
    usual = [council(FIRST_SEED + 3000 + i, 450, land, years=2) for i in range(TIMES)]
    heads, bodies, summary = [], {}, []
    for code in SHOWN:
        of = likeness(code)
        made = [
            council(FIRST_SEED + 4000 + i, of.children, land, of.mix, years=2) for i in range(TIMES)
        ]
        heads.append(council_named(code).name)
        rows = list(_beside(of, made, usual))
        near = sum(abs(found - own) <= POINTS for _, own, _, found, _ in rows)
        aside = [r for r in rows if abs(r[1] - r[2]) >= APART]
        right = sum((own > usual_one) == (found > base) for _, own, usual_one, found, base in aside)
        summary.append(f"{heads[-1]}: {near} of {len(rows)} within {POINTS:g} points, direction "
                       f"right in {right} of {len(aside)}")  # fmt: skip
        for name, own, _, found, _ in rows:
            bodies.setdefault(name, []).append(f"{own:.1f} / {found:.1f}")
    lines = [
        f"## Invented like a council\n\nShares in percent on 31 March {LAST}, published / invented "
        f"(mean of {TIMES}). *Direction*: where the council's share lies {APART:g} points or more "
        f"from England's, the invented one lies on the same side of an invented England. "
        f"{'; '.join(summary)}. Nothing of a real council but these published shares was used.\n",
        f"| | {' | '.join(heads)} |", f"|---|{'---|' * len(heads)}",
        *(f"| {name} | {' | '.join(cells)} |" for name, cells in bodies.items()),
    ]  # fmt: skip
    return "\n".join(lines)


def _beside(
    of: Likeness, made: Sequence[Counted], usual: Sequence[Counted]
) -> list[tuple[str, float, float, float, float]]:
    """A name; the council's and England's share; the invented council's and the invented England's."""
    rows = []
    for name, topic, value in LINES:
        own, england = (getattr(s, name)[value] for s in (of.own, of.england))
        found, base = (pooled(m, topic).get(value, 0.0) for m in (made, usual))
        rows.append((f"{name}: {value}", 100 * own, 100 * england, found, base))
    for name, topic in (("outside", "outside"), ("uasc", "UASC")):
        own, england = (getattr(s, name) for s in (of.own, of.england))
        found, base = (pooled(m, topic).get("yes", 0.0) for m in (made, usual))
        rows.append((name, 100 * own, 100 * england, found, base))
    rows.append(
        (
            "starts a year",
            100 * of.own.starts,
            100 * of.england.starts,
            _starts_now(made),
            _starts_now(usual),
        )
    )
    return rows


def _starts_now(councils: Sequence[Counted]) -> float:
    return 100 * mean(c.starts[LAST] / c.stock[LAST] for c in councils)
