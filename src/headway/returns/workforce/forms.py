"""The forms in which the workforce's files write a day, a number, yes or no, and a role."""

import re

from headway.returns.workforce.tables import ROLES
from headway.validation.reading import cells
from headway.vocabulary.errors import BadFile

_NUMBER = re.compile(r"\d{1,7}(?:\.\d{1,9})?")
_WHOLE = re.compile(r"(\d{1,7})(?:\.0+)?")
_DAYS = cells.days()
# A fault: where it stands (an element or row), its field, what was expected.
Fault = cells.Fault[str]


def day(text: str) -> str:
    """A day of the calendar, as 2025-09-30."""
    if found := _DAYS.day(text):
        return found.isoformat()
    raise ValueError("expected a day of the calendar, as 2025-09-30")


def number(text: str) -> str:
    """A number of 0 or more, with or without decimals."""
    if not _NUMBER.fullmatch(text):
        raise ValueError("expected a number of 0 or more, such as 0.8")
    return text


def whole(text: str) -> str:
    """A whole number of 0 or more."""
    if not (found := _WHOLE.fullmatch(text)):
        raise ValueError("expected a whole number of 0 or more, such as 14")
    return found[1]


def flag(text: str) -> str:
    """Yes or no, as the census writes them."""
    word = text.lower()
    if word not in ("0", "1", "true", "false"):
        raise ValueError("expected 1 or 0")
    return "1" if word in ("1", "true") else "0"


def role(text: str) -> str:
    """The code of a role."""
    if text not in ROLES:
        raise ValueError(f"expected the code of a role, 1 to {len(ROLES)}")
    return text


def told(name: str, faults: list[Fault]) -> BadFile:
    """The first fault, and how many there are besides."""
    do = "Put it right where the file came from, then export the file again."
    return cells.refused(name, faults, do)
