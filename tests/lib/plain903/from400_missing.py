"""Children who were missing or away: 564 to 567, 570, 571, 574 to 578, 580, 581, 586, 1004 to 1006.

Decided here:
- 574: rows are ordered by MIS_START, undated last, and each is compared with the one before it.
- 576: "blank" MIS_END last year is an empty cell.
- 577, 578: the test's reach is kept: any row outside every period of care is flagged, and a start
  on a period's last day passes.
- 580, 581: as the test; a MIS_START that cannot be read is in no episode and is flagged by 581.
"""

from datetime import date

from tests.lib.plain903.from400_reading import (
    after_years,
    before,
    care_periods,
    children,
    day,
    lacks,
    last,
    neighbours,
    no_later,
    of_child,
    same_day,
    this,
)
from tests.lib.small903 import Flags, Small, rule


def _on_each_row(code: str, is_wrong) -> None:
    """Make the rule that looks at one row of Missing and nothing else."""

    @rule(code, since=2023)
    def _(s: Small) -> Flags | None:
        if lacks(s, "missing"):
            return None
        return {("missing", n) for n, row in this(s, "missing") if is_wrong(row)}


_on_each_row("564", lambda m: m["MISSING"] in ("M", "A") and m["MIS_START"] is None)
_on_each_row("565", lambda m: m["MIS_START"] is not None and m["MISSING"] is None)
_on_each_row("566", lambda m: m["MIS_END"] is not None and m["MISSING"] is None)
_on_each_row("567", lambda m: before(day(m["MIS_END"]), day(m["MIS_START"])))
_on_each_row("586", lambda m: no_later(day(m["MIS_START"]), day(m["DOB"])))
_on_each_row("1004", lambda m: day(m["MIS_START"]) is None)
_on_each_row("1005", lambda m: m["MIS_END"] is not None and day(m["MIS_END"]) is None)
_on_each_row("1006", lambda m: m["MISSING"] is not None and m["MISSING"] not in ("M", "A"))


@rule("570", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "missing"):
        return None
    flags = set()
    for n, row in this(s, "missing"):
        if before(s.end, day(row["MIS_START"])):
            flags.add(("missing", n))
    return flags


@rule("571", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "missing"):
        return None
    flags = set()
    for n, row in this(s, "missing"):
        ended = day(row["MIS_END"])
        if before(ended, s.start) or before(s.end, ended):
            flags.add(("missing", n))
    return flags


@rule("574", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "missing"):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, "missing"), "MIS_START"):
        ended = day(earlier["MIS_END"])
        if ended is None or before(day(row["MIS_START"]), ended):
            flags.add(("missing", n))
    return flags


@rule("575", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes missing"):
        return None
    flags = set()
    for n, row in this(s, "missing"):
        if row["MIS_END"] is not None:
            continue
        started = day(row["MIS_START"])
        for _, episode in of_child(this(s, "episodes"), row["CHILD"]):
            is_after_start = no_later(day(episode["DECOM"]), started)
            if is_after_start and no_later(started, day(episode["DEC"])):
                flags.add(("missing", n))
    return flags


@rule("576", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "missing", last="missing"):
        return None
    flags = set()
    for child, rows in children(this(s, "missing")).items():
        first_number, first_start = 0, None
        for n, row in rows:
            started = day(row["MIS_START"]) or date.max
            if first_start is None or started < first_start:
                first_number, first_start = n, started
        for _, old in of_child(last(s, "missing"), child):
            began = day(old["MIS_START"])
            if old["MIS_END"] is None and began is not None and began != first_start:
                flags.add(("missing", first_number))
    return flags


def _is_out(start: date, end: date | None, began: date, ended: date | None) -> bool:
    """Whether what began and ended lies outside one period of care."""
    if ended is None:
        return end is not None or began < start
    return before(end, ended) or ended < start


def not_closed_in_care(s: Small, table: str, begins: str, ends: str) -> Flags | None:
    """The rows of a table that lie outside every period of care of their child."""
    if lacks(s, "episodes " + table):
        return None
    flags = set()
    for n, row in this(s, table):
        began, ended = day(row[begins]), day(row[ends])
        periods = care_periods(of_child(this(s, "episodes"), row["CHILD"]))
        if began is None or not periods:
            continue
        if all(_is_out(start, end, began, ended) for start, end in periods):
            flags.add((table, n))
    return flags


@rule("577", since=2023)
def _(s: Small) -> Flags | None:
    return not_closed_in_care(s, "missing", "MIS_START", "MIS_END")


@rule("578", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes missing"):
        return None
    flags = set()
    for n, row in this(s, "missing"):
        began = day(row["MIS_START"])
        periods = care_periods(of_child(this(s, "episodes"), row["CHILD"]))
        if began is None or not periods:
            continue
        if all(began < start or before(end, began) for start, end in periods):
            flags.add(("missing", n))
    return flags


@rule("580", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes missing"):
        return None
    flags = set()
    for _, row in this(s, "missing"):
        ended, eighteen = day(row["MIS_END"]), after_years(day(row["DOB"]), 18)
        for n, episode in of_child(this(s, "episodes"), row["CHILD"]):
            all_one_day = same_day(ended, eighteen) and same_day(ended, day(episode["DEC"]))
            if all_one_day and episode["REC"] != "E8":
                flags.add(("episodes", n))
    return flags


@rule("581", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes missing"):
        return None
    flags = set()
    for n, row in this(s, "missing"):
        began = day(row["MIS_START"])
        episodes = of_child(this(s, "episodes"), row["CHILD"])
        is_in_one = False
        for _, episode in episodes:
            ended = day(episode["DEC"])
            if no_later(day(episode["DECOM"]), began) and (ended is None or no_later(began, ended)):
                is_in_one = True
        if episodes and not is_in_one:
            flags.add(("missing", n))
    return flags
