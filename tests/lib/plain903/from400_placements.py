"""What one episode may hold: 406 to 420, 445 to 460, 516, 526 to 531, 550, 1008, 1009, 1015.

Decided here:
- 406: a Header with no rows shows no UASC column, so it says nothing of that year; where Header
  is not loaded a UASC row counts if anything but CHILD is filled.
- 407: the child's every Header row is tried and only those that hit are flagged.
- 1008: the list's URN is read as trimmed upper-case text.
"""

from datetime import date

from tests.lib.plain903.from400_reading import (
    after_years,
    before,
    day,
    lacks,
    no_later,
    of_child,
    this,
)
from tests.lib.small903 import Flags, Small, known_asylum_seeking, rule

FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
ADOPTION = ("A3", "A4", "A5", "A6")
REASONS = "CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER".split()


@rule("406", since=2023)
def _(s: Small) -> Flags | None:
    known = known_asylum_seeking(s)
    if lacks(s, "episodes") or known is None:
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        if episode["CHILD"] in known and episode["PL_DISTANCE"] is not None:
            flags.add(("episodes", n))
    return flags


@rule("407", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes header"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        if episode["REC"] not in ("E45", "E46", "E47", "E48"):
            continue
        for m, header in of_child(this(s, "header"), episode["CHILD"]):
            if no_later(after_years(day(header["DOB"]), 18), day(episode["DEC"])):
                flags.add(("episodes", n))
                flags.add(("header", m))
    return flags


def _on_each_episode(code: str, is_wrong, since: int = 2023, until: int | None = None) -> None:
    """Make the rule that looks at one episode and nothing else."""

    @rule(code, since=since, until=until)
    def _(s: Small) -> Flags | None:
        if lacks(s, "episodes"):
            return None
        return {("episodes", n) for n, episode in this(s, "episodes") if is_wrong(episode)}


_on_each_episode("408", lambda e: e["PLACE"] in ("A5", "A6") and e["LS"] != "E1")
_on_each_episode("420", lambda e: e["LS"] in ("V3", "V4") and e["PL_LA"] is not None)
_on_each_episode(
    "445", lambda e: e["LS"] == "D1" and before(date(2005, 12, 31), day(e["DECOM"])), until=2024
)
_on_each_episode("446", lambda e: e["LS"] == "E1" and before(day(e["DECOM"]), date(2005, 12, 1)))
_on_each_episode(
    "451", lambda e: e["DEC"] is None and e["REC"] is None and e["LS"] == "D1", until=2024
)
_on_each_episode(
    "454",
    lambda e: e["PL_DISTANCE"] is not None and e["PL_DISTANCE"] > 350 and e["PL_DISTANCE"] != 999.9,
    since=2026,
)
_on_each_episode("516", lambda e: e["REC"] in ("E45", "E46") and e["PLACE"] not in FOSTER)
_on_each_episode(
    "526",
    lambda e: (
        e["PLACE_PROVIDER"] is None and e["PLACE"] not in ("T0", "T1", "T2", "T3", "T4", "Z1")
    ),
    until=2025,
)
_on_each_episode(
    "526",
    lambda e: (
        e["PLACE_PROVIDER"] is None
        and e["PLACE"] not in ("T0", "T1", "T2", "T3", "T4", "Z11", "Z12", "Z13", "Z14")
    ),
    since=2026,
)
_on_each_episode("527", lambda e: e["PLACE_PROVIDER"] == "PR1" and e["PLACE"] in ("P1", "R2", "R5"))
_on_each_episode("528", lambda e: e["PLACE_PROVIDER"] == "PR2" and e["PLACE"] in ("P1", "R2", "R5"))
_on_each_episode(
    "529",
    lambda e: e["PLACE_PROVIDER"] == "PR3" and e["PLACE"] in (*ADOPTION, "K1", "K2", "P1", *FOSTER),
)
_on_each_episode("530", lambda e: e["PLACE_PROVIDER"] == "PR4" and e["PLACE"] == "P1")
_on_each_episode("531", lambda e: e["PLACE_PROVIDER"] == "PR5" and e["PLACE"] == "P1")
_on_each_episode("550", lambda e: e["PLACE_PROVIDER"] == "PR0" and e["PLACE"] != "P1")
_on_each_episode(
    "1009",
    lambda e: e["REASON_PLACE_CHANGE"] is not None and e["REASON_PLACE_CHANGE"] not in REASONS,
)


@rule("411", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        if episode["PL_LOCATION"] == "IN" and episode["PL_LA"] != s.council:
            flags.add(("episodes", n))
    return flags


@rule("460", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes header"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        headers = of_child(this(s, "header"), episode["CHILD"])
        if episode["REC"] != "E17" or not headers:
            continue
        eighteen = after_years(day(headers[0][1]["DOB"]), 18)
        if before(day(episode["DEC"]), eighteen):
            flags.add(("episodes", n))
    return flags


@rule("1008", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes") or s.providers is None:
        return None
    listed = {str(provider["URN"]).strip().upper() for provider in s.providers}
    flags = set()
    for n, episode in this(s, "episodes"):
        urn = episode["URN"]
        if urn is not None and urn != "XXXXXXX" and urn not in listed:
            flags.add(("episodes", n))
    return flags


def _own_but_outside(s: Small, exempt: tuple[str, ...]) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for n, e in this(s, "episodes"):
        if e["PLACE_PROVIDER"] != "PR1" or e["LS"] is None or e["LS"] in ("V3", "V4"):
            continue
        if e["PLACE"] is not None and e["PLACE"] not in exempt and e["PL_LA"] != s.council:
            flags.add(("episodes", n))
    return flags


@rule("1015", since=2023, until=2025)
def _(s: Small) -> Flags | None:
    return _own_but_outside(s, (*ADOPTION, *FOSTER))


@rule("1015", since=2026)
def _(s: Small) -> Flags | None:
    return _own_but_outside(s, (*ADOPTION, *FOSTER, "K3"))
