"""Pieces of sentences that several answers share: counts, days and what is exempt."""

import re
from datetime import date
from typing import Any

from headway.vocabulary.month import in_words, month_of

Body = dict[str, Any]
JOINS = re.compile(r"[;,.]*(?:[;,] and)?[;,.]*$")


def counted(count: int, noun: str) -> str:
    """`1 day`, `3 days`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def said_on(day: str | None) -> str:
    """A day of JSON in words, as `1 April 2026`; `no day` where there is none."""
    if not day:
        return "no day"
    return in_words(month_of(day) or date.fromisoformat(day))


def iso(day: date | None) -> str | None:
    """A day as JSON holds it."""
    return day.isoformat() if day else None


def quoted(words: str) -> str:
    """Words in quotation marks, without the comma or `; and` that joined them to what came next."""
    bare = JOINS.sub("", words.strip()).replace("“", "‘").replace("”", "’")
    return f"“{bare}”"


def exempt(row: Body) -> str:
    """A mark on what is not for everybody."""
    return " (Part 2, exempt)" if row["part"] == 2 else ""
