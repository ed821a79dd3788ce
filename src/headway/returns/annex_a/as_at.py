"""The day of the lists: by the file's name, else the newest day in them that other days stand near.

A single day in the future, a slip of the pen, must not move the lists into another month; so what
happened is looked at (not what is planned), and a day counts where others lie within a month before.
"""

import re
from bisect import bisect_left, bisect_right
from calendar import month_abbr, monthrange
from collections.abc import Sequence
from datetime import date, timedelta

# Days of things that have happened, by list; reviews, conferences and checks may be planned.
HAPPENED = {
    "contacts": ("contact_on",),
    "early_help": ("started_on",),
    "referrals": ("referred_on",),
    "assessments": ("started_on", "authorised_on"),
    "enquiries": ("strategy_on",),
    "children_in_need": ("started_on", "seen_on", "ended_on"),
    "protection_plans": ("started_on", "visited_on", "ended_on"),
    "looked_after": ("started_on", "visited_on", "ended_on"),
    "care_leavers": ("contacted_on",),
}
NEAR = timedelta(days=31)
# With fewer days than this none can be told from a slip, and the newest is taken.
FEW = 10
_MONTHS = {name.lower(): n for n, name in enumerate(month_abbr) if name}
_WHOLE = re.compile(r"(?<!\d)(20\d\d)[-_. ]?([01]\d)[-_. ]?([0-3]\d)(?!\d)")
_WHOLE_UK = re.compile(r"(?<!\d)([0-3]\d)[-_. ]?([01]\d)[-_. ]?(20\d\d)(?!\d)")
_MONTH = re.compile(r"(?<!\d)(20\d\d)[-_. ]([01]\d)(?!\d)")
_WORD = re.compile(r"(?<![a-z])([a-z]{3})[a-z]*[-_. ]*(20\d\d)|(20\d\d)[-_. ]*([a-z]{3})", re.I)


def as_at_of(name: str, days: Sequence[date]) -> tuple[date | None, str]:
    """The day that lists are of, and how it is known; None where nothing tells.

    A name is believed where the newest day lies in the month before or after it.
    """
    newest = newest_of(days)
    named = _named(name)
    if named is None:
        return newest, "by the newest day in it"
    first, last = named
    if newest is not None and not first - NEAR <= newest <= last + NEAR:
        return newest, "by the newest day in it, which its name does not fit"
    if first == last:
        return last, "by its name"
    inside = newest is not None and first <= newest <= last
    return (newest if inside else last), "by its name and the newest day in it"


def newest_of(days: Sequence[date]) -> date | None:
    """The newest day that others stand near: at least two, or one in a thousand."""
    held = sorted(days)
    if len(held) < FEW:
        return held[-1] if held else None
    enough = max(3, len(held) // 1000)
    for day in reversed(held):
        if bisect_right(held, day) - bisect_left(held, day - NEAR) >= enough:
            return day
    return held[-1]


def _named(name: str) -> tuple[date, date] | None:
    """The first and last day that a name can mean: one day, or a month."""
    for form, order in ((_WHOLE, (1, 2, 3)), (_WHOLE_UK, (3, 2, 1))):
        found = form.search(name)
        if found and (day := _date(*(int(found[part]) for part in order))):
            return day, day
    if found := _MONTH.search(name):
        return _month(int(found[1]), int(found[2]))
    for found in _WORD.finditer(name):
        word, year = (found[1], found[2]) if found[1] else (found[4], found[3])
        if number := _MONTHS.get(word.lower()):
            return _month(int(year), number)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> tuple[date, date] | None:
    if not 1 <= month <= 12:
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
