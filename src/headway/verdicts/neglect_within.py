"""Neglect as the council's own record has it: area figures beside others', and children to look at.

The area figures stand beside the same published measures of England and the neighbours, year by
year. The signal of `neglect.py` is asked of the own years too. The list is for people to review:
it gives the fact that put each child there, in order of days, and ranks nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from headway.comparators.library import Library, open_library
from headway.measures.finding import measure_named
from headway.measures.own import OwnFigure, own_figures, periods
from headway.measures.value import Measure
from headway.record.in_need.neglect import REASONS
from headway.record.making import Record
from headway.verdicts.bench import Bench
from headway.verdicts.neglect import MEASURE, NeglectSignal, neglect_signal
from headway.verdicts.noise import Point
from headway.vocabulary.councils import ENGLAND, Council

# The area figures, each with the kind that is set beside others.
AREA = (
    ("neglect_at_assessment", "share"),
    ("cp_neglect_started", "count"),
    ("neglect_share", "share"),
    ("repeat_cp_plans", "share"),
    ("cp_plans_over_two_years", "share"),
)
# The block on work before court is in the census from this collection year on.
PRE_PROCEEDINGS_FROM = 2027


@dataclass(frozen=True, kw_only=True)
class AreaLine:
    """One measure in one year: the record's own value, what was published, and the comparators."""

    measure: Measure
    kind: str
    own: OwnFigure
    published: float | None
    england: float | None
    neighbours: float | None


@dataclass(frozen=True, kw_only=True)
class NeglectWithin:
    """What a record says of neglect.

    `signals` are those of each own year with a year to set it beside; `to_review` rows of child,
    reason, since_on, referred_on, days; `counts` how many stand on each list, None for a list that
    these returns cannot give.
    """

    years: tuple[int, ...]
    council: Council | None
    area: tuple[AreaLine, ...]
    signals: tuple[NeglectSignal, ...]
    to_review: tuple[dict[str, Any], ...]
    counts: dict[str, int | None]


def neglect_within(
    record: Record, council: Council | None, library: Library | None = None
) -> NeglectWithin:
    """Area figures of every year loaded, the signal on them, and the children to look at again.

    With no council (its code is on no list) nothing is set beside the own figures.
    """
    measures = [measure_named(name) for name, _ in AREA]
    whole = periods(date(min(record.years) - 1, 4, 1), date(max(record.years), 3, 31), record.years)
    years = [p for p in whole if p.length == "year"]
    own = {(f.measure, f.kind, f.period.last.year): f for f in own_figures(record, measures, years)}
    bench = _bench(council, library, measures) if council else None
    return NeglectWithin(
        years=record.years,
        council=council,
        area=tuple(
            _line(bench, measure_named(name), kind, own[name, kind, period.last.year])
            for name, kind in AREA
            for period in years
            if period.is_covered
        ),
        signals=_signals(bench, own),
        to_review=to_review(record),
        counts=_counts(record),
    )


def to_review(record: Record) -> tuple[dict[str, Any], ...]:
    """The children to look at again, those longest there first."""
    rows = record.rows(
        "SELECT child, reason, since_on, referred_on, days FROM neglect_to_review "
        "ORDER BY since_on, child, reason"
    )
    return tuple(
        {
            "child": child,
            "reason": reason,
            "what": REASONS[reason],
            "since": since,
            "referred": referred,
            "days": days,
        }
        for child, reason, since, referred, days in rows
    )


def _counts(record: Record) -> dict[str, int | None]:
    found = dict(
        record.rows("SELECT reason, COUNT(DISTINCT child) FROM neglect_to_review GROUP BY reason")
    )
    made: dict[str, int | None] = {reason: found.get(reason, 0) for reason in REASONS}
    if max(record.years) < PRE_PROCEEDINGS_FROM:
        made["no_pre_proceedings"] = None
    if not _has_two_years_running(record.years):
        made["referred_again_and_closed"] = None
    return made


def _has_two_years_running(years: Sequence[int]) -> bool:
    """Whether the latest year and the one before are there: else nobody knows who came again."""
    return max(years) - 1 in years


def _bench(council: Council, library: Library | None, measures: list[Measure]) -> Bench:
    bench = Bench(council, library or open_library())
    bench.lay(tuple(measures))
    return bench


def _line(bench: Bench | None, m: Measure, kind: str, own: OwnFigure) -> AreaLine:
    year = own.period.last.year

    def value(place: str) -> float | None:
        point = bench.points(m, kind, place).get(year) if bench else None
        return point.value if point else None

    near = [v for code in (bench.neighbours if bench else ()) if (v := value(code)) is not None]
    return AreaLine(
        measure=m,
        kind=kind,
        own=own,
        published=value(bench.council.code) if bench else None,
        england=value(ENGLAND),
        neighbours=median(near) if near else None,
    )


def _signals(
    bench: Bench | None, own: dict[tuple[str, str, int], OwnFigure]
) -> tuple[NeglectSignal, ...]:
    """The signal on every own year that has its earlier year, or a published one, behind it."""
    if bench is None:
        return ()
    m, kind = measure_named(MEASURE[0]), MEASURE[1]
    points = dict(bench.points(m, kind, bench.council.code))
    mine = {year: figure for (name, k, year), figure in own.items() if (name, k) == MEASURE}
    points |= {year: Point(value=figure.numerator) for year, figure in mine.items()}
    england = bench.points(m, kind, ENGLAND)
    near = {code: bench.points(m, kind, code) for code in bench.neighbours}
    found = (neglect_signal(points, england, near, year) for year in sorted(mine))
    return tuple(signal for signal in found if signal.is_raised is not None)
