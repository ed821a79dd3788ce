"""Care leavers and children with nothing this year: 1000 to 1002, 1007, 1010 to 1016, 3001, EPI.

Decided here:
- 1000: an OC3 row is flagged whether or not its outcome fields are filled.
- 1001: each child is decided alone, whatever is left of the others; rows are kept apart by year; an unreadable DEC counts as blank; undated rows are left out
  of the pool, and a child all of whose rows are undated, or aged 20 or over, is not flagged; the
  child's first Header row counts; with no row on hand in step 4 nothing at all is flagged.
- 1002, 1012, EPI: a row without CHILD is found nowhere and is flagged.
- 1007: an empty DEC cell counts as still in care; an episode with a date that cannot be read does not.
- 1010: DEC is blank only if the cell is empty.
- 1014: of the child's OC3 rows, those with an outcome field filled are flagged.
- 1016: the birthday itself counts, by the calendar.
"""

from datetime import date

from tests.lib.plain903.from400_reading import (
    Row,
    after_years,
    before,
    day,
    in_order,
    lacks,
    last,
    latest,
    no_later,
    of_child,
    this,
)
from tests.lib.small903 import Flags, Small, rule


def _has_outcome(row: Row) -> bool:
    return any(row[column] is not None for column in ("IN_TOUCH", "ACTIV", "ACCOM"))


@rule("1000", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes oc3"):
        return None
    flags = set()
    for n, row in this(s, "oc3"):
        episodes = of_child(this(s, "episodes"), row["CHILD"])
        if "episodes" in s.last:
            episodes = episodes + of_child(last(s, "episodes"), row["CHILD"])
        if any(episode["REC"] == "E2" for _, episode in episodes):
            flags.add(("oc3", n))
    return flags


def _one_each_start(s: Small, child: str) -> list[tuple[date, date | None, Row]]:
    """The child's dated episodes of both years, one for each DECOM: start, end and the row."""
    kept: dict[date, tuple[date, date | None, Row]] = {}
    both = of_child(this(s, "episodes"), child) + of_child(last(s, "episodes"), child)
    for _, row in both:
        started, ended = day(row["DECOM"]), day(row["DEC"])
        if started is None:
            continue
        if started not in kept:
            kept[started] = (started, ended, row)
            continue
        other_end = kept[started][1]
        if ended is not None and (other_end is None or ended < other_end):
            kept[started] = (started, ended, row)
    in_time = sorted(kept)
    spells = [kept[started] for started in in_time]
    if spells and spells[-1][1] is None:
        spells[-1] = (spells[-1][0], s.end, spells[-1][2])
    return spells


def _days_from(spells: list[tuple[date, date | None, Row]], birthday: date | None) -> int:
    """How many days of care there were from a birthday on, short breaks left out."""
    total = 0
    for started, ended, row in spells:
        if row["LS"] in ("V3", "V4") or birthday is None or ended is None:
            continue
        total += max(0, (ended - max(started, birthday)).days)
    return total


def _born(s: Small, child: str | None) -> date | None:
    headers = of_child(this(s, "header"), child)
    return day(headers[0][1]["DOB"]) if headers else None


@rule("1001", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes header oc3", last="episodes"):
        return None
    if not (s.tables["episodes"] and s.tables["header"] and s.tables["oc3"] and s.last["episodes"]):
        return None
    flags: Flags = set()
    for n, row in this(s, "oc3"):
        child = row["CHILD"]
        born = _born(s, child)
        spells = _one_each_start(s, child)
        has_rows = of_child(this(s, "episodes"), child) or of_child(last(s, "episodes"), child)
        if has_rows and not spells:
            continue
        if born is not None and no_later(after_years(born, 20), s.end):
            continue
        was_adopted = bool(spells) and spells[-1][2]["REC"] in ("E11", "E12")
        since_14 = _days_from(spells, after_years(born, 14))
        since_16 = _days_from(spells, after_years(born, 16))
        if was_adopted or since_14 < 91 or since_16 < 1:
            flags.add(("oc3", n))
    return flags


@rule("1002", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes oc3", last="episodes"):
        return None
    flags = set()
    for n, row in this(s, "oc3"):
        now = of_child(this(s, "episodes"), row["CHILD"])
        then = of_child(last(s, "episodes"), row["CHILD"])
        if not now and not then:
            flags.add(("oc3", n))
    return flags


def _last_birthday(born: date, end: date) -> date:
    """The last birthday on or before a day."""
    birthday = after_years(born, end.year - born.year)
    if birthday > end:
        birthday = after_years(born, end.year - 1 - born.year)
    return birthday


def _is_aged(s: Small, born: date | None, age: int) -> bool:
    """Whether somebody is of this age at the end of the collection year."""
    reached = no_later(after_years(born, age), s.end)
    return reached and before(s.end, after_years(born, age + 1))


@rule("1007", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes oc3"):
        return None
    flags = set()
    for n, row in this(s, "oc3"):
        born = day(row["DOB"])
        if not _has_outcome(row) or not (_is_aged(s, born, 17) or _is_aged(s, born, 18)):
            continue
        birthday = _last_birthday(born, s.end)
        for _, episode in of_child(this(s, "episodes"), row["CHILD"]):
            goes_on = episode["DEC"] is None or before(birthday, day(episode["DEC"]))
            if no_later(day(episode["DECOM"]), birthday) and goes_on:
                flags.add(("oc3", n))
    return flags


@rule("1010", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes oc3", last="episodes"):
        return None
    flags = set()
    for n, row in this(s, "oc3"):
        old = of_child(last(s, "episodes"), row["CHILD"])
        dated = [(m, e) for m, e in old if day(e["DECOM"]) is not None]
        if not dated or of_child(this(s, "episodes"), row["CHILD"]):
            continue
        if in_order(dated, "DECOM")[-1][1]["DEC"] is None:
            flags.add(("oc3", n))
    return flags


@rule("1011", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes oc3"):
        return None
    flags = set()
    for n, row in this(s, "oc3"):
        final = latest(of_child(this(s, "episodes"), row["CHILD"]), "DECOM")
        if final is not None and final[1]["REC"] == "E3" and _has_outcome(row):
            flags.add(("oc3", n))
    return flags


@rule("1012", since=2023)
def _(s: Small) -> Flags | None:
    six = ("placed_for_adoption", "missing", "reviews", "ad1", "previous_permanence", "oc2")
    present = [table for table in six if table in s.tables]
    if lacks(s, "episodes") or not present:
        return None
    flags = set()
    for table in present:
        for n, row in this(s, table):
            if not of_child(this(s, "episodes"), row["CHILD"]):
                flags.add((table, n))
    return flags


@rule("1014", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes uasc oc3"):
        return None
    flags = set()
    for n, row in this(s, "oc3"):
        has_care = False
        for _, episode in of_child(this(s, "episodes"), row["CHILD"]):
            is_open_or_late = episode["DEC"] is None or no_later(s.start, day(episode["DEC"]))
            if is_open_or_late and no_later(day(episode["DECOM"]), s.end):
                has_care = True
        if has_care or not _has_outcome(row):
            continue
        for m, _ in of_child(this(s, "uasc"), row["CHILD"]):
            flags.add(("uasc", m))
            flags.add(("oc3", n))
    return flags


@rule("1016", since=2024)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes oc3"):
        return None
    flags = set()
    for n, row in this(s, "oc3"):
        born = day(row["DOB"])
        for age in (17, 18):
            if not _is_aged(s, born, age) or not _has_outcome(row):
                continue
            for _, episode in of_child(this(s, "episodes"), row["CHILD"]):
                if no_later(after_years(born, age), day(episode["DEC"])):
                    flags.add(("oc3", n))
    return flags


@rule("3001", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header oc3"):
        return None
    flags = set()
    for n, row in this(s, "oc3"):
        seventeen = after_years(_born(s, row["CHILD"]), 17)
        in_year = no_later(s.start, seventeen) and no_later(seventeen, s.end)
        if row["ACCOM"] in ("Z1", "Z2") and in_year:
            flags.add(("oc3", n))
    return flags


@rule("EPI", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header"):
        return None
    flags = set()
    for n, row in this(s, "header"):
        found = False
        for table in ("episodes", "oc3"):
            if table in s.tables and of_child(this(s, table), row["CHILD"]):
                found = True
        if not found:
            flags.add(("header", n))
    return flags
