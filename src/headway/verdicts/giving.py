"""A verdict as plain values, for `judge --json` and for packs."""

from headway.verdicts import words
from headway.verdicts.judging import Verdict, release_words
from headway.verdicts.monthly import LABEL, ByMonth
from headway.verdicts.neglect import neglect_words
from headway.verdicts.safety import Watched
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.three_answers import card_of, harm_values, settled_by, wrong_values


def as_json(verdict: Verdict) -> dict:
    """The verdict with the keys of the agreed format, each answer with its evidence."""
    v, real = verdict, verdict.real
    counted = (("half_undone", v.wrong), ("false_alarm", v.alarm), ("rebound", v.rebound))
    return {
        "measure": v.measure.id,
        "kind": v.kind,
        "council": v.council.code,
        "as_at": str(v.as_at) if v.as_at else None,
        "known_at": str(v.known_at) if v.known_at else None,
        "year": real.year,
        "baseline": _baseline(verdict),
        "real": {
            "answer": str(real.answer),
            "says": words.real_words(v.measure, v.kind, real, v.state),
            "evidence": _evidence(verdict),
        },
        "safe": harm_values(v.safe, _safe_says(v), _watched),
        "ours": {
            "answer": str(v.ours.answer),
            "reason": v.ours.why,
            "says": words.ours_words(v.ours),
            "settles": list(v.ours.settles),
        },
        "wrong_before": [wrong_values(name, one) for name, one in counted if one is not None],
        "release": release_words(verdict),
        "sentence": v.sentence,
    }


def _safe_says(verdict: Verdict) -> str:
    real = verdict.real
    return words.safe_words(verdict.safe, real.direction, is_real=real.answer is Answer.YES)


def _baseline(verdict: Verdict) -> dict:
    real, history = verdict.real, verdict.history
    body: dict = {
        "years": list(real.base_years),
        "values": list(real.base_values),
        "mean": real.base,
    }
    if history:
        body["chosen_afterwards"] = {
            "from": history.first,
            "to": history.last,
            "was": history.was,
            "now": history.now,
            "change": history.change,
        }
    return body


def _evidence(verdict: Verdict) -> list[dict]:
    real = verdict.real
    rows: list[dict] = [
        {
            "signal": "annual",
            "value": real.value,
            "base": real.base,
            "change": real.change,
            "z": real.z,
            "needs": real.line,
            "direction": str(real.direction) if real.direction else None,
            "reason": str(real.reason),
            "stands_out_at_or_below": real.low,
            "stands_out_at_or_above": real.high,
            "since": real.since,
            "moved_back": real.moved_back,
            "noise_known_at": real.noise.known_at if real.noise else None,
        },
        {"comparator": "England", "change": verdict.england},
    ]
    if verdict.by_month:
        rows.append(_by_month(verdict.by_month))
    if verdict.neglect:
        raised = {"signal": "neglect", "is_raised": verdict.neglect.is_raised}
        rows.append({**raised, "says": neglect_words(verdict.neglect)})
    if verdict.ours.placebo:
        rows.append({"comparator": "neighbours, one year", **vars(verdict.ours.placebo)})
    return rows


def _by_month(one: ByMonth) -> dict:
    rule = one.rule
    return {
        "signal": "monthly",
        "answer": str(rule.answer),
        "reason": str(rule.reason),
        "base_first": rule.base_first,
        "centre": rule.centre,
        "lower": rule.lower,
        "upper": rule.upper,
        "named_signals": [vars(n) for n in one.named],
        "named_signals_fire": LABEL,
    }


def _watched(w: Watched) -> dict:
    return {
        "measure": w.measure.id,
        "kind": w.watch.kind,
        "role": w.role,
        "worse": w.watch.worse,
        "finding": str(w.finding),
        "value": w.signal.value,
        "base": w.signal.base,
        "z": w.signal.z,
        "england": w.england,
        "says": words.watched_words(w),
    }


def card(verdict: Verdict) -> list[tuple[str, str, str]]:
    """The three questions of a card: question, answer on screen, why."""
    v = verdict
    why = (
        words.real_words(v.measure, v.kind, v.real, v.state),
        _safe_says(v),
        words.ours_words(v.ours),
    )
    return card_of(v.real.answer, v.safe, v.ours.answer, why)


def how_often_wrong(verdict: Verdict) -> str:
    """Printed with every yes: how often such verdicts were wrong or undone, and the base rate."""
    v = verdict
    if v.real.answer is not Answer.YES or v.real.direction is None:
        return ""
    parts = [words.wrong_words(v.wrong, v.alarm, v.real.direction)]
    if v.real.direction is Direction.FALL:
        parts.append(words.rebound_words(v.rebound, v.always))
    return " ".join(p for p in parts if p)


def settles(verdict: Verdict) -> tuple[str, ...]:
    """What would settle every answer that is not shown, each once."""
    return settled_by(verdict.safe, verdict.ours)
