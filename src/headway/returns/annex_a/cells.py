"""What one cell says: a code of its list of answers, a day, a number, or a text.

A code is read so: the letter of the list of answers is dropped; a code at the beginning counts, then
an older wording, then a code of two signs or more anywhere. What is none of these has no code.
"""

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from headway.returns.annex_a.codes import Codes, plain, without_letter

_TOKEN = re.compile(r"[A-Za-z0-9]+")
_FIRST = re.compile(r"[(\[]?([A-Za-z0-9]+)[)\]]?\s*(.*)", re.DOTALL)
# What stands behind a code of one sign; behind longer ones anything may.
_BEHIND = tuple(":;,=>-\u2013[(")
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s+\d.*)?")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
# Days from about 1954 to 2064, as spreadsheets number them.
_SERIALS = range(20_000, 60_000)
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]\d.*)?")
_OTHER_FORMS = ("%d-%b-%Y", "%d %b %Y", "%d %B %Y", "%d-%m-%Y", "%d.%m.%Y", "%d-%B-%Y")
NOTHING = frozenset({"", "n/a", "na", "null", "none", "-", "nan"})


@lru_cache(maxsize=20_000)
def code_of(text: str, codes: Codes) -> str | None:
    """The code that a cell means, None where headway knows none."""
    held = without_letter(text)
    if (found := _FIRST.match(held)) and (code := codes.spelt.get(found[1].upper())):
        rest = found[2]
        if len(code) > 1 or not rest or rest.startswith(_BEHIND):
            return code
    words = plain(text)
    if words in codes.older:
        return codes.older[words]
    if codes.begins:
        starts = [one for one in codes.older if len(one) > 2 and words.startswith(f"{one} ")]
        if starts:
            return codes.older[max(starts, key=len)]
    # A word in small letters is no code: 'there is no plan' says neither yes nor no.
    bare = (token for token in _TOKEN.findall(held) if len(token) > 1 and token == token.upper())
    return next((codes.spelt[token] for token in bare if token in codes.spelt), None)


def day_of(cell: Any, epoch: datetime | None = None) -> tuple[str | None, bool]:
    """A day as 31/03/2026 and whether it was written so, or as a true date; other text as it is."""
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/}{cell.year:04}", True
    text = text_of(cell)
    if text is None or text.lower() in NOTHING:
        return None, True
    if found := _DAY_FIRST.fullmatch(text):
        return f"{found[1]}/{found[2]}/{found[3]}", True
    if found := _YEAR_FIRST.fullmatch(text):
        return f"{found[3]}/{found[2]}/{found[1]}", False
    if (serial := _SERIAL.fullmatch(text)) and int(serial[1]) in _SERIALS:
        return _of_serial(int(serial[1]), epoch), False
    for form in _OTHER_FORMS:
        try:
            return f"{datetime.strptime(text, form):%d/%m/%Y}", False
        except ValueError:
            continue
    return text, True


def _of_serial(number: int, epoch: datetime | None) -> str:
    from openpyxl.utils.datetime import WINDOWS_EPOCH, from_excel

    return f"{from_excel(number, epoch or WINDOWS_EPOCH):%d/%m/%Y}"


def number_of(cell: Any) -> str | None:
    """A number as text: 3 and not 3.0; a cell that says that there is nothing is blank."""
    text = text_of(cell)
    if text is None or text.lower() in NOTHING:
        return None
    return re.sub(r"^(-?\d+)\.0+$", r"\1", text)


def text_of(cell: Any) -> str | None:
    """A cell as text, None where it is blank."""
    if cell is None:
        return None
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return str(cell) if str(cell).strip() else None
