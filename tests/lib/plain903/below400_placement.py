"""Rules on one episode alone: what its placement, reason and legal status say of one another.

Decided here:
- 355: dates are compared as dates; a missing one passes.
- 365: a blank DEC counts as the year's end; one that cannot be read passes.
- 375, 376, 379: neither Header nor DOB is needed; a blank DEC counts as the year's end, one that
  cannot be read passes.
- 217t: a DEC that is blank or cannot be read fails.
"""

from datetime import date

from tests.lib.plain903.below400_pairing import (
    TEMPORARY,
    end_or_year_end,
    flagged,
    is_after,
    is_respite,
)
from tests.lib.small903 import Flags, Row, Small, plus_days, rule, valid_date

ADOPTIVE = ("A3", "A4", "A5", "A6")
FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
OTHER_PLACES = ("Z11", "Z12", "Z13", "Z14")
HOMES_WITHOUT_URN = ("P1", "P3", "R1", "R2", "R5", *TEMPORARY)


@rule("148", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: (row["DEC"] is None) != (row["REC"] is None))


def provider_without_need(s: Small, places: tuple[str, ...]) -> Flags | None:
    """Rows with an unknown provider code, or one beside a placement that has none."""

    def fails(row: Row) -> bool:
        provider = row["PLACE_PROVIDER"]
        if provider is None:
            return False
        known = provider in ("PR0", "PR1", "PR2", "PR3", "PR4", "PR5")
        return not known or row["PLACE"] in places

    return flagged(s, "episodes", fails)


@rule("178", since=2023, until=2025)
def _(s: Small) -> Flags | None:
    return provider_without_need(s, ("T0", "T1", "T2", "T3", "T4", "Z1"))


@rule("178", since=2026)
def _(s: Small) -> Flags | None:
    return provider_without_need(s, ("T0", "T1", "T2", "T3", *OTHER_PLACES))


def has_provider(s: Small, places: tuple[str, ...]) -> Flags | None:
    """Rows of these placements with a provider code."""
    return flagged(
        s, "episodes", lambda row: row["PLACE"] in places and row["PLACE_PROVIDER"] is not None
    )


@rule("213", since=2023, until=2025)
def _(s: Small) -> Flags | None:
    return has_provider(s, TEMPORARY)


@rule("213", since=2026)
def _(s: Small) -> Flags | None:
    return has_provider(s, (*TEMPORARY, *OTHER_PLACES))


@rule("214", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return is_respite(row) and (row["PL_POST"] is not None or row["URN"] is not None)

    return flagged(s, "episodes", fails)


@rule("217", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        started = valid_date(row["DECOM"])
        if row["PLACE"] not in ("A3", "A5") or started is None:
            return False
        return started >= date(2015, 4, 1) and row["RNE"] not in ("S", "T", "U")

    return flagged(s, "episodes", fails)


@rule("217t", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    def fails(row):
        ended = valid_date(row["DEC"])
        return row["PLACE"] == "P2" and (ended is None or ended > date(2023, 10, 28))

    return flagged(s, "episodes", fails)


def has_urn(s: Small, places: tuple[str, ...]) -> Flags | None:
    """Rows of these placements with a real URN."""
    return flagged(
        s, "episodes", lambda row: row["PLACE"] in places and row["URN"] not in (None, "XXXXXXX")
    )


@rule("222", since=2023, until=2023)
def _(s: Small) -> Flags | None:
    return has_urn(s, (*HOMES_WITHOUT_URN, "H5", "P2", "Z1"))


@rule("222", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    return has_urn(s, (*HOMES_WITHOUT_URN, "P2", "Z1"))


@rule("222", since=2025, until=2025)
def _(s: Small) -> Flags | None:
    return has_urn(s, (*HOMES_WITHOUT_URN, "Z1"))


@rule("222", since=2026)
def _(s: Small) -> Flags | None:
    return has_urn(s, (*HOMES_WITHOUT_URN, *OTHER_PLACES))


@rule("233", since=2026)
def _(s: Small) -> Flags | None:
    def fails(row):
        return row["DEC"] is None and row["REASON_PLACE_CHANGE"] is not None

    return flagged(s, "episodes", fails)


@rule("242", since=2026)
def _(s: Small) -> Flags | None:
    def fails(row):
        return row["URN"] == "XXXXXXX" and row["PLACE"] not in (*ADOPTIVE, *FOSTER)

    return flagged(s, "episodes", fails)


@rule("353", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return is_after(date(1991, 10, 14), valid_date(row["DECOM"]))

    return flagged(s, "episodes", fails)


@rule("354", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: is_after(valid_date(row["DECOM"]), s.end))


@rule("355", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        started, ended = valid_date(row["DECOM"]), valid_date(row["DEC"])
        return started is not None and started == ended

    return flagged(s, "episodes", fails)


@rule("356", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return is_after(valid_date(row["DECOM"]), valid_date(row["DEC"]))

    return flagged(s, "episodes", fails)


def lasts_over(s: Small, row: Row, days: int) -> bool:
    """Whether an episode ends more than so many days after it starts."""
    started = valid_date(row["DECOM"])
    return started is not None and is_after(end_or_year_end(s, row), plus_days(started, days))


@rule("365", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: row["LS"] == "V3" and lasts_over(s, row, 17))


@rule("375", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: row["PLACE"] == "T1" and lasts_over(s, row, 42))


@rule("376", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: row["PLACE"] == "T3" and lasts_over(s, row, 21))


@rule("379", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: row["PLACE"] == "T4" and lasts_over(s, row, 7))


@rule("366", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: row["LS"] == "V3" and row["RNE"] != "S")


@rule("378", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: row["PLACE"] == "P1" and row["LS"] == "V2")


@rule("380", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return row["PLACE"] in TEMPORARY and row["RNE"] not in ("P", "B")

    return flagged(s, "episodes", fails)


@rule("381", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return row["PLACE"] in TEMPORARY and row["REC"] not in (None, "X1")

    return flagged(s, "episodes", fails)


@rule("382", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: row["PLACE"] in TEMPORARY and is_respite(row))


@rule("384", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: is_respite(row) and row["PLACE"] in ("U1", "U4"))


@rule("385", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: is_after(valid_date(row["DEC"]), s.end))


@rule("390", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return row["REC"] in ("E11", "E12") and row["PLACE"] not in ADOPTIVE

    return flagged(s, "episodes", fails)


@rule("398", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return is_respite(row) and (row["HOME_POST"] is not None or row["PL_POST"] is not None)

    return flagged(s, "episodes", fails)
