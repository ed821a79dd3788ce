"""Rules on the header beside other tables: mothers, their babies, and asylum-seeking status.

Decided here:
- 165: male and female are M and F from 2025, 1 and 2 before; all three tables are needed. With
  several OC3 rows each is tried: (d) flags those that are filled, (a) to (c) flag all.
- 303: skipped where the header holds no status.
- 393: 2 means female until 2024, F from 2025.
- 399: a child without a Header row or without Reviews rows has blanks for them.
"""

from tests.lib.plain903.below400_pairing import (
    LEAVING,
    any_filled,
    flagged,
    is_respite,
    lacks,
)
from tests.lib.small903 import (
    Flags,
    Row,
    Small,
    children_of,
    has_status,
    is_one,
    numbered,
    of_child,
    rule,
    valid_date,
)


def has_baby_of_male(s: Small, male: str) -> Flags | None:
    """Rows of boys with a baby's date of birth."""
    return flagged(s, "header", lambda row: row["SEX"] == male and row["MC_DOB"] is not None)


@rule("174", since=2023, until=2024)
def _(s: Small) -> Flags | None:
    return has_baby_of_male(s, "1")


@rule("174", since=2025)
def _(s: Small) -> Flags | None:
    return has_baby_of_male(s, "M")


@rule("165", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "episodes", "oc3"):
        return None
    flags = set()
    for n, header in numbered(s.tables["header"]):
        child = header["CHILD"]
        own = [row for _, row in of_child(s.tables["episodes"], child) if not is_respite(row)]
        if not own:
            continue
        leavers = of_child(s.tables["oc3"], child)
        if is_wrong_mother(s, header, any(is_in_year(s, row) for row in own)):
            flags |= {("header", n)} | {("oc3", m) for m, _ in leavers}
        elif is_mother_out_of_care(s, header, own):
            for m, leaver in leavers:
                if any_filled(leaver, LEAVING):
                    flags |= {("header", n), ("oc3", m)}
    return flags


def is_in_year(s: Small, episode: Row) -> bool:
    """Whether an episode touches the year, an end that is missing counting as the year's."""
    started, ended = valid_date(episode["DECOM"]), valid_date(episode["DEC"]) or s.end
    return started is not None and started <= s.end and ended >= s.start


def is_wrong_mother(s: Small, header: Row, has_care: bool) -> bool:
    """Whether the mother marker is no marker, is a boy's, or is missing for a girl in care."""
    male, female = ("M", "F") if s.year >= 2025 else ("1", "2")
    if header["MOTHER"] is None:
        return header["SEX"] == female and has_care
    return header["MOTHER"] not in ("0", "1") or header["SEX"] == male


def is_mother_out_of_care(s: Small, header: Row, own: list[Row]) -> bool:
    """Whether a girl with a mother marker had no care this year."""
    female = "F" if s.year >= 2025 else "2"
    if header["MOTHER"] is None or header["SEX"] != female:
        return False
    return not any(is_in_year(s, row) for row in own)


@rule("303", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "uasc", "header") or not has_status(s.tables):
        return None
    flags = set()
    for n, row in numbered(s.tables["uasc"]):
        for m, header in of_child(s.tables["header"], row["CHILD"]):
            if row["DUC"] is not None and not is_one(header.get("UASC")):
                flags |= {("uasc", n), ("header", m)}
    return flags


def lacks_mother_marker(s: Small, female: str) -> Flags | None:
    """Header rows of girls in care, short breaks apart, without a mother marker."""
    if lacks(s, "header", "episodes"):
        return None
    flags = set()
    for n, header in numbered(s.tables["header"]):
        if header["SEX"] != female or header["MOTHER"] is not None:
            continue
        for _, episode in of_child(s.tables["episodes"], header["CHILD"]):
            if not is_respite(episode):
                flags.add(("header", n))
    return flags


@rule("393", since=2023, until=2024)
def _(s: Small) -> Flags | None:
    return lacks_mother_marker(s, "2")


@rule("393", since=2025)
def _(s: Small) -> Flags | None:
    return lacks_mother_marker(s, "F")


@rule("399", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", "header", "reviews"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        episodes = of_child(s.tables["episodes"], child)
        if not all(is_respite(row) for _, row in episodes):
            continue
        for n, header in of_child(s.tables["header"], child) or [(0, {"MOTHER": None})]:
            blank = {"REVIEW": None, "REVIEW_CODE": None}
            for m, review in of_child(s.tables["reviews"], child) or [(0, blank)]:
                reviewed = any_filled(review, ("REVIEW", "REVIEW_CODE"))
                if header["MOTHER"] is not None or reviewed:
                    flags |= {("episodes", k) for k, _ in episodes}
                    flags |= {("header", n), ("reviews", m)}
    return {(table, n) for table, n in flags if n}  # 0 stands for no row
