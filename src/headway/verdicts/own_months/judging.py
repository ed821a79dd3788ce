"""Judging a measure by its months in a council's own store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from headway.measures.finding import measure_named, recorded_measures
from headway.measures.value import Measure
from headway.store.building import council_of
from headway.store.events import event_days
from headway.store.figures import snapshot_of
from headway.verdicts.contribution import Expectation
from headway.verdicts.expectations import read_expectations
from headway.verdicts.own_months.ours import judge_own_contribution, stands_alone
from headway.verdicts.own_months.rebases import keep_rebase, read_rebases, with_rebase
from headway.verdicts.own_months.rule import Days, judge_series, months_of
from headway.verdicts.own_months.safe import judge_own_safety, watched_by
from headway.verdicts.own_months.series import JUDGED, Form, Series, read_series, series_of
from headway.verdicts.own_months.spans import month_of, span_of
from headway.verdicts.own_months.value import Mark, OwnSignal, OwnVerdict, Rebase, Span
from headway.verdicts.own_months.words import one_sentence
from headway.verdicts.signals.monthly import BASE_MONTHS, Barred, Month
from headway.verdicts.signals.returning import Stretch, goes_beyond, unusual_end
from headway.vocabulary.councils import Council
from headway.vocabulary.errors import BadInput, Unknown

Figures = Mapping[tuple[str, str], Series]


@dataclass(frozen=True, kw_only=True)
class Around:
    """What stands around the figures: whose they are, the day asked about, bases that were chosen,
    what a plan expected (None: no plan was named), what happened when, and the days of events."""

    council: Council
    as_at: date | None = None
    rebases: tuple[Rebase, ...] = ()
    expectations: tuple[Expectation, ...] | None = None
    marks: tuple[Mark, ...] = ()
    days: Days | None = None


def judge_store(
    store: Path,
    measure: str,
    *,
    kind: str = "",
    as_at: date | None = None,
    baseline: str = "",
    because: str = "",
    approved_by: str = "",
    programme: Path | None = None,
    marks: Sequence[Mark] = (),
    today: date | None = None,
) -> OwnVerdict:
    """Judge the newest months of a measure in a store, or those up to a day.

    `as_at`: the newest month that had ended by then. `baseline`, as 2023-04..2025-03, moves the base
    for this and every later verdict, and is kept in the store with `because`, `approved_by` and the
    day (`today`). `programme` is a folder whose plan may hold expectations; `marks` what to show on
    the series. Raises Unknown for a name, BadInput where nothing is held to judge.
    """
    m = _recorded(measure)
    chosen = _kind(m, kind)
    snapshot_of(store)
    _refuse_base(m, chosen, baseline)
    held = read_rebases(store, m.id, chosen)
    reason = (because, approved_by)
    rebases = with_rebase(held, m.id, chosen, baseline, reason, today or date.today())
    around = Around(
        council=council_of(store),
        as_at=as_at,
        rebases=rebases,
        expectations=read_expectations(programme) if programme else None,
        marks=tuple(marks),
        days=partial(_days, store),
    )
    figures = read_series(store, ((m, chosen), *watched_by(m)))
    verdict = judge_figures(figures, m, chosen, around)
    if rebases != held:
        keep_rebase(store, rebases[-1])
    return verdict


def _refuse_base(measure: Measure, kind: str, baseline: str) -> None:
    """Refuse to move the base of what stands at a month's end: it has none of months in a row."""
    if baseline and series_of(measure, kind, {}).form is Form.STANDING:
        raise BadInput(
            f"--baseline moves a base of months, and {measure.id} stands at a month's end: it is set "
            "against the same day of earlier years. Leave --baseline out."
        )


def judge_figures(figures: Figures, measure: Measure, kind: str, around: Around) -> OwnVerdict:
    """Judge months that were read already: those of the measure, and of what is watched beside it."""
    series = figures[measure.id, kind]
    last = _last(series, around.as_at)
    if series.form is Form.STANDING:
        return _judge_standing(figures, measure, kind, around, last)
    fitting = _fitting(around, measure.id, kind, last)
    span, fixed_by = span_of(last, around.rebases, fitting)
    judge = partial(_judge_one, span, around)
    real = judge(series)
    safe = judge_own_safety(measure, real, figures, judge)
    returning, beyond = _returning(series, span, real)
    ours = judge_own_contribution(
        real,
        safe.answer,
        fixed_by,
        fitting,
        None if beyond else returning,
        last,
        named_actions=around.expectations is not None,
    )
    verdict = OwnVerdict(
        measure=measure,
        kind=kind,
        council=around.council,
        as_at=last,
        series=series,
        span=span,
        real=real,
        safe=safe,
        ours=ours,
        returning=returning,
        goes_beyond=beyond,
        provisional=tuple(m for m in _every(span) if m in series.provisional),
        missing=_missing(series, span),
        rebases=around.rebases,
        marks=marks_on(around.marks, series, measure.id, last),
    )
    return replace(verdict, sentence=one_sentence(verdict))


def _judge_one(span: Span, around: Around, one: Series) -> OwnSignal:
    return judge_series(one, span, _barred(around.marks, one.measure), around.days)


def _judge_standing(
    figures: Figures, measure: Measure, kind: str, around: Around, last: Month
) -> OwnVerdict:
    """The verdict on what stands at a month's end, set against that day in earlier years."""
    series = figures[measure.id, kind]
    judge = partial(_judge_one, span_of(last, (), ())[0], around)
    real = judge(series)
    safe = judge_own_safety(measure, real, figures, judge)
    every = (*real.base, last)
    verdict = OwnVerdict(
        measure=measure,
        kind=kind,
        council=around.council,
        as_at=last,
        series=series,
        span=Span(base_first=every[0], first=last, months=1),
        real=real,
        safe=safe,
        ours=stands_alone(real.answer),
        returning=None,
        goes_beyond=False,
        provisional=tuple(m for m in every if m in series.provisional),
        missing=(),
        rebases=(),
        marks=marks_on(around.marks, series, measure.id, last),
    )
    return replace(verdict, sentence=one_sentence(verdict))


def _every(span: Span) -> tuple[Month, ...]:
    """The base's months, then those judged."""
    return (*months_of(span.base_first, BASE_MONTHS), *months_of(span.first, span.months))


def _missing(series: Series, span: Span) -> tuple[Month, ...]:
    if series.form not in JUDGED:
        return ()
    return tuple(m for m in _every(span) if m not in series.cells)


def _fitting(around: Around, measure: str, kind: str, last: Month) -> tuple[Expectation, ...]:
    """What the plan expected of one kind of a measure by actions that had begun."""
    return tuple(
        e
        for e in around.expectations or ()
        if (e.measure, e.kind) == (measure, kind) and month_of(e.started_on) <= last
    )


def _returning(series: Series, span: Span, real: OwnSignal) -> tuple[Stretch | None, bool]:
    """The unusual stretch on which the base ends, and whether the months go past what was before."""
    if real.centre is None:
        return None, False
    found = unusual_end(series.values(months_of(span.base_first, BASE_MONTHS)))
    if found is None:
        return None, False
    judged = series.values(months_of(span.first, span.months))
    return found, goes_beyond(found, judged, real.deviation or 0.0)


def _days(store: Path, one: Series, first: date, until: date) -> Sequence[date]:
    return event_days(store, one.recorded, first, until) if one.recorded else ()


def marks_on(marks: Sequence[Mark], series: Series, measure: str, last: Month) -> tuple[Mark, ...]:
    """The marks that lie in a series and name this measure, or no measure, in date order."""
    first = min(series.cells)
    there = (m for m in marks if not m.measures or measure in m.measures)
    return tuple(sorted((m for m in there if first <= month_of(m.on) <= last), key=_place))


def _place(mark: Mark) -> tuple[date, str, str]:
    return mark.on, mark.id, mark.what


def _recorded(name: str) -> Measure:
    m = measure_named(name)
    if not m.recorded:
        known = [one.id for one in recorded_measures()]
        raise Unknown("measure of a council's own record", name, known)
    return m


def _kind(measure: Measure, kind: str) -> str:
    """The kind asked for, else numbers where there are any."""
    kinds = measure.recorded_kinds
    if kind and kind not in kinds:
        raise BadInput(
            f"{measure.id} has no kind '{kind}' in a council's own record: it has "
            f"{', '.join(kinds)}."
        )
    return kind or ("count" if "count" in kinds else kinds[0])


def _last(series: Series, as_at: date | None) -> Month:
    """The newest month held that had ended by the day."""
    months = series.cells
    if as_at is not None:
        after = month_of(date.fromordinal(as_at.toordinal() + 1))
        months = {m: cell for m, cell in series.cells.items() if m < after}
    if not months:
        by = f" by {as_at}" if as_at else ""
        raise BadInput(
            f"The store holds no month of {series.measure} ({series.kind}){by}. It may not have the "
            f"return: see `headway measure STORE -m {series.measure} --every month`."
        )
    return max(months)


def _barred(marks: Sequence[Mark], measure: str) -> tuple[Barred, ...]:
    """The council's own changes of recording, which no verdict of the measure may lie across."""
    return tuple(
        Barred(
            first=month_of(m.on),
            last=month_of(m.until or m.on),
            reason=f"{m.title} ({m.id}, {m.on:%B} {m.on.year})",
        )
        for m in marks
        if m.bars and (not m.measures or measure in m.measures)
    )
