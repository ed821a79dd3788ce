"""What a verdict on years and one on months say alike: their three answers, and what would settle them."""

from collections.abc import Callable
from typing import Any

from headway.verdicts.noise import WrongBefore
from headway.verdicts.safety import AnyAnswer, AnySafe
from headway.verdicts.signals import Answer
from headway.verdicts.words import HARM_ON_SCREEN, NOT_ASKED, ON_SCREEN, QUESTIONS


def harm_values(
    safe: AnySafe, says: str, values_of: Callable[[Any], dict[str, Any]]
) -> dict[str, Any]:
    """The answer on harm with the keys of the agreed format, and each thing that is watched."""
    return {
        "answer": str(safe.answer),
        "says": says,
        "warnings": [values_of(one) for one in safe.warnings],
        "unknown": [values_of(one) for one in safe.unknown],
        "watched": [values_of(one) for one in safe.watched],
        "settles": list(safe.settles),
        "footnote": safe.footnote,
    }


def card_of(
    real: Answer, safe: AnySafe, ours: Answer, why: tuple[str, str, str]
) -> list[tuple[str, str, str]]:
    """The three questions of a card: question, answer on screen, why."""
    seen = len(safe.watched) - len(safe.unknown)
    question = QUESTIONS["safe" if seen else "unwatched"].format(n=seen)
    question = question.replace("the 1 things", "the one thing")
    harm, helped = ON_SCREEN[Answer.NOT_SHOWN], ON_SCREEN[ours]
    if real is Answer.NO:
        harm = helped = NOT_ASKED
    elif safe.watched:
        harm = HARM_ON_SCREEN[safe.answer]
    asked = (QUESTIONS["real"], question, QUESTIONS["ours"])
    return list(zip(asked, (ON_SCREEN[real], harm, helped), why, strict=True))


def settled_by(*answers: AnyAnswer) -> tuple[str, ...]:
    """What would settle every answer that is not shown, each once."""
    return tuple(dict.fromkeys(text for one in answers for text in one.settles))


def wrong_values(what: str, one: WrongBefore) -> dict[str, Any]:
    """How often such a verdict was wrong, on all councils, as plain values."""
    how = {
        "half_undone": "real changes at least half undone the next year",
        "false_alarm": "council-years with no lasting change that passed the line",
        "rebound": "real falls followed by a rise of 30% or more within two years",
    }
    return {
        "verdict": f"real {one.direction}",
        "what": what,
        "n": one.n,
        "wrong": one.wrong,
        "share": one.share,
        "low": one.low,
        "high": one.high,
        "how": f"{how[what]}, {one.first} to {one.last}, all councils",
    }
