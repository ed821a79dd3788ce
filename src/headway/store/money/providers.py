"""Who provides placements, by ownership: weeks, spending and price; and prices of like beside like.

A comparison of prices holds only between placements that are alike: of one kind, for one age and
need, for one child alone or not, with or without additional services, as far as the files say. Where
fewer than a stated number on either side have their like on the other, it cannot be shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from headway.store.money.held import Held, Row, money_of, one_year
from headway.vocabulary.errors import BadInput

# Fewer placements than these on either side tell of children, not of prices.
LEAST = 6
OWNERS = ("own", "other public", "private", "voluntary")
MATCHED_ON = ("placement_type", "age", "need_in_return", "is_solo", "has_extra")
# A range of differences is told from this many groups of like on: of two it would tell each.
LEAST_GROUPS = 3
_PENNY, _POUND = Decimal("0.01"), Decimal(1)


@dataclass(frozen=True, kw_only=True)
class Provided:
    """Placements of one ownership and kind in one year; `kind` is blank of every kind together.

    `share` is of the spending that is matched to the return and whose provider is known, in percent.
    `weekly` is spending over weeks.
    """

    year: int
    ownership: str
    kind: str
    providers: int
    children: int
    placements: int
    weeks: Decimal
    spent: Decimal
    share: Decimal

    @property
    def weekly(self) -> Decimal | None:
        """Pounds a week; None where no day is paid for."""
        return (self.spent / self.weeks).quantize(_POUND, ROUND_HALF_UP) if self.weeks else None

    @property
    def is_of_few(self) -> bool:
        """Whether its price would tell what one child's placement, or a few children's, cost."""
        return self.children < LEAST


@dataclass(frozen=True, kw_only=True)
class Compared:
    """The price of one ownership beside another's, like with like.

    `n` and `other_n` are the placements that have their like on the other side, out of `of` and
    `other_of`. `less` is by how many pounds a week the first is cheaper, None where too few are
    alike; `lowest` and `highest` are that difference over the groups of like.
    """

    year: int
    ownership: str
    other: str
    n: int
    other_n: int
    of: int
    other_of: int
    groups: int
    less: Decimal | None
    lowest: Decimal | None
    highest: Decimal | None
    unknown: tuple[str, ...]
    least: int

    @property
    def sentence(self) -> str:
        """The answer in words."""
        who = (
            f"{self.ownership} and {self.other} placements of {self.year - 1}-{self.year % 100:02d}"
        )
        alike = (
            f"{self.n} of {self.of} {self.ownership} and {self.other_n} of {self.other_of} "
            f"{self.other} placements have their like on the other side"
        )
        if self.less is None:
            return (
                f"Whether {who} differ in price cannot be shown: too few. {alike}; "
                f"{self.least} on each side are needed."
            )
        word = "less" if self.less >= 0 else "more"
        spread = ""
        if self.lowest is not None and self.highest is not None:
            spread = (
                f" (from {_signed(self.lowest)} to {_signed(self.highest)} in {self.groups} groups)"
            )
        return (
            f"Like beside like, {self.ownership} placements cost {word} than {self.other} ones by "
            f"£{abs(self.less):,} a week{spread}. {alike}."
        )


def providers(store: Path, year: int | None = None) -> tuple[Provided, ...]:
    """Placements by ownership and kind, one year or all. Raises BadInput where there are none."""
    with money_of(store) as held:
        years = one_year(held.years("placement_costs"), year, store, _WHAT)
        return tuple(one for when in years for one in provided(held, when))


def compared(
    store: Path, ownership: str, other: str, year: int | None = None, least: int = LEAST
) -> tuple[Compared, ...]:
    """The price of one ownership beside another's, one year or all."""
    for one in (ownership, other):
        if one not in OWNERS or ownership == other:
            raise BadInput(
                f"Prices are compared between two of these: {', '.join(OWNERS)}; not between "
                f"{ownership} and {other}."
            )
    with money_of(store) as held:
        years = one_year(held.years("placement_costs"), year, store, _WHAT)
        found = []
        for when in years:
            rows = held.rows(_ALIKE, ("placement_costs",), year=when)
            found.append(compare(rows, ownership, other, when, least))
        return tuple(found)


_WHAT = "placement costs with the looked-after return"
_PAID = """
    cost IS NOT NULL AND days > 0 AND spell_started_on IS NOT NULL
    AND ownership IN ('own', 'other public', 'private', 'voluntary')
"""
_PROVIDED = f"""
    SELECT ownership, placement_type AS kind, COUNT(DISTINCT urn) AS providers,
        COUNT(DISTINCT child) AS children, COUNT(*) AS placements, SUM(days) AS days,
        SUM(cost) AS spent
    FROM placement_costs WHERE year = $year AND {_PAID}
    GROUP BY GROUPING SETS ((ownership), (ownership, placement_type))
    ORDER BY ownership, placement_type NULLS FIRST
"""
_ALIKE = f"""
    SELECT ownership, {", ".join(MATCHED_ON)}, COUNT(*) AS n, SUM(cost) AS cost, SUM(days) AS days
    FROM placement_costs WHERE year = $year AND {_PAID}
    GROUP BY ownership, {", ".join(MATCHED_ON)}
"""


def provided(held: Held, year: int) -> list[Provided]:
    """A year's placements by ownership, of every kind together and then kind by kind."""
    rows = held.rows(_PROVIDED, ("placement_costs",), year=year)
    whole = sum((row["spent"] for row in rows if row["kind"] is None), Decimal(0))
    return [
        Provided(
            year=year,
            ownership=row["ownership"],
            kind=row["kind"] or "",
            providers=row["providers"],
            children=row["children"],
            placements=row["placements"],
            weeks=(Decimal(int(row["days"])) / 7).quantize(Decimal("0.1")),
            spent=row["spent"],
            share=(100 * row["spent"] / whole).quantize(_PENNY) if whole else Decimal(0),
        )
        for row in rows
    ]


def compare(
    rows: Iterable[Row], ownership: str, other: str, year: int, least: int = LEAST
) -> Compared:
    """Groups of like placements, the two ownerships beside each other in each.

    The difference is the mean over the first's placements: as many of each group as it has.
    """
    sides: dict[str, dict[tuple[object, ...], Row]] = {ownership: {}, other: {}}
    for row in rows:
        if row["ownership"] in sides:
            sides[row["ownership"]][tuple(row[name] for name in MATCHED_ON)] = row
    ours, theirs = sides[ownership], sides[other]
    both = [key for key in ours if key in theirs]
    n, other_n = sum(ours[k]["n"] for k in both), sum(theirs[k]["n"] for k in both)
    gaps = {key: _weekly(theirs[key]) - _weekly(ours[key]) for key in both}
    is_shown = min(n, other_n) >= least
    is_spread = is_shown and len(both) >= LEAST_GROUPS
    total = sum((gap * ours[key]["n"] for key, gap in gaps.items()), Decimal(0))
    return Compared(
        year=year,
        ownership=ownership,
        other=other,
        n=n,
        other_n=other_n,
        of=sum(row["n"] for row in ours.values()),
        other_of=sum(row["n"] for row in theirs.values()),
        groups=len(both),
        less=(total / n).quantize(_POUND, ROUND_HALF_UP) if is_shown else None,
        lowest=min(gaps.values()).quantize(_POUND, ROUND_HALF_UP) if is_spread else None,
        highest=max(gaps.values()).quantize(_POUND, ROUND_HALF_UP) if is_spread else None,
        unknown=tuple(
            name
            for place, name in enumerate(MATCHED_ON)
            if both and all(key[place] in (None, "not known") for key in both)
        ),
        least=least,
    )


def _weekly(row: Row) -> Decimal:
    cost: Decimal = row["cost"]
    return cost * 7 / Decimal(int(row["days"]))


def _signed(amount: Decimal) -> str:
    return f"£{abs(amount):,} {'less' if amount >= 0 else 'more'}"
