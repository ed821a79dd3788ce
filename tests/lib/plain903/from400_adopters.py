"""Who adopts, when it was agreed and matched (AD1): 511 to 521, 523 to 525, 582, 601, 602.

Decided here:
- 523, 525: a child's latest decision is the dated one with the latest DATE_PLACED; where none is
  dated it is the child's first row, so a lone undated reversed decision counts in 525.
- 601: an AD1 row with something blank flags itself and the adoption episode.
"""

from tests.lib.plain903.from400_reading import (
    Row,
    before,
    children,
    day,
    lacks,
    latest_decision,
    no_later,
    of_child,
    same_day,
    this,
)
from tests.lib.small903 import Flags, Small, rule

ADOPTION = (
    "DATE_INT",
    "DATE_MATCH",
    "FOSTER_CARE",
    "NB_ADOPTR",
    "SEX_ADOPTR",
    "LS_ADOPTR",
)


@rule("511", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "ad1"):
        return None
    flags = set()
    for n, row in this(s, "ad1"):
        if row["NB_ADOPTR"] == "2" and row["SEX_ADOPTR"] in ("M1", "F1"):
            flags.add(("ad1", n))
    return flags


def _status_needs(code: str, status: str, sexes: tuple[str, ...]) -> None:
    """Make the rule that a legal status of the adopters goes with some codes of sex only."""

    @rule(code, since=2023)
    def _(s: Small) -> Flags | None:
        if lacks(s, "ad1"):
            return None
        flags = set()
        for n, row in this(s, "ad1"):
            if row["LS_ADOPTR"] == status and row["SEX_ADOPTR"] not in sexes:
                flags.add(("ad1", n))
        return flags


_status_needs("514", "L0", ("M1", "F1"))
_status_needs("517", "L3", ("MF",))
_status_needs("518", "L4", ("MM", "FF"))
_status_needs("519", "L2", ("MM", "FF", "MF"))
_status_needs("520", "L11", ("MF",))
_status_needs("524", "L12", ("MM", "FF"))


@rule("521", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes ad1"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        if episode["PLACE"] not in ("A3", "A4", "A5", "A6"):
            continue
        for m, row in of_child(this(s, "ad1"), episode["CHILD"]):
            if before(day(episode["DECOM"]), day(row["DATE_INT"])):
                flags.add(("episodes", n))
                flags.add(("ad1", m))
    return flags


@rule("523", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "placed_for_adoption ad1"):
        return None
    flags = set()
    for child, decisions in children(this(s, "placed_for_adoption")).items():
        n, decision = latest_decision(decisions)
        placed = day(decision["DATE_PLACED"])
        for m, row in of_child(this(s, "ad1"), child):
            decided = day(row["DATE_INT"])
            if placed is not None and decided is not None and placed != decided:
                flags.add(("placed_for_adoption", n))
                flags.add(("ad1", m))
    return flags


@rule("525", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "placed_for_adoption ad1"):
        return None
    flags = set()
    for child, decisions in children(this(s, "placed_for_adoption")).items():
        n, decision = latest_decision(decisions)
        if decision["DATE_PLACED_CEASED"] is None:
            continue
        for m, row in of_child(this(s, "ad1"), child):
            if any(row[column] is not None for column in ADOPTION):
                flags.add(("placed_for_adoption", n))
                flags.add(("ad1", m))
    return flags


@rule("582", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes ad1"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        if episode["REC"] not in ("E11", "E12"):
            continue
        for _, row in of_child(this(s, "ad1"), episode["CHILD"]):
            if same_day(day(row["DATE_MATCH"]), day(episode["DEC"])):
                flags.add(("episodes", n))
    return flags


def _adopted_this_year(s: Small, episode: Row) -> bool:
    ended = day(episode["DEC"])
    in_year = no_later(s.start, ended) and no_later(ended, s.end)
    return episode["REC"] in ("E11", "E12") and in_year


@rule("601", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes ad1"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        if not _adopted_this_year(s, episode):
            continue
        rows = of_child(this(s, "ad1"), episode["CHILD"])
        if not rows:
            flags.add(("episodes", n))
        for m, row in rows:
            if any(row[column] is None for column in ADOPTION):
                flags.add(("episodes", n))
                flags.add(("ad1", m))
    return flags


@rule("602", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes ad1"):
        return None
    flags = set()
    for n, row in this(s, "ad1"):
        episodes = of_child(this(s, "episodes"), row["CHILD"])
        was_adopted = any(_adopted_this_year(s, episode) for _, episode in episodes)
        if any(row[column] is not None for column in ADOPTION) and not was_adopted:
            flags.add(("ad1", n))
    return flags
