"""A verdict on a council's own months as plain values, for `judge STORE --json` and for packs."""

from typing import Any

from headway.verdicts.monthly import LABEL
from headway.verdicts.noise import wilson, wrong_before
from headway.verdicts.own_months import words
from headway.verdicts.own_months.spans import months_between
from headway.verdicts.own_months.value import Mark, OwnSignal, OwnVerdict, OwnWatched, Rebase
from headway.verdicts.signals import Answer
from headway.verdicts.signals.annual import SIGNAL as YEARLY
from headway.verdicts.signals.monthly import BASE_MONTHS, Month, shifted
from headway.verdicts.signals.monthly import SIGNAL as MONTHLY
from headway.verdicts.three_answers import card_of, harm_values, settled_by, wrong_values

# Real council-years of referrals whose totals stayed within 10%: docs/evidence/monthly_rule.md.
UNCHANGED, FIRED = 106, 7


def as_json(verdict: OwnVerdict) -> dict[str, Any]:
    """The verdict with the keys of the agreed format, and those of months."""
    v, real = verdict, verdict.real
    return {
        "measure": v.measure.id,
        "kind": v.kind,
        "council": v.council.code,
        "as_at": text_of(v.as_at),
        "known_at": None,
        "baseline": _baseline(v),
        "real": {
            "answer": str(real.answer),
            "says": words.real_words(v),
            "evidence": [
                _signal(real),
                {"comparator": "England", "change": None, "says": words.NO_ENGLAND},
            ],
        },
        "safe": harm_values(v.safe, safe_says(v), _watched),
        "ours": {
            "answer": str(v.ours.answer),
            "reason": v.ours.why,
            "says": words.ours_words(v),
            "as_expected": v.ours.as_expected,
            "action": v.ours.expectation.action if v.ours.expectation else None,
            "settles": list(v.ours.settles),
        },
        "regression_to_the_mean": _returning(v),
        "wrong_before": _wrong(v),
        "months": _months(v),
        "provisional": [text_of(m) for m in v.provisional],
        "missing": [text_of(m) for m in v.missing],
        "marks": [_mark(m) for m in v.marks],
        "rebased": [_rebase(r) for r in v.rebases],
        "sentence": v.sentence,
    }


def text_of(month: Month) -> str:
    """A month as 2026-03."""
    return f"{month[0]}-{month[1]:02}"


def _baseline(v: OwnVerdict) -> dict[str, Any]:
    rule = "the same day of earlier years" if v.real.base else "the 24 months right before"
    return {
        "from": text_of(v.span.base_first),
        "to": text_of(_base_last(v)),
        "judged_from": text_of(v.span.first),
        "judged_to": text_of(v.as_at),
        "months": v.real.base_months,
        "mean": v.real.centre,
        "fixed_by": v.span.fixed_by or f"the rule: {rule}",
    }


def _base_last(v: OwnVerdict) -> Month:
    return max(v.real.base, default=shifted(v.span.base_first, BASE_MONTHS - 1))


def _signal(s: OwnSignal) -> dict[str, Any]:
    return {
        "signal": s.rule,
        "answer": str(s.answer),
        "reason": s.reason,
        "direction": str(s.direction) if s.direction else None,
        "base": s.centre,
        "value": s.now,
        "change": s.change,
        "deviation": s.deviation,
        "lower": s.lower,
        "upper": s.upper,
        "since": text_of(s.since) if s.since else None,
        "found": [_found(f) for f in s.found],
        "named_signals": [_found(f) for f in s.named],
        "named_signals_fire": LABEL,
    }


def _found(found: Any) -> dict[str, Any]:
    return {
        "signal": found.signal,
        "direction": str(found.direction),
        "months": [text_of(m) for m in found.months],
    }


def safe_says(v: OwnVerdict) -> str:
    """Whether there is any sign of harm, in words."""
    return words.safe_words(v.safe, v.real.direction, is_real=v.real.answer is Answer.YES)


def _watched(w: OwnWatched) -> dict[str, Any]:
    return {
        "measure": w.measure.id,
        "kind": w.watch.kind,
        "role": w.role,
        "worse": w.watch.worse,
        "finding": str(w.finding),
        "value": w.signal.now,
        "base": w.signal.centre,
        "says": words.watched_words(w),
    }


def _returning(v: OwnVerdict) -> dict[str, Any] | None:
    one = v.returning
    if one is None:
        return None
    return {
        "expected": str(one.back),
        "last_six_months": one.mean,
        "months_before": one.before,
        "z": one.z,
        "goes_beyond": v.goes_beyond,
        "says": words.returning_words(v),
    }


def _wrong(v: OwnVerdict) -> list[dict[str, Any]]:
    """How often the rule that answered was wrong, where that was seen on real councils."""
    if v.real.rule == YEARLY.id and v.real.direction is not None:
        known = wrong_before(v.measure.id, v.kind, str(v.real.direction), "false_alarm")
        return [wrong_values("false_alarm", known)] if known else []
    if v.real.rule != MONTHLY.id or v.real.centre is None:
        return []
    low, high = wilson(FIRED, UNCHANGED)
    return [
        {
            "verdict": "real fall or rise",
            "what": "false_alarm",
            "n": UNCHANGED,
            "wrong": FIRED,
            "share": FIRED / UNCHANGED,
            "low": low,
            "high": high,
            "how": "real council-years of referrals whose totals stayed within 10%, twelve months "
            "judged, a signal either way",
        }
    ]


def _months(v: OwnVerdict) -> list[dict[str, Any]]:
    """Every month from the base's first to the last judged, the missing ones too."""
    many = months_between(v.span.base_first, v.as_at)
    every = [shifted(v.span.base_first, by) for by in range(many)]
    base_last = _base_last(v)
    return [
        {
            "month": text_of(m),
            "value": v.series.cells[m].value if m in v.series.cells else None,
            "part": _part(v, m, base_last),
            "provisional": m in v.series.provisional,
        }
        for m in every
    ]


def _part(v: OwnVerdict, month: Month, base_last: Month) -> str:
    """What a month is in the verdict: of the base, judged, or neither."""
    is_base = month in v.real.base if v.real.base else month <= base_last
    return "base" if is_base else "judged" if month >= v.span.first else "between"


def _mark(m: Mark) -> dict[str, Any]:
    until = m.until.isoformat() if m.until else None
    return {"on": m.on.isoformat(), "until": until, "what": m.what, "id": m.id, "title": m.title}


def _rebase(r: Rebase) -> dict[str, Any]:
    return {
        "from": text_of(r.first),
        "to": text_of(shifted(r.first, BASE_MONTHS - 1)),
        "because": r.because,
        "approved_by": r.approved_by,
        "on": r.on.isoformat(),
    }


def card(v: OwnVerdict) -> list[tuple[str, str, str]]:
    """The three questions of a card: question, answer on screen, why."""
    why = (words.real_words(v), safe_says(v), words.ours_words(v))
    return card_of(v.real.answer, v.safe, v.ours.answer, why)


def cautions(v: OwnVerdict) -> list[str]:
    """What a reader must know beside the three answers, in the order in which it is said."""
    said = (
        words.provisional_words(v),
        words.base_words(v),
        words.length_words(v),
        words.returning_words(v),
        words.named_words(v.real),
    )
    return [text for text in said if text]


def settles(v: OwnVerdict) -> tuple[str, ...]:
    """What would settle every answer that is not shown, each once."""
    return settled_by(v.safe, v.ours)
