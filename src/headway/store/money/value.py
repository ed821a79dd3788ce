"""What children got for the money, by who provides: how far, how long, and whether it held.

    for one in valued(Path("store")).rows:
        one.ownership, one.kind         blank `kind`: every kind of placement together
        one.early_share                 percent of endings that were before they were meant to be

Weeks, distance and endings are those of the looked-after return, of all its placements; the share of
spending is of the placement costs that are matched to it. A placement here is a stay with one carer:
a change of status with the same carer, or a temporary stay from which a child came back, ends none.

An ending is early where REASON_PLACE_CHANGE says that the carer or the provider could not go on or
was not to (CREQB, CREQO: the carer asked; CLOSE, ALLEG, STAND, APPRR: closed, an allegation, a
concern for standards, approval removed), that the child asked (CHILD), or where the child went home
outside the care plan (REC E4B). CARPL is as the plan has it. LAREQ, a council's own asking, is counted
by itself, for the code does not say why; OTHER and a blank reason of a move are counted as not said;
PLACE is no ending. Source: the code list of the looked-after return. The department publishes moves
by these reasons and calls none of them unplanned: which are early is headway's own reading.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from pathlib import Path

from headway.record.money.things import ownership, placement_type
from headway.store.money.held import Held, Row, money_of, one_year
from headway.store.money.providers import LEAST
from headway.store.money.reconciling import set_beside
from headway.store.money.registered import Lists, Readiness, graded, lists, readiness

ASKED_BY_CARER = ("CREQB", "CREQO")
COULD_NOT_GO_ON = ("CLOSE", "ALLEG", "STAND", "APPRR")
EARLY = (*ASKED_BY_CARER, *COULD_NOT_GO_ON, "CHILD")
OUTSIDE_THE_PLAN = "E4B"
FAR = 20  # miles
# What stands for a distance that is not known.
NO_DISTANCE = "999.9"
ORDER = ("own", "other public", "private", "voluntary", "parents", "not known")
_TENTH, _HUNDRED = Decimal("0.1"), Decimal(100)


@dataclass(frozen=True, kw_only=True)
class Value:
    """What placements of one ownership and kind were in one year; `kind` is blank of all kinds.

    `placed_days` are those whose distance and area say whether they are far, `far_days` those that
    are. `middle_days` is the middle length of the placements that ended. `open_children` are in such
    a placement on 31 March, `two_years` of them for two years or more. `costed` children's matched
    costs are the `share` of spending, in percent. `graded` are days by the provider's grade, and empty
    where no list with grades is kept.
    """

    year: int
    ownership: str
    kind: str
    children: int
    days: int
    placed_days: int
    far_days: int
    ended: int
    early: int
    council_asked: int
    not_said: int
    middle_days: int | None
    open_children: int
    two_years: int
    costed: int
    spent: Decimal
    share: Decimal | None
    graded: Mapping[str, int]

    @property
    def weeks(self) -> Decimal:
        """Days over 7."""
        return (Decimal(self.days) / 7).quantize(_TENTH, ROUND_HALF_UP)

    @property
    def is_of_few(self) -> bool:
        """Whether its shares would tell of one child, or of a few."""
        return self.children < LEAST

    @property
    def far_share(self) -> Decimal | None:
        """Weeks that are far and outside the area, in percent of those whose place is known."""
        return None if self.is_of_few else _percent(self.far_days, self.placed_days)

    @property
    def unplaced_share(self) -> Decimal | None:
        """Weeks of which it is not known whether they are far."""
        return None if self.is_of_few else _percent(self.days - self.placed_days, self.days)

    @property
    def early_share(self) -> Decimal | None:
        """Endings that were early; None where fewer than six placements ended."""
        return _percent(self.early, self.ended) if self.ends_are_shown else None

    @property
    def not_said_share(self) -> Decimal | None:
        """Endings of which nobody wrote why."""
        return _percent(self.not_said, self.ended) if self.ends_are_shown else None

    @property
    def ends_are_shown(self) -> bool:
        """Whether enough placements ended to say how."""
        return not self.is_of_few and self.ended >= LEAST

    @property
    def two_year_share(self) -> Decimal | None:
        """Children of 31 March who are there for two years or more; None where fewer than six."""
        is_few = self.is_of_few or self.open_children < LEAST
        return None if is_few else _percent(self.two_years, self.open_children)

    @property
    def grade_shares(self) -> dict[str, Decimal]:
        """Weeks by the provider's grade, in percent, `not known` among them; empty if not shown."""
        shown = {} if self.is_of_few else self.graded
        shares = {name: _percent(days, self.days) for name, days in shown.items()}
        return {name: share for name, share in shares.items() if share is not None}

    @property
    def spend_share(self) -> Decimal | None:
        """Of the matched spending; None where it is the cost of a few children."""
        return None if self.costed < LEAST or self.is_of_few else self.share


@dataclass(frozen=True, kw_only=True)
class Spending:
    """A year's placement costs: matched to the return and not; `shares` is what the shares come to.

    `paid` is what the ledger has for the placements, None where there is no ledger; `paid_matched`
    are the matched costs of the same lines.
    """

    year: int
    matched: Decimal
    unmatched: Decimal
    shares: Decimal
    paid: Decimal | None
    paid_matched: Decimal


@dataclass(frozen=True, kw_only=True)
class Valued:
    """Every year's rows, what was spent, and what is known of the providers.

    `has_grades`: a list of providers with grades is kept on this machine.
    """

    rows: tuple[Value, ...]
    spending: tuple[Spending, ...]
    readiness: tuple[Readiness, ...]
    has_grades: bool


NEEDS = ("care_episodes", "placement_steps")


def valued(store: Path, year: int | None = None) -> Valued:
    """What children got, one year or all. Raises BadInput where the store has no care of it."""
    found = lists()
    with money_of(store, *NEEDS) as held:
        years = one_year(held.years("care_days"), year, store, "the looked-after return")
        rows = tuple(one for when in years for one in values(held, when, found))
        private = {
            one.year: one.spend_share for one in rows if one.ownership == "private" and not one.kind
        }
        return Valued(
            rows=rows,
            spending=tuple(spending(held, when) for when in years),
            readiness=tuple(
                readiness(when, by_number(held, when), found, private.get(when)) for when in years
            ),
            has_grades=any(one.grade for one in (found or {}).values()),
        )


_KIND = placement_type("e.PLACE")
_OWNER = ownership("e.PLACE_PROVIDER")
DAYS = f"""
    SELECT e.child, e.URN AS urn, {_OWNER} AS ownership, {_KIND} AS kind,
        LEAST(CASE WHEN e.ended_on IS NOT NULL THEN e.ended_day ELSE e.counted_to_day + 1 END,
            $last + 1) - GREATEST(e.started_day, $first) AS days,
        CASE WHEN e.distance > {FAR} AND e.distance <> {NO_DISTANCE} AND e.PL_LOCATION = 'OUT'
                THEN TRUE
            WHEN e.distance <= {FAR} OR e.PL_LOCATION = 'IN' THEN FALSE END AS is_far
    FROM care_episodes AS e WHERE e.started_day <= $last AND e.counted_to_day >= $first
"""
_WEEKS = f"""
    SELECT ownership, kind, COUNT(DISTINCT child) AS children, SUM(days) AS days,
        COALESCE(SUM(CASE WHEN is_far IS NOT NULL THEN days END), 0) AS placed_days,
        COALESCE(SUM(CASE WHEN is_far THEN days END), 0) AS far_days
    FROM ({DAYS}) AS d WHERE days > 0
    GROUP BY GROUPING SETS ((ownership), (ownership, kind))
"""
_BY_NUMBER = f"""
    SELECT ownership, kind, urn, SUM(days) AS days FROM ({DAYS}) AS d WHERE days > 0
    GROUP BY ownership, kind, urn
"""
# Each stay with one carer that touches the year, with the last episode of it that the year has.
_STAYS = f"""
    SELECT s.child, s.from_day, s.to_day, {_OWNER} AS ownership, {_KIND} AS kind,
        CASE WHEN s.is_open = 0 AND s.to_day BETWEEN $first AND $last
            AND e.REASON_PLACE_CHANGE IS DISTINCT FROM 'PLACE' THEN TRUE ELSE FALSE END AS ended,
        CASE WHEN s.to_day > $last OR (s.is_open = 1 AND s.to_day = $last) THEN TRUE ELSE FALSE END
            AS stays,
        COALESCE(e.REASON_PLACE_CHANGE IN {EARLY} OR e.REC = '{OUTSIDE_THE_PLAN}', FALSE) AS early,
        COALESCE(e.REASON_PLACE_CHANGE = 'LAREQ', FALSE) AS council_asked,
        CASE WHEN COALESCE(e.REC, 'X1') = 'X1' AND COALESCE(e.REASON_PLACE_CHANGE, 'OTHER') = 'OTHER'
            THEN TRUE ELSE FALSE END AS not_said
    FROM (
        SELECT child, spell, MIN(started_day) AS from_day, MAX(counted_to_day) AS to_day,
            MAX(CASE WHEN ended_on IS NULL THEN 1 ELSE 0 END) AS is_open,
            MAX(CASE WHEN started_day <= $last THEN number END) AS number
        FROM (
            SELECT p.*, COUNT(CASE WHEN p.begins_carer THEN 1 END) OVER (
                PARTITION BY p.child ORDER BY p.number
                ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS spell
            FROM placement_steps AS p
        ) AS n
        GROUP BY child, spell
    ) AS s
    JOIN care_episodes AS e ON e.child = s.child AND e.number = s.number
    WHERE s.from_day <= $last AND s.to_day >= $first AND (s.is_open = 1 OR s.to_day > s.from_day)
"""
_HELD = f"""
    SELECT ownership, kind, COUNT(CASE WHEN ended THEN 1 END) AS ended,
        COUNT(CASE WHEN ended AND early THEN 1 END) AS early,
        COUNT(CASE WHEN ended AND council_asked THEN 1 END) AS council_asked,
        COUNT(CASE WHEN ended AND not_said THEN 1 END) AS not_said,
        MEDIAN(CASE WHEN ended THEN to_day - from_day END) AS middle,
        COUNT(DISTINCT CASE WHEN stays THEN child END) AS open_children,
        COUNT(DISTINCT CASE WHEN stays AND from_day <= $two_years THEN child END) AS two_years
    FROM ({_STAYS}) AS s GROUP BY GROUPING SETS ((ownership), (ownership, kind))
"""
_SPENT = """
    SELECT ownership, placement_type AS kind, COUNT(DISTINCT child) AS costed, SUM(cost) AS spent
    FROM placement_costs
    WHERE year = $year AND cost IS NOT NULL AND spell_started_on IS NOT NULL
    GROUP BY GROUPING SETS ((ownership), (ownership, placement_type))
"""
_Key = tuple[str, str]


def by_number(held: Held, year: int) -> list[Row]:
    """A year's days by ownership, kind and Ofsted's number of the provider."""
    return held.rows(_BY_NUMBER, NEEDS, first=_day(year - 1, 4, 1), last=_day(year, 3, 31))


def values(held: Held, year: int, found: Lists | None = None) -> list[Value]:
    """A year's placements by ownership, of every kind together and then kind by kind.

    `found` are the lists of providers that grades are taken from.
    """
    first, last = _day(year - 1, 4, 1), _day(year, 3, 31)
    weeks = _keyed(held.rows(_WEEKS, NEEDS, first=first, last=last))
    two_years = _day(year - 2, 3, 31)
    stays = _keyed(held.rows(_HELD, NEEDS, first=first, last=last, two_years=two_years))
    spent = _keyed(held.rows(_SPENT, ("placement_costs",), year=year))
    shares = _shares(spent)
    grades = graded(by_number(held, year), found) if found else {}
    keys = sorted({*weeks, *stays, *spent}, key=lambda key: (ORDER.index(key[0]), key[1]))
    return [
        _value(
            year,
            key,
            {**weeks.get(key, {}), **stays.get(key, {}), **spent.get(key, {})},
            shares.get(key),
            grades.get(key, {}),
        )
        for key in keys
    ]


_COUNTS = (
    *("children", "days", "placed_days", "far_days", "ended", "early", "council_asked", "not_said"),
    *("open_children", "two_years", "costed"),
)


def _value(year: int, key: _Key, row: Row, share: Decimal | None, days: Mapping[str, int]) -> Value:
    middle = row.get("middle")
    whole = Decimal(str(middle or 0)).quantize(Decimal(1), ROUND_HALF_UP)
    return Value(
        year=year,
        ownership=key[0],
        kind=key[1],
        **{name: int(row.get(name, 0)) for name in _COUNTS},
        middle_days=None if middle is None else int(whole),
        spent=row.get("spent", Decimal(0)),
        share=share,
        graded=days,
    )


def _keyed(rows: list[Row]) -> dict[_Key, Row]:
    return {(row["ownership"], row["kind"] or ""): row for row in rows}


def _shares(spent: Mapping[_Key, Row]) -> dict[_Key, Decimal]:
    """Tenths of a percent that come to 100.0 over the ownerships; a kind's are rounded by itself."""
    whole = {key: row["spent"] for key, row in spent.items() if not key[1]}
    total = sum(whole.values(), Decimal(0))
    if total <= 0:
        return {}
    each = {
        key: (100 * row["spent"] / total).quantize(_TENTH, ROUND_HALF_UP)
        for key, row in spent.items()
    }
    return each | in_tenths(whole)


def in_tenths(amounts: Mapping[_Key, Decimal]) -> dict[_Key, Decimal]:
    """Shares of the sum in percent, to a tenth, that come to 100.0: the largest rests round up."""
    total = sum(amounts.values(), Decimal(0))
    exact = {name: _HUNDRED * amount / total for name, amount in amounts.items()}
    made = {name: share.quantize(_TENTH, ROUND_FLOOR) for name, share in exact.items()}
    left = int((_HUNDRED - sum(made.values(), Decimal(0))) / _TENTH)
    for name in sorted(exact, key=lambda n: made[n] - exact[n])[:left]:
        made[name] += _TENTH
    return made


_MATCHED = """
    SELECT COALESCE(SUM(CASE WHEN spell_started_on IS NOT NULL THEN cost END), 0) AS matched,
        COALESCE(SUM(CASE WHEN spell_started_on IS NULL THEN cost END), 0) AS unmatched
    FROM placement_costs WHERE year = $year
"""
_BY_LINE = """
    SELECT paid_from AS line, SUM(cost) AS cost FROM placement_costs
    WHERE year = $year AND cost IS NOT NULL AND spell_started_on IS NOT NULL GROUP BY paid_from
"""


def spending(held: Held, year: int) -> Spending:
    """What a year's placements cost, and how much of the ledger's payments is matched to them."""
    rows = held.rows(_MATCHED, ("placement_costs",), year=year)
    nothing = Decimal(0)
    matched = rows[0]["matched"] if rows else nothing
    by_line = {r["line"]: r["cost"] for r in held.rows(_BY_LINE, ("placement_costs",), year=year)}
    lines = {w.line: w.sums.right for w in set_beside(held, [year]).weeks}
    paid = [amount for amount in lines.values() if amount is not None]
    spent = _keyed(held.rows(_SPENT, ("placement_costs",), year=year))
    shares = [share for (_, kind), share in _shares(spent).items() if not kind]
    return Spending(
        year=year,
        matched=matched,
        unmatched=rows[0]["unmatched"] if rows else nothing,
        shares=sum(shares, nothing),
        paid=sum(paid, nothing) if paid else None,
        paid_matched=sum(
            (by_line.get(name, nothing) for name, amount in lines.items() if amount is not None),
            nothing,
        ),
    )


def _percent(part: int, whole: int) -> Decimal | None:
    return (_HUNDRED * part / whole).quantize(_TENTH, ROUND_HALF_UP) if whole else None


def _day(year: int, month: int, day: int) -> int:
    """A day counted from 1970, as the record counts them."""
    return date(year, month, day).toordinal() - date(1970, 1, 1).toordinal()
