"""Rules on where a placement is: postcodes, distance, authority, and the provider with its URN.

Decided here:
- 164: short breaks are left out, as its specification means.
- 218, 230: until 2025 a missing PL_LA passes, as the test does; from 2026 it fails.
- 219, 221, 224: one provider row of the URN that agrees is enough; a URN not in the list fails.
- 229: PR1 passes where no authority is known of the provider, its URN not in the list too.
- 241: skipped without a provider list; a missing PL_LA, or a URN not in the list, fails.
- 392d: postcodes are compared without spaces.
"""

from datetime import date

from tests.lib.plain903.below400_pairing import (
    TEMPORARY,
    flagged,
    is_after,
    is_respite,
    lacks,
)
from tests.lib.small903 import Flags, Row, Small, known_asylum_seeking, rule, valid_date

HOMES_WITHOUT_URN = ("P1", "P3", "R1", "R2", "R5", *TEMPORARY)
OTHER_PLACES = ("Z11", "Z12", "Z13", "Z14")
OUT_OF_ENGLAND = ("CON", "NIR", "SCO", "WAL", "NUK")


def close(post: str) -> str:
    """A postcode in upper case with no spaces."""
    return post.upper().replace(" ", "")


def listed(s: Small, urn: str | None) -> list[dict]:
    """The provider rows of a URN."""
    return [provider for provider in s.providers or [] if provider["URN"] == urn]


def has_real_urn(row: Row) -> bool:
    """Whether an episode names a provider, by more than the placeholder."""
    return row["URN"] not in (None, "XXXXXXX")


@rule("164", since=2023)
def _(s: Small) -> Flags | None:
    seeking = known_asylum_seeking(s)
    if lacks(s, "episodes") or seeking is None:
        return None

    def fails(row):
        if row["CHILD"] in seeking or is_respite(row) or row["PL_DISTANCE"] is None:
            return False
        return row["PL_DISTANCE"] < 0 or row["PL_DISTANCE"] > 999.9

    return flagged(s, "episodes", fails)


@rule("169", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: not is_respite(row) and row["PL_LA"] is None)


@rule("179", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "episodes", lambda row: not is_respite(row) and row["PL_LOCATION"] is None)


def runs_into_year(s: Small, row: Row) -> bool:
    """Whether an episode has no end, or ends in the year or after."""
    ended = valid_date(row["DEC"])
    return row["DEC"] is None or (ended is not None and ended >= s.start)


def lacks_urn(s: Small, exempt: tuple[str, ...]) -> Flags | None:
    """Rows in England, as it was told until 2025, that need a URN and have none."""

    def fails(row: Row) -> bool:
        if row["URN"] is not None or row["PLACE"] in exempt or not runs_into_year(s, row):
            return False
        return row["PL_LA"] is not None and row["PL_LA"][0] not in "NWSC"

    return flagged(s, "episodes", fails)


@rule("218", since=2023, until=2024)
def _(s: Small) -> Flags | None:
    return lacks_urn(s, (*HOMES_WITHOUT_URN, "H5", "P2", "Z1"))


@rule("218", since=2025, until=2025)
def _(s: Small) -> Flags | None:
    return lacks_urn(s, (*HOMES_WITHOUT_URN, "Z1"))


@rule("218", since=2026)
def _(s: Small) -> Flags | None:
    def fails(row):
        if row["URN"] is not None or not runs_into_year(s, row):
            return False
        exempt = row["PLACE"] in (*HOMES_WITHOUT_URN, *OTHER_PLACES)
        return not exempt and row["PL_LA"] not in OUT_OF_ENGLAND

    return flagged(s, "episodes", fails)


def disagrees(s: Small, column: str, codes: str) -> Flags | None:
    """Rows whose code is in the codes of no provider row of their URN."""
    if s.providers is None:
        return None

    def fails(row: Row) -> bool:
        if not has_real_urn(row):
            return False
        for provider in listed(s, row["URN"]):
            if row[column] is not None and row[column] in (provider[codes] or "").split(","):
                return False
        return True

    return flagged(s, "episodes", fails)


@rule("219", since=2023)
def _(s: Small) -> Flags | None:
    return disagrees(s, "PLACE", "PLACE_CODES")


@rule("224", since=2023)
def _(s: Small) -> Flags | None:
    return disagrees(s, "PLACE_PROVIDER", "PROVIDER_CODES")


def at_another_postcode(s: Small, places: tuple[str, ...]) -> Flags | None:
    """Rows in these placements at a postcode that no provider row of their URN has."""
    if s.providers is None:
        return None

    def fails(row: Row) -> bool:
        if not has_real_urn(row) or is_respite(row) or row["PLACE"] not in places:
            return False
        if row["PL_POST"] is None:
            return False
        posts = [provider["POSTCODE"] for provider in listed(s, row["URN"])]
        return close(row["PL_POST"]) not in posts

    return flagged(s, "episodes", fails)


@rule("221", since=2023, until=2023)
def _(s: Small) -> Flags | None:
    return at_another_postcode(s, ("K1", "K2", "R3", "S1"))


@rule("221", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    return at_another_postcode(s, ("H5", "K1", "K2", "R3", "S1"))


@rule("221", since=2025)
def _(s: Small) -> Flags | None:
    return at_another_postcode(s, ("K1", "K2", "K3", "R3", "S1"))


@rule("227", since=2023)
def _(s: Small) -> Flags | None:
    if s.providers is None:
        return None

    def fails(row):
        started = valid_date(row["DECOM"])
        if not has_real_urn(row) or started is None:
            return False
        closed = [provider["REG_END"] for provider in listed(s, row["URN"])]
        return any(day is not None and started >= day for day in closed)

    return flagged(s, "episodes", fails)


@rule("228", since=2023)
def _(s: Small) -> Flags | None:
    if s.providers is None:
        return None

    def fails(row):
        ended = valid_date(row["DEC"]) or s.end
        closed = [provider["REG_END"] for provider in listed(s, row["URN"])]
        return has_real_urn(row) and any(is_after(ended, day) for day in closed)

    return flagged(s, "episodes", fails)


def wrong_owner(s: Small, exempt: tuple[str, ...]) -> Flags | None:
    """Rows said to be the council's own, or another's, against the provider's authority."""
    if s.providers is None:
        return None

    def fails(row: Row) -> bool:
        if not has_real_urn(row) or row["PLACE"] in exempt:
            return False
        authorities = [provider["LA"] for provider in listed(s, row["URN"])]
        known = [authority for authority in authorities if authority is not None]
        if row["PLACE_PROVIDER"] == "PR1":
            return bool(known) and all(authority != s.council for authority in known)
        if row["PLACE_PROVIDER"] == "PR2":
            return bool(known) and all(authority == s.council for authority in known)
        return False

    return flagged(s, "episodes", fails)


@rule("229", since=2023, until=2025)
def _(s: Small) -> Flags | None:
    return wrong_owner(s, ())


@rule("229", since=2026)
def _(s: Small) -> Flags | None:
    return wrong_owner(s, ("K3", *HOMES_WITHOUT_URN, *OTHER_PLACES))


@rule("230", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    def fails(row):
        ended = valid_date(row["DEC"])
        recent = ended is None or ended >= date(2023, 10, 29)
        in_england = row["PL_LA"] is not None and row["PL_LA"][0] not in "NWS"
        return row["PLACE"] == "H5" and recent and not has_real_urn(row) and in_england

    return flagged(s, "episodes", fails)


@rule("241", since=2026)
def _(s: Small) -> Flags | None:
    if s.providers is None:
        return None

    def fails(row):
        if row["PLACE"] != "K3" or not has_real_urn(row):
            return False
        if row["PL_LA"] is None:
            return True
        return row["PL_LA"] not in [provider["LA"] for provider in listed(s, row["URN"])]

    return flagged(s, "episodes", fails)


@rule("243", since=2026)
def _(s: Small) -> Flags | None:
    def fails(row):
        return row["PL_LA"] in OUT_OF_ENGLAND and row["URN"] is not None

    return flagged(s, "episodes", fails)


@rule("392a", since=2023)
def _(s: Small) -> Flags | None:
    seeking = known_asylum_seeking(s)
    if lacks(s, "episodes") or seeking is None:
        return None

    def fails(row):
        exempt = row["CHILD"] in seeking or is_respite(row)
        return not exempt and row["PL_DISTANCE"] is None

    return flagged(s, "episodes", fails)


@rule("392b", since=2023)
def _(s: Small) -> Flags | None:
    seeking = known_asylum_seeking(s) or set()

    def fails(row):
        if row["CHILD"] in seeking or is_respite(row):
            return False
        return row["HOME_POST"] is None or row["PL_POST"] is None

    return flagged(s, "episodes", fails)


@rule("392c", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        posts = [row["HOME_POST"], row["PL_POST"]]
        return any(post is not None and close(post) not in s.known_postcodes for post in posts)

    return flagged(s, "episodes", fails)


@rule("392d", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        home, placed = row["HOME_POST"], row["PL_POST"]
        if row["PLACE"] == "P1" or home is None or placed is None:
            return False
        return close(home) == close(placed)

    return flagged(s, "episodes", fails)
