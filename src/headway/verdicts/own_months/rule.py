"""The rules on a council's own months: numbers, shares, events of which there are few; and what
stands at a month's end."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from headway.verdicts.own_months.series import JUDGED, Form, Series
from headway.verdicts.own_months.standing import judge_standing
from headway.verdicts.own_months.value import OwnSignal, Signalled, Span
from headway.verdicts.signals import Answer, Direction, Found
from headway.verdicts.signals.monthly import (
    BARRED_FOR_ALL,
    BASE_MONTHS,
    LEAST_BASE_MONTHS,
    Barred,
    Month,
    MonthlyReason,
    MonthlySignal,
    judge_months,
    shifted,
)
from headway.verdicts.signals.monthly import SIGNAL as MONTHLY
from headway.verdicts.signals.monthly_share import RATIO, judge_shares
from headway.verdicts.signals.monthly_share import SIGNAL as SHARE
from headway.verdicts.signals.rare import SIGNAL as RARE
from headway.verdicts.signals.rare import days_between
from headway.verdicts.signals.runs import LENGTH, named_runs
from headway.verdicts.signals.xmr import xmr

# With more than two a month a year has over 24 gaps, and 3 in 1,000 of them pass by chance: too many.
RARE_BELOW = 2.0
GAP = "a longer gap between two events than the gaps before it make likely"
NO_MONTH = "the store holds no month of it"
ANOTHER_PROCESS = "the months are not all of one process: {why}"
PERCENT = 100
# The end of a base against which a change is measured too: what was there by then is no action's.
LATELY = 12

# The days of a series' events from one day to another, one for each day that had any.
Days = Callable[[Series, date, date], Sequence[date]]


def months_of(first: Month, so_many: int) -> list[Month]:
    """So many months from one on."""
    return [shifted(first, by) for by in range(so_many)]


def judge_series(
    series: Series, span: Span, barred: tuple[Barred, ...] = (), days: Days | None = None
) -> OwnSignal:
    """Judge a series over a span. `days` gives an event's days, where there are too few a month."""
    if series.form is Form.STANDING and series.cells:
        return judge_standing(series, shifted(span.first, span.months - 1), barred)
    if series.form not in JUDGED or not series.cells:
        reason = series.form if series.form not in JUDGED else NO_MONTH
        return OwnSignal(
            rule=MONTHLY.id, answer=Answer.NOT_SHOWN, reason=str(reason), is_known=False
        )
    if bar := _bar(span, barred):
        why = ANOTHER_PROCESS.format(why=bar.reason)
        return OwnSignal(rule=MONTHLY.id, answer=Answer.NOT_SHOWN, reason=why, is_known=False)
    base = months_of(span.base_first, BASE_MONTHS)
    judged = months_of(span.first, span.months)
    rule = judge_months(
        dict(zip([*base, *judged], series.values([*base, *judged]), strict=True)),
        span.first,
        months=span.months,
        base_first=span.base_first,
    )
    if series.form is Form.NUMBER:
        signal = _not_of_few(_number(series, rule, base, judged))
        return _few(series, signal, span, days) if days else signal
    return _share(series, rule, base, judged)


def _bar(span: Span, barred: Sequence[Barred]) -> Barred | None:
    """What bars the span: the pandemic in its base, or a change of recording anywhere in it."""
    last, base_last = (
        shifted(span.first, span.months - 1),
        shifted(span.base_first, BASE_MONTHS - 1),
    )
    for one in barred:
        if one.first <= last and span.base_first <= one.last:
            return one
    held = (b for b in BARRED_FOR_ALL if b.first <= base_last and span.base_first <= b.last)
    return next(held, None)


def _number(
    series: Series, rule: MonthlySignal, base: list[Month], judged: list[Month]
) -> OwnSignal:
    values = series.values(judged)
    known = [v for v in values if v is not None]
    now, last = _mean(values), _mean(series.values(base[-LATELY:]))
    return OwnSignal(
        rule=MONTHLY.id,
        answer=rule.answer,
        reason=str(rule.reason),
        is_known=rule.answer is not Answer.NOT_SHOWN,
        base_months=rule.base_months,
        months_known=len(known),
        centre=rule.centre,
        deviation=rule.deviation,
        lower=rule.lower,
        upper=rule.upper,
        now=now,
        change=None if now is None or not rule.centre else now / rule.centre - 1,
        lately=None if now is None or not last else now / last - 1,
        found=_placed(rule.found, judged),
        named=_named(series.values(base), values, judged) if rule.centre is not None else (),
    )


def _not_of_few(signal: OwnSignal) -> OwnSignal:
    """Of fewer than two a month a month says nothing: chance alone makes three of one now and then."""
    if signal.centre is None or signal.centre >= RARE_BELOW:
        return signal
    small = str(MonthlyReason.TOO_SMALL)
    return replace(signal, answer=Answer.NOT_SHOWN, reason=small, is_known=False, found=())


def _named(
    base: list[float | None], values: list[float | None], judged: list[Month]
) -> tuple[Signalled, ...]:
    """Standard XmR and the named runs, which bear nothing."""
    chart = xmr(base, values)
    found = (*chart.found, *named_runs(values, chart.limits)) if chart.limits else ()
    return _placed(found, judged)


def _placed(found: Sequence[Found], judged: list[Month]) -> tuple[Signalled, ...]:
    return tuple(
        Signalled(signal=f.signal, direction=f.direction, months=tuple(judged[p] for p in f.at))
        for f in found
    )


def _share(
    series: Series, rule: MonthlySignal, base: list[Month], judged: list[Month]
) -> OwnSignal:
    """A share's months by their own sizes; what bars a base bars it here too."""
    counted = [c for c in series.counted(judged) if c is not None]
    bare = OwnSignal(
        rule=SHARE.id,
        answer=Answer.NOT_SHOWN,
        reason=str(rule.reason),
        is_known=False,
        base_months=sum(c is not None for c in series.counted(base)),
        months_known=len(counted),
    )
    if bare.base_months < LEAST_BASE_MONTHS:
        return replace(bare, reason=str(MonthlyReason.SHORT_BASE))
    top = RATIO if series.form is Form.RATIO else 1
    made = judge_shares(series.counted(base), series.counted(judged), top)
    if made is None:
        return replace(bare, reason=str(MonthlyReason.FLAT))
    times = 1 if series.form is Form.RATIO else PERCENT
    answer, reason = _answer(made.found, made.centre, made.deviation, len(counted))
    now, last = _pooled(series, judged, times), _pooled(series, base[-LATELY:], times)
    centre, limits = times * made.centre, made.limits
    return replace(
        bare,
        answer=answer,
        reason=str(reason),
        is_known=answer is not Answer.NOT_SHOWN,
        centre=centre,
        deviation=times * made.deviation,
        lower=None if limits.lower is None else times * limits.lower,
        upper=None if limits.upper is None else times * limits.upper,
        now=now,
        change=_moved(now, centre, times),
        lately=_moved(now, last, times),
        found=_placed(made.found, judged),
    )


def _mean(values: Sequence[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    return sum(known) / len(known) if known else None


def _pooled(series: Series, months: list[Month], times: int) -> float | None:
    """The share (or ratio) of all these months together."""
    known = [c for c in series.counted(months) if c is not None]
    return times * sum(a for a, _ in known) / sum(n for _, n in known) if known else None


def _moved(now: float | None, before: float | None, times: int) -> float | None:
    """Points between two shares; a part of the earlier between two ratios."""
    if now is None or before is None:
        return None
    if times > 1:
        return now - before
    return now / before - 1 if before else None


def _answer(
    found: Sequence[Found], centre: float, deviation: float, known: int
) -> tuple[Answer, MonthlyReason]:
    """As the rule for counts answers."""
    if found:
        by_point = any(f.signal == SHARE.id for f in found)
        return Answer.YES, MonthlyReason.POINT if by_point else MonthlyReason.RUN
    if deviation > centre / 2:
        return Answer.NOT_SHOWN, MonthlyReason.TOO_SMALL
    if known < LENGTH:
        return Answer.NOT_SHOWN, MonthlyReason.TOO_FEW_MONTHS
    return Answer.NO, MonthlyReason.INSIDE


def _few(series: Series, signal: OwnSignal, span: Span, days: Days) -> OwnSignal:
    """Where months hold too few to tell, the days between events may still show a fall.

    They show no rise: two on one day (brothers and sisters) say nothing of how often.
    """
    small = (str(MonthlyReason.TOO_SMALL), str(MonthlyReason.FLAT))
    base = months_of(span.base_first, BASE_MONTHS)
    every = [*base, *months_of(span.first, span.months)]
    through = months_of(span.base_first, len(base) + span.months)
    total = sum(v or 0 for v in series.values(base))
    if signal.reason not in small or not 0 < total < RARE_BELOW * len(base):
        return signal
    # A gap over a month that is not held, or that lies between base and span, is no gap.
    if every != through or None in series.values(every):
        return signal
    begin, judged_from = _first_day(span.base_first), _first_day(span.first)
    end = date.fromordinal(_first_day(shifted(span.first, span.months)).toordinal() - 1)
    events = sorted(set(days(series, begin, end)))
    chart = days_between(events, max(0, sum(e < judged_from for e in events) - 1), until=end)
    longer = [f for f in chart.found if f.direction is Direction.FALL]
    if not longer:
        return signal
    ends = [*events, end]
    at = [f.at[0] + chart.base_points for f in longer]
    found = tuple(
        Signalled(
            signal=RARE.id,
            direction=Direction.FALL,
            months=(_month(ends[place]), _month(ends[place + 1])),
        )
        for place in at
    )
    return replace(signal, rule=RARE.id, answer=Answer.YES, reason=GAP, is_known=True, found=found)


def _first_day(month: Month) -> date:
    return date(*month, 1)


def _month(day: date) -> Month:
    return day.year, day.month
