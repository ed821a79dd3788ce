"""The forms in which finance writes an amount, a day, a year, a quarter, yes and no.

Each gives the cell in one form, or raises ValueError with what was expected. An amount keeps its
pence; what had to be read in a form of its own is counted, so that it can be said.
"""

import re
from collections import Counter
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from headway.validation.reading.cells import days
from headway.vocabulary.years import year_of

_AROUND = " \t\r\n\u00a0\ufeff"
_AMOUNT = re.compile(r"(?P<digits>\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?P<pence>\.\d{1,12})?")
_DAYS = days(after=r"(?:[T ]00:00(?::00)?)?", after_uk=r"(?: 00:00(?::00)?)?")
_QUARTER = re.compile(r"(?:q|quarter ?)?([1-4])", re.IGNORECASE)
_PENNY = Decimal("0.01")
AS_TEXT, ROUNDED, WITHHELD = "as text", "rounded", "withheld"


def trimmed(text: str) -> str:
    """A cell without what stands around it."""
    return text.strip(_AROUND)


def money(text: str, times: int, symbols: frozenset[str], seen: Counter[str]) -> str | None:
    """Pounds and pence, as -1234.50. £, commas and brackets are read; a dash alone is nought."""
    if text.lower() in symbols:
        seen[WITHHELD] += 1
        return None
    plain = text.replace("£", "").replace("−", "-").replace("\u00a0", "").replace(" ", "")
    if plain in ("-", "–"):
        seen[AS_TEXT] += 1
        return "0.00"
    is_below = plain.startswith(("-", "(")) or plain.endswith("-")
    bare = plain.strip("-") if "(" not in plain else plain.removeprefix("(").removesuffix(")")
    found = _AMOUNT.fullmatch(bare)
    if not found:
        raise ValueError("expected an amount in pounds, such as 1234.50")
    if plain != text or "," in plain or "(" in plain or plain.endswith("-"):
        seen[AS_TEXT] += 1
    exact = Decimal(found["digits"].replace(",", "") + (found["pence"] or "")) * times
    pounds = exact.quantize(_PENNY, rounding=ROUND_HALF_UP)
    seen[ROUNDED] += pounds != exact
    return str(-pounds if is_below else pounds)


def day(text: str) -> str:
    """A day of the calendar, as 2025-09-30; 30/09/2025 is read too."""
    if found := _DAYS.day(text):
        return found.isoformat()
    raise ValueError("expected a day of the calendar, as 30/09/2025")


def flag(text: str) -> str:
    """Yes or no."""
    word = text.lower()
    if word in ("yes", "y", "1", "true"):
        return "1"
    if word in ("no", "n", "0", "false"):
        return "0"
    raise ValueError("expected yes or no")


def year(text: str) -> str:
    """A financial year by the year in which it ends: 2025-26 is 2026."""
    found = year_of(text)
    if found is None:
        raise ValueError("expected a financial year, as 2025-26")
    return str(found)


def quarter(text: str) -> str:
    """A quarter of the financial year, 1 to 4; the first ends on 30 June."""
    if not (found := _QUARTER.fullmatch(text)):
        raise ValueError("expected a quarter, Q1 to Q4")
    return found[1]


def council(text: str) -> str:
    """The three digits of a council's code."""
    if not re.fullmatch(r"\d{3}(?:\.0)?", text):
        raise ValueError("expected the three digits of a council's code")
    return text[:3]


def quarter_ends(of_year: int, number: int) -> date:
    """The last day of a quarter of a financial year."""
    month, on = {1: (6, 30), 2: (9, 30), 3: (12, 31), 4: (3, 31)}[number]
    return date(of_year if number == 4 else of_year - 1, month, on)
