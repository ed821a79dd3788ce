"""Words for what a plan and its meetings hold: days, counts, names with their ids."""

import re
from datetime import date

from headway.plan.fields import Numbered
from headway.plan.whole import name_of
from headway.vocabulary.month import Month
from headway.vocabulary.month import in_words as written

NOBODY = "Nobody has said who or why."
LONGEST_NAME = 90  # letters of a name in a table, beyond which it is cut at a word
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def in_words(day: date | None, missing: str = "no date") -> str:
    """A day as people write it: `25 July 2018`; a month where no day is known: `July 2018`."""
    return written(day) if day else missing


def in_short(day: date | None, missing: str = "no date") -> str:
    """A day for a table: `25 Jul 2018`."""
    return written(day, "%b") if day else missing


def on_day(day: date) -> str:
    """A day inside a sentence: `on 25 July 2018`, `in July 2018`."""
    return f"{'in' if isinstance(day, Month) else 'on'} {in_words(day)}"


def days_in_words(text: str) -> str:
    """A text with its ISO days written as people write them."""
    return _ISO.sub(lambda found: in_short(date.fromisoformat(found[0])), text)


def counted(number: int, noun: str, nouns: str = "") -> str:
    """`1 action`, `3 actions`, `no actions`."""
    return f"{number or 'no'} {noun if number == 1 else nouns or noun + 's'}"


def capital(text: str) -> str:
    """The text with its first letter raised."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The text with its first letter lowered, unless it is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def ended(text: str) -> str:
    """The text as a sentence: with a full stop where it has no end of its own."""
    return text if text.endswith((".", "?", "!", "”", ".)")) else f"{text}."


def short(text: str, longest: int = LONGEST_NAME) -> str:
    """The text cut at a word, with a sign that it goes on."""
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rsplit(' ', 1)[0].rstrip(',;:. ')} …"


def named(thing: Numbered, longest: int = LONGEST_NAME) -> str:
    """A thing by its id and its name: `ACT-3 Review every care order at home`."""
    return f"{thing.id} {short(name_of(thing), longest)}"


def quoted(text: str) -> str:
    """Words as somebody said them, in quotation marks, once."""
    return f"“{text.strip().strip('“”')}”"
