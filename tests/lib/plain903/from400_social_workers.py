"""One social worker's row by itself: SW01 to SW07, SW09, SW13, SW18.

Decided here:
- SW01 (2024): one complete row of the child is enough; where there is none, each open Episodes row
  that shows the child looked after on 31 March is flagged.
- SW07: one year is a calendar year.
- SW09 to 2025: dates are compared.
- SW13 from 2025: a SW_DECOM that cannot be read is not on or after 1 April 2023.
"""

from datetime import date

from tests.lib.plain903.from400_reading import (
    before,
    day,
    lacks,
    latest_possible,
    looked_after_at_end,
    no_later,
    of_child,
    same_day,
    this,
)
from tests.lib.small903 import Flags, Small, rule

APRIL_2023 = date(2023, 4, 1)
TABLE = "sw_episodes"
REASONS = "MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS".split()


@rule("SW01STG1", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes sw_episodes"):
        return None
    flags = set()
    for n, episode in looked_after_at_end(this(s, "episodes")):
        rows = of_child(this(s, TABLE), episode["CHILD"])
        if not any(_is_complete(row) for _, row in rows):
            flags.add(("episodes", n))
    return flags


def _is_complete(row: dict) -> bool:
    return all(row[column] is not None for column in ("SW_ID", "SW_DECOM", "SW_REASON"))


def _on_each_row(code: str, is_wrong, since: int, until: int | None = None) -> None:
    """Make the rule that looks at one social worker's row and nothing else."""

    @rule(code, since=since, until=until)
    def _(s: Small) -> Flags | None:
        if lacks(s, TABLE):
            return None
        return {(TABLE, n) for n, row in this(s, TABLE) if is_wrong(row)}


def _is_undated_or_early_without_id(row: dict) -> bool:
    started = day(row["SW_DECOM"])
    return started is None or (started < APRIL_2023 and row["SW_ID"] is None)


def _is_undated_or_late_with_gaps(row: dict) -> bool:
    started = day(row["SW_DECOM"])
    if started is None:
        return True
    return started >= APRIL_2023 and (row["SW_ID"] is None or row["SW_REASON"] is None)


_on_each_row("SW01aSTG1", _is_undated_or_early_without_id, since=2025, until=2025)
_on_each_row("SW01bSTG1", _is_undated_or_late_with_gaps, since=2025, until=2025)


def _is_no_id(row: dict) -> bool:
    return (row["SW_ID"] or "")[:2] not in ("SW", "XX")


def _is_no_id_of_four(row: dict) -> bool:
    return _is_no_id(row) or len(row["SW_ID"]) < 4


_on_each_row("SW02STG1", _is_no_id, since=2024, until=2025)
_on_each_row("SW02STG1", _is_no_id_of_four, since=2026)
_on_each_row("SW03STG1", lambda row: not _is_complete(row), since=2024, until=2024)


def _is_real_date(code: str, column: str) -> None:
    """Make both versions of the rule that a date is a date: partial ones are good up to 2025."""
    _on_each_row(
        code,
        lambda row: row[column] is not None and latest_possible(row[column]) is None,
        since=2024,
        until=2025,
    )
    _on_each_row(code, lambda row: row[column] is not None and day(row[column]) is None, since=2026)


_is_real_date("SW04STG1", "SW_DECOM")
_is_real_date("SW05STG1", "SW_DEC")


@rule("SW06STG2", since=2024)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        if before(s.end, day(row["SW_DECOM"])):
            flags.add((TABLE, n))
    return flags


def _ended_outside(s: Small, from_day: date) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        ended = day(row["SW_DEC"])
        if before(ended, from_day) or before(s.end, ended):
            flags.add((TABLE, n))
    return flags


@rule("SW07STG2", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    return _ended_outside(s, s.start)


@rule("SW07STG2", since=2025)
def _(s: Small) -> Flags | None:
    return _ended_outside(s, date(s.start.year - 1, 4, 1))


def _is_under_three_days(row: dict) -> bool:
    started, ended = day(row["SW_DECOM"]), day(row["SW_DEC"])
    return started is not None and ended is not None and (ended - started).days < 3


_on_each_row(
    "SW09STG2",
    lambda row: same_day(day(row["SW_DEC"]), day(row["SW_DECOM"])),
    since=2024,
    until=2025,
)
_on_each_row("SW09STG2", _is_under_three_days, since=2026)


def _is_no_reason(row: dict) -> bool:
    if row["SW_REASON"] is not None:
        return row["SW_REASON"] not in REASONS
    return no_later(APRIL_2023, day(row["SW_DECOM"]))


_on_each_row("SW13STG1", lambda row: row["SW_REASON"] not in REASONS, since=2024, until=2024)
_on_each_row("SW13STG1", _is_no_reason, since=2025)
_on_each_row("SW18STG2", lambda row: no_later(day(row["SW_DEC"]), day(row["SW_DECOM"])), since=2026)
