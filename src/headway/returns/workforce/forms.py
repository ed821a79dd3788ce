"""The forms in which the workforce's files write a day, a number, yes or no, and a role."""

import re
from collections.abc import Callable
from datetime import date

from headway.returns.workforce.tables import ROLES
from headway.vocabulary.errors import BadFile

AROUND = " \t\r\n\u00a0"
_NUMBER = re.compile(r"\d{1,7}(?:\.\d{1,9})?")
_WHOLE = re.compile(r"(\d{1,7})(?:\.0+)?")
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})")
_UK = re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})")
# A fault: where it stands (an element or row), its field, what was expected.
Fault = tuple[str, str, str]


def day(text: str) -> str:
    """A day of the calendar, as 2025-09-30."""
    found = _ISO.fullmatch(text) or _UK.fullmatch(text)
    try:
        if found:
            return date(*(int(found[part]) for part in "ymd")).isoformat()
    except ValueError:
        pass
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


def formed(
    form: Callable[[str], str], text: str | None, where: str, field: str, faults: list[Fault]
) -> str | None:
    """A cell in its form, null where it is blank; what cannot be read is added to the faults."""
    trimmed = (text or "").strip(AROUND)
    if not trimmed:
        return None
    try:
        return form(trimmed)
    except ValueError as fault:
        faults.append((where, field, str(fault)))
        return None


def told(name: str, faults: list[Fault]) -> BadFile:
    """The first fault, and how many there are besides. No cell is quoted: it is of a worker."""
    where, field, expected = faults[0]
    more = len(faults) - 1
    others = f" {more:,} more cannot be read." if more else ""
    return BadFile(
        f"{name}, {where}, {field}",
        f"{expected}; it holds something else, or nothing.{others}",
        "Put it right where the file came from, then export the file again.",
    )
