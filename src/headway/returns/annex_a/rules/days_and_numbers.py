"""Days that are none, that lie ahead of the list, or that are not there; numbers that are none.

A day ahead is looked for where the thing has happened: a review or a conference may be planned.
"""

from headway.returns.annex_a.as_at import HAPPENED
from headway.returns.annex_a.lists import LISTS
from headway.validation.rule import Rule, Where

_DAYS = {one.name: tuple(c.name for c in one.columns if c.kind == "d") for one in LISTS}
_NUMBERS = {
    one.name: names
    for one in LISTS
    if (names := tuple(c.name for c in one.columns if c.kind == "n"))
}
# The day without which a row counts in no figure. On list 6 it may be blank.
_FIRST_DAYS = {
    "contacts": "contact_on",
    "early_help": "started_on",
    "referrals": "referred_on",
    "assessments": "started_on",
    "enquiries": "strategy_on",
    "protection_plans": "started_on",
    "looked_after": "started_on",
}
_AHEAD = {**HAPPENED, "looked_after": (*HAPPENED["looked_after"], "legal_status_from", "placed_on")}


def _any(names: tuple[str, ...], condition: str) -> str:
    return " OR ".join(f"({condition.format(name)})" for name in names)


def _wheres(of: dict[str, tuple[str, ...]], condition: str) -> list[Where]:
    return [
        Where(table=table, flag_when=_any(names, condition), points_at=names)
        for table, names in of.items()
    ]


_NO_DAY = _wheres(_DAYS, "{0} IS NULL AND {0}_raw IS NOT NULL")
_TOO_LATE = _wheres(_AHEAD, "{0} > as_at")
_NO_NUMBER = _wheres(_NUMBERS, "{0} IS NOT NULL AND ({0}_number IS NULL OR {0}_number < 0)")
_BLANK = _wheres({t: (day,) for t, day in _FIRST_DAYS.items()}, "{0}_raw IS NULL")

DAYS = (
    Rule(
        code="H0011",
        severity="error",
        says="One of the row's days is no day of the calendar, or is not written as one.",
        why="Such a day counts as blank, and the row may drop out of figures.",
        do="Write the day as 31/03/2026.",
        table=_NO_DAY[0].table,
        flag_when=_NO_DAY[0].flag_when,
        points_at=_NO_DAY[0].points_at,
        also=tuple(_NO_DAY[1:]),
        optional=tuple(_DAYS),
        since=2023,
    ),
    Rule(
        code="H0012",
        severity="error",
        says="One of the row's days lies after the day of the list.",
        why="What is listed has happened; a day ahead is a slip, often of the year.",
        do="Mend the day. If the list is of a later day, say which with --to.",
        table=_TOO_LATE[0].table,
        flag_when=_TOO_LATE[0].flag_when,
        points_at=_TOO_LATE[0].points_at,
        also=tuple(_TOO_LATE[1:]),
        optional=tuple(_AHEAD),
        since=2023,
    ),
    Rule(
        code="H0013",
        severity="error",
        says="The row does not say on which day it began or took place.",
        why="A row without its first day counts in no month and in no time taken.",
        do="Give the day.",
        table=_BLANK[0].table,
        flag_when=_BLANK[0].flag_when,
        points_at=_BLANK[0].points_at,
        also=tuple(_BLANK[1:]),
        optional=tuple(_FIRST_DAYS),
        since=2023,
    ),
)
NUMBERS = (
    Rule(
        code="H0014",
        severity="error",
        says="One of the row's numbers is no number, or is less than nothing.",
        why="Such a number counts as blank, and the row drops out of figures by it.",
        do="Give a whole number, and 0 where there was none.",
        table=_NO_NUMBER[0].table,
        flag_when=_NO_NUMBER[0].flag_when,
        points_at=_NO_NUMBER[0].points_at,
        also=tuple(_NO_NUMBER[1:]),
        optional=tuple(_NUMBERS),
        since=2023,
    ),
)
