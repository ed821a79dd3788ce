"""Any sign of harm in the council's own months: each balancing measure by the same rule and span.

Stricter than on published years: a watched measure whose months are too small to tell is not known,
and since no neighbour's or England's months are held, a real fall of looking is never set beside
theirs. So yes is rare.
"""

from collections.abc import Callable, Mapping

from headway.measures.finding import measure_named
from headway.measures.value import Balancing, Measure, Watch
from headway.verdicts.judging import TRIED, footnote_of
from headway.verdicts.noise import wrong_before
from headway.verdicts.own_months.series import Series
from headway.verdicts.own_months.value import OwnSafe, OwnSignal, OwnWatched
from headway.verdicts.safety import (
    NO_RISE_TEST,
    NOTHING_AGREED,
    UNWEIGHED,
    Finding,
    answer_of,
    balancing_of,
)
from headway.verdicts.signals import Answer, Direction

NOT_OF_MONTHS = (
    "That was tried on published yearly figures. On a council’s own months nothing of the kind has "
    "been tried yet."
)
SETTLES = {
    Answer.NO: ("nothing, unless later months stand out",),
    Answer.NOT_SHOWN: ("more months, or a year that is published",),
}

Judge = Callable[[Series], OwnSignal]


def watched_by(measure: Measure) -> tuple[tuple[Measure, str], ...]:
    """Every measure and kind of a measure's balancing sets."""
    sets = [b for b in (measure.balancing, measure.balancing_rise) if b]
    watches = {(w.measure, w.kind) for b in sets for w in (*b.harm, *b.looking)}
    return tuple((measure_named(name), kind) for name, kind in sorted(watches))


def judge_own_safety(
    measure: Measure,
    real: OwnSignal,
    series: Mapping[tuple[str, str], Series],
    judge: Judge,
) -> OwnSafe:
    """Whether anything watched got worse over the months judged."""
    balancing = balancing_of(measure, real.direction)
    if balancing is None:
        settles = (
            *SETTLES.get(real.answer, ()),
            "an agreement on what to watch beside this measure",
        )
        return OwnSafe(answer=Answer.NOT_SHOWN, why=NOTHING_AGREED, settles=settles)
    watched = _watch_all(balancing, series, judge)
    fell = footnote_of(wrong_before(*TRIED, "fall", "rebound"))
    note = NO_RISE_TEST if real.direction is Direction.RISE else fell
    note = f"{note} {NOT_OF_MONTHS}".strip()
    if real.answer is not Answer.YES:
        return OwnSafe(
            answer=Answer.NOT_SHOWN,
            why=UNWEIGHED[real.answer],
            watched=watched,
            settles=SETTLES[real.answer],
            footnote=note,
        )
    unknown = tuple(w for w in watched if w.finding is Finding.NOT_KNOWN)
    answer, why, settles = answer_of(balancing, real.direction, watched, unknown)
    return OwnSafe(answer=answer, why=why, watched=watched, settles=settles, footnote=note)


def _watch_all(
    balancing: Balancing, series: Mapping[tuple[str, str], Series], judge: Judge
) -> tuple[OwnWatched, ...]:
    both = (("harm", balancing.harm), ("looking", balancing.looking))
    return tuple(
        _watch(w, role, judge(series[w.measure, w.kind])) for role, watches in both for w in watches
    )


def _watch(watch: Watch, role: str, signal: OwnSignal) -> OwnWatched:
    finding = Finding.NOT_WORSE if signal.is_known else Finding.NOT_KNOWN
    # Worse at any time in the months judged is worse, also where it came back since.
    if any(str(f.direction) == watch.worse for f in signal.found):
        finding = Finding.WORSE
    return OwnWatched(
        watch=watch,
        measure=measure_named(watch.measure),
        role=role,
        finding=finding,
        signal=signal,
    )
