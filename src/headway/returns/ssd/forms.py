"""How the SSD writes a day, a yes and a code, and how the returns do."""

import json
import re
from datetime import date

from headway.validation.reading.cells import days

_DAYS = days(after="(?:[T ].*)?", after_uk="(?: .*)?")
_CODE = re.compile(r"[0-9A-Z]{1,4}")


def day(text: str) -> date | None:
    """The day of a date or datetime; None where it is blank or no real day."""
    return _DAYS.day(text)


def iso(text: str) -> str | None:
    """A day as the census writes it: 2026-03-31."""
    found = day(text)
    return found.isoformat() if found else None


def uk(text: str) -> str | None:
    """A day as the looked-after return writes it: 31/03/2026."""
    found = day(text)
    return f"{found:%d/%m/%Y}" if found else None


def is_yes(text: str) -> bool:
    """Whether a flag says yes: Y, Yes, 1 or true."""
    return text.strip().casefold() in ("y", "yes", "1", "true", "t")


def code(text: str) -> str | None:
    """A code in capitals; of a code with its meaning behind it, the code."""
    first = text.strip().upper().split(":")[0].split(" ")[0]
    return first or None


def codes_in(text: str) -> list[str]:
    """The codes in a structured value: a list, a mapping's values that say yes, or words apart."""
    try:
        held = json.loads(text)
    except ValueError:
        held = re.split(r"[,;\s]+", text)
    if isinstance(held, dict):
        held = [key for key, value in held.items() if is_yes(str(value))] or list(held.values())
    words = held if isinstance(held, list) else [held]
    found = (str(word).strip().upper() for word in words)
    return list(dict.fromkeys(word for word in found if _CODE.fullmatch(word)))


def sex(text: str) -> str:
    """M, F or U."""
    return {"1": "M", "2": "F", "M": "M", "F": "F"}.get(text.strip().upper()[:1], "U")
