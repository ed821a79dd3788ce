"""What errors do to the figures that leaders see: how far each could move once they are mended.

A child about whom an error stands, in a cell that a figure reads, is *in doubt* for that figure:
mended, the child may count or not. The figure's lowest and highest are those with every child in
doubt on one side; *without* leaves out the children in doubt. Queries put nobody in doubt.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headway.validation.headline import Headline
from headway.validation.planning import Hit, filled
from headway.validation.spec import Asked

if TYPE_CHECKING:
    from headway.engine.duck import Duck


@dataclass(frozen=True, kw_only=True)
class Effect:
    """How far errors could move one figure. Values are whole children, or percent for a share."""

    headline: Headline
    value: float | None
    without: float | None
    lowest: float | None
    highest: float | None
    in_doubt: int
    by_rule: tuple[tuple[str, int], ...]

    @property
    def reach(self) -> float:
        """The width of the range."""
        return (self.highest or 0) - (self.lowest or 0)


def effects(
    duck: "Duck",
    headlines: Iterable[Headline],
    hits: Sequence[Hit],
    asked: Asked,
    loaded: frozenset[str],
) -> tuple[Effect, ...]:
    """Work out each headline whose table is loaded. Needs `hits_found` and the typed tables."""
    made: list[Effect] = []
    chosen = [h for h in headlines if h.table in loaded and h.since <= asked.year]
    for table in dict.fromkeys(h.table for h in chosen):
        made += _of_table(duck, [h for h in chosen if h.table == table], hits, asked, loaded)
    return tuple(made)


def shown(value: float | None) -> str:
    """A figure as people read it: whole children with commas, shares to one decimal."""
    if value is None:
        return "none"
    return f"{value:,}" if isinstance(value, int) else f"{value:.1f}"


def _of_table(
    duck: "Duck",
    headlines: list[Headline],
    hits: Sequence[Hit],
    asked: Asked,
    loaded: frozenset[str],
) -> list[Effect]:
    table = headlines[0].table
    touching = [[h.number for h in hits if _touches(h, headline)] for headline in headlines]
    per_child, sums = [], []
    for n, headline in enumerate(headlines):
        inside = f"COALESCE(({headline.out_of or 'TRUE'}), FALSE)"
        counted = f"{inside} AND COALESCE(({headline.counts}), FALSE)"
        per_child.append(f"MAX(CASE WHEN {counted} THEN 1 ELSE 0 END) AS n{n}")
        per_child.append(f"MAX(CASE WHEN {inside} THEN 1 ELSE 0 END) AS d{n}")
        sums += [
            f"SUM(n{n}) AS c{n}",
            f"SUM(d{n}) AS o{n}",
            f"SUM(CASE WHEN u{n} = 1 THEN 0 ELSE n{n} END) AS sure{n}",
            f"SUM(CASE WHEN u{n} = 1 THEN 0 ELSE d{n} END) AS base{n}",
            f"SUM(u{n}) AS doubt{n}",
        ]
    doubts = ", ".join(
        f"MAX(CASE WHEN hit IN ({', '.join(map(str, numbers)) or -1}) THEN 1 ELSE 0 END) AS u{n}"
        for n, numbers in enumerate(touching)
    )
    sql = filled(
        f"SELECT {', '.join(sums)} FROM (SELECT CHILD, {', '.join(per_child)} FROM {table}_typed "
        f"WHERE CHILD IS NOT NULL GROUP BY CHILD) AS c LEFT JOIN (SELECT child AS flagged, {doubts} "
        f"FROM hits_found GROUP BY child) AS d ON c.CHILD = d.flagged",
        asked,
        loaded,
    )
    answer = duck.rows(sql)[0]
    rules = _by_rule(duck, touching, hits)
    return [
        _effect(headline, tuple(int(v or 0) for v in answer[5 * n : 5 * n + 5]), rules[n])
        for n, headline in enumerate(headlines)
    ]


def _touches(hit: Hit, headline: Headline) -> bool:
    """Whether an error of this kind is about a cell that the figure reads."""
    return (
        hit.rule.severity == "error"
        and hit.where.table == headline.table
        and bool(set(hit.where.points_at) & headline.columns())
    )


def _by_rule(
    duck: "Duck", touching: list[list[int]], hits: Sequence[Hit]
) -> list[tuple[tuple[str, int], ...]]:
    counts = dict(duck.rows("SELECT hit, COUNT(DISTINCT child) FROM hits_found GROUP BY hit"))
    made = []
    for numbers in touching:
        of_rule: dict[str, int] = {}
        for number in numbers:
            if children := counts.get(number):
                code = hits[number].rule.code
                of_rule[code] = of_rule.get(code, 0) + children
        made.append(tuple(sorted(of_rule.items(), key=lambda item: (-item[1], item[0]))))
    return made


def _effect(
    headline: Headline, sums: tuple[int, ...], by_rule: tuple[tuple[str, int], ...]
) -> Effect:
    counted, out_of, sure, base, doubt = sums
    values: tuple[float | None, ...]
    if not headline.out_of:
        values = (counted, sure, sure, sure + doubt)
    else:
        values = (
            _share(counted, out_of),
            _share(sure, base),
            _share(sure, base + doubt),
            _share(sure + doubt, base + doubt),
        )
    value, without, lowest, highest = values
    return Effect(
        headline=headline,
        value=value,
        without=without,
        lowest=lowest,
        highest=highest,
        in_doubt=doubt,
        by_rule=by_rule,
    )


def _share(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
