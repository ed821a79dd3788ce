"""By when: a time as minutes say it, and the day that it means, if it means one.

A month without a year is the next to come after the meeting. A month stands for its last day and
"before" a day for the day before it. What names no day ("shortly", "in the spring", "before
contracts are exchanged") stays undated, with its words kept.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from headway.meetings.calendar import easter_sunday
from headway.meetings.minutes.value import Due
from headway.vocabulary.working_days import working_days_after

MONTHS = (
    "January February March April May June July August September October November December"
).split()
SHORT = {m[:3].lower(): n for n, m in enumerate(MONTHS, start=1)} | {"sept": 9}
MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBERS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"a": 1, "an": 1, "fourteen": 14, "fifteen": 15, "twenty": 20, "twenty-eight": 28}
NUMBER = rf"(?P<n>\d+|{'|'.join(NUMBERS)})"
YEAR = r"(?:,? (?P<year>20\d\d))?"
NOUN = r"(?:meeting|Board|Panel|Cabinet|Committee|Executive|Group|group|newsletter|agenda|report|Council|cycle|edition|forum|bulletin|sub-group|update)"
PREP = r"(?:no later than|not later than|in time for|in advance of|ahead of|prior to|to the meeting on|at the meeting on|by|on|before|until|from|for|to|at|in|during|w/c|due|starting|commencing|week commencing)"
SEASON = (
    r"(?:early |late |the |coming |next |this )*(?:spring|summer|autumn|winter|new year|New Year)"
)
VAGUE = re.compile(
    rf"\b(?:in due course|as soon as (?:possible|practicable|[^,;.”]+)|at the earliest opportunity|shortly"
    rf"|soon|in the (?:very )?(?:near|coming|next few|following) (?:\w+)|(?:by|in|before|from|during|over) {SEASON}"
    rf"|(?:after|following|outside|before) the meeting|before (?:the )?summer (?:holidays?|recess|break)"
    rf"|(?:before|once|when|until|after) (?:the )?[a-z ]+ (?:is|are|was|were|has been|have been) \w+"
    rf"|(?:each|every) (?:month|quarter|week|year|meeting|term)|monthly|quarterly|weekly|annually|termly|ongoing|TBC|tbc"
    rf"|[Ff]rom (?:the|this) (?:next )?(?:month|quarter|week|term|year)|from {MONTH}|within [\w-]+ (?:working )?(?:days?|weeks?|months?) of [^,;.]+"
    rf"|in the next [\w ]+ report|in (?:a|the) future [\w ]*report|(?:before|after|by|over) (?:the )?(?:half[ -]term|holidays?|summer|election|recess)|(?:by |for )?the following (?:week|month|day|year)|at once|immediately|(?:on|at) the same (?:day|time)|at (?:the )?half[ -]term|at the first opportunity|in the (?:first|second|third|fourth|final|last|new) (?:quarter|half|term|week|month|year)(?: of [\w ]+)?|before long|at a (?:future|later) (?:meeting|date))"
)  # fmt: skip


DEADLINE = re.compile(r"(?:by|before|on|no later|not later|within|due)\b", re.IGNORECASE)


def end_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def due_in(text: str, held_on: date | None, next_on: date | None = None) -> Due:
    """The first time that a text gives: the words and, where they mean one, the day."""
    found: list[tuple[int, int, Due]] = []
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(text):
            due = read(match, held_on, next_on)
            is_past = due is not None and due.day and held_on and due.day < held_on
            if due is not None and not is_past:
                found.append((match.start(), -len(match[0]), due))
                break
    if not found:
        return Due()
    return min(found, key=_first)[2]


def _first(found: tuple[int, int, Due]) -> tuple[bool, bool, int, int]:
    """A day before a vague time, a deadline before other times, then as they stand."""
    start, length, due = found
    return due.day is None, not DEADLINE.match(due.said), start, length


def written_day(text: str) -> date | None:
    """The first full date of a text: `24 November 2026`, `9th September, 2026`, `20/08/2027`."""
    for match in _FULL.finditer(text):
        return _made(int(match["year"]), SHORT[match["month"][:3].lower()], int(match["day"]))
    if slashed := _SLASHED.search(text):
        return _slashed_day(slashed)
    return None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _slashed_day(found: re.Match[str]) -> date | None:
    day, month, year = (int(found[k]) for k in ("d", "m", "y"))
    return _made(year + 2000 if year < 100 else year, month, day)


def _with_year(month: int, day: int | None, year: str | None, held: date | None) -> date | None:
    if year is None and held is None:
        return None
    chosen = int(year) if year else held.year if held else 0
    made = _made(chosen, month, day) if day else end_of_month(chosen, month)
    if made and not year and held and made < held:
        made = _made(chosen + 1, month, day) if day else end_of_month(chosen + 1, month)
    return made


def _day(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    day = _with_year(SHORT[m["month"][:3].lower()], int(m["day"]), m["year"], held)
    return _before(m[0], day)


def _slashed(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    return _before(m[0], _slashed_day(m))


def _before(said: str, day: date | None) -> Due:
    if day and re.match(r"(before|ahead of|prior to|in advance of)\b", said, re.IGNORECASE):
        return Due(said=said, day=day - timedelta(days=1), kind="before_day")
    return Due(said=said, day=day, kind="day" if day else "")


def _month(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    day = _with_year(SHORT[m["month"][:3].lower()], None, m["year"], held)
    return Due(said=m[0], day=day, kind="month_end" if day else "")


def _year(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    if m["early"]:
        return Due(said=m[0])
    return Due(said=m[0], day=date(int(m["year"]), 12, 31), kind="period_end")


def _feast(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    if held is None:
        return Due(said=m[0])

    def of(year: int) -> date:
        return date(year, 12, 25) if m["feast"] == "Christmas" else easter_sunday(year)

    day = of(held.year) if of(held.year) > held else of(held.year + 1)
    return _before(m[0], day)


def _span(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    if held is None:
        return Due(said=m[0])
    count = int(m["n"]) if m["n"].isdigit() else NUMBERS[m["n"]]
    unit = m["unit"]
    if m["working"]:
        return Due(said=m[0], day=working_days_after(held, count), kind="day")
    if unit.startswith("month"):
        return Due(said=m[0], day=_months_on(held, count), kind="day")
    days = {"day": 1, "week": 7, "fort": 14}[unit[:4].rstrip("s")] * count
    return Due(said=m[0], day=held + timedelta(days=days), kind="day")


def _months_on(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _period(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    if held is None or m["period"] == "term":
        return Due(said=m[0])
    is_next = "next" in m[0]
    if m["period"] == "week":
        day = held + timedelta(days=4 - held.weekday() + (7 if is_next else 0))
        return Due(said=m[0], day=day, kind="period_end")
    if m["period"] == "month":
        on = _months_on(held.replace(day=1), int(is_next))
        return Due(said=m[0], day=end_of_month(on.year, on.month), kind="month_end")
    if m["period"] == "quarter":
        last = (held.month - 1) // 3 * 3 + 3 + (3 if is_next else 0)
        return Due(
            said=m[0],
            day=end_of_month(held.year + (last > 12), (last - 1) % 12 + 1),
            kind="period_end",
        )
    if "financial" in m[0] or "municipal" in m[0]:
        year = held.year + (held.month > 3) + is_next
        return Due(said=m[0], day=date(year, 3, 31), kind="period_end")
    return Due(said=m[0], day=date(held.year + is_next, 12, 31), kind="period_end")


def _weekday(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    if held is None:
        return Due(said=m[0])
    ahead = (WEEKDAYS.index(m["weekday"]) - held.weekday() - 1) % 7 + 1
    ahead += 7 if "next" in m[0] and ahead < 7 - held.weekday() else 0
    return Due(said=m[0], day=held + timedelta(days=ahead), kind="day")


def _near(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    if held is None:
        return Due(said=m[0])
    return Due(said=m[0], day=held + timedelta(days=int("tomorrow" in m[0])), kind="day")


def _next(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    if next_on is None:
        return Due(said=m[0])
    due = _before(m[0], next_on)
    return due if due.kind == "before_day" else Due(said=m[0], day=next_on, kind="next_meeting")


def _vague(m: re.Match[str], held: date | None, next_on: date | None) -> Due | None:
    return Due(said=m[0])


_FULL = re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {MONTH},? (?P<year>20\d\d)")
_SLASHED = re.compile(r"\b(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>20\d\d|\d\d)\b")
Read = Callable[[re.Match[str], date | None, date | None], Due | None]
_PATTERNS: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(rf"\b{p}" if not p.startswith("(?<") else p), read)
    for p, read in (
        (rf"(?:(?:[Tt]o the meeting on|{PREP}|{PREP.title()}) )?(?:the )?(?:(?:{'|'.join(WEEKDAYS)}),? )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {MONTH}{YEAR}", _day),
        (rf"(?:{PREP} )?(?P<d>\d{{1,2}})[/.](?P<m>\d{{1,2}})[/.](?P<y>20\d\d|\d\d)\b", _slashed),
        (rf"(?:{PREP} )?(?:the )?(?i:end) of {MONTH}{YEAR}", _month),
        (rf"(?:by|in|during|before|at|to) (?:the )?(?:early |late |mid-|middle of )?{MONTH}{YEAR}(?! \d)(?: {NOUN}\b)?", _month),
        (rf"(?:by|in|at|to|for|before|until) (?:the|its|their|our|your)(?: \w+[’']s)? {MONTH}{YEAR} {NOUN}", _month),
        (rf"(?<![\w ]){MONTH}{YEAR}(?: {NOUN})?\.?$", _month),
        (r"(?:in|by|during|before) (?P<early>early |the (?:spring|summer|autumn|winter) of )?(?:late )?(?P<year>20\d\d)(?![-/\d])", _year),
        (r"(?:by|before|in time for|until|at|after) (?P<feast>Christmas|Easter)", _feast),
        (rf"(?:with)?in (?:the next )?{NUMBER} (?P<working>working )?(?P<unit>days?|weeks?|months?|fortnight)(?:[’']? time)?(?! of\b)\b", _span),
        (r"(?:by |before |at |within )?(?:the )?end of (?:the |this |next )?(?:calendar |financial |municipal |current |school )*(?P<period>week|month|quarter|year|term)", _period),
        (r"(?:(?:by|in|during|later|early|for|until|from) )?(?:this|next) (?P<period>week|month)\b(?! or)", _period),
        (rf"(?:by|on|next|this|before|until) (?:next |this |close on |the end of )?(?P<weekday>{'|'.join(WEEKDAYS)})(?:s?)\b", _weekday),
        (r"(?:that (?:evening|afternoon|day)|today|tomorrow|(?:by )?the end of the day|by tomorrow|straight away|tonight|this (?:evening|afternoon))\b", _near),
        (rf"(?:(?:at|to|by|before|in advance of|ahead of|until|for|in|in time for) )?(?:the |its |their |our |a )?(?:[Nn]ext|following) (?:\w+ )?{NOUN}(?: of the [A-Z]\w+)?(?! report)", _next),
        (VAGUE.pattern, _vague),
    )
)  # fmt: skip
