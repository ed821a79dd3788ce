"""A placement agrees with what Ofsted's list says of the provider whose number it gives.

A number may stand on several rows of the list, one a registration. Rules without such a list are
skipped. Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from dataclasses import replace

from headway.validation.rule import Rule

# A number that is given and known.
NUMBERED = "e.URN IS NOT NULL AND e.URN <> 'XXXXXXX'"
LISTED = "SELECT p.URN FROM providers AS p WHERE p.URN = e.URN"
SAME_POSTCODE = "p.POSTCODE = REPLACE(e.PL_POST, ' ', '')"
ANY_ROW_AGREES = "A provider that stands on the list several times agrees if any of its rows does."


def _episodes(condition: str) -> str:
    """The rows of episodes with a known number for which the condition is true."""
    return f"SELECT e.row AS row FROM episodes AS e WHERE {NUMBERED} AND {condition}"


def _none_listed(condition: str) -> str:
    return f"NOT EXISTS ({LISTED} AND {condition})"


def _among(value: str, codes: str) -> str:
    """Whether a value is one of codes that commas part."""
    return f"(',' || {codes} || ',') LIKE ('%,' || {value} || ',%')"


def _elsewhere(places: str) -> str:
    return (
        f"e.PL_POST IS NOT NULL AND e.PLACE IN ({places}) "
        "AND (e.LS IS NULL OR e.LS NOT IN ('V3', 'V4')) "
        f"AND {_none_listed(SAME_POSTCODE)}"
    )


# Own provision lies in the council's area, another council's outside it. A provider of which
# the list does not say where it is proves nothing about own provision.
OWNED_ELSEWHERE = (
    f"((e.PLACE_PROVIDER = 'PR1' AND EXISTS ({LISTED} AND p.LA <> :council) "
    f"AND {_none_listed('p.LA = :council')}) "
    f"OR (e.PLACE_PROVIDER = 'PR2' AND EXISTS ({LISTED} AND p.LA = :council) "
    f"AND {_none_listed('p.LA <> :council')}))"
)

POSTCODE = Rule(
    code="221",
    severity="query",
    says="The placement's postcode is not the one that Ofsted's list has for this provider.",
    why="Distance and whether a child lives in the area are worked out from the postcode.",
    do="Check the postcode and the Ofsted number against the provider's registration.",
    table="episodes",
    select=_episodes(_elsewhere("'K1', 'K2', 'R3', 'S1'")),
    points_at=("PL_POST", "URN"),
    since=2023,
    until=2023,
    departs=ANY_ROW_AGREES,
    example="A home listed twice, before and after it moved: flagged there, not here.",
)
OWNER = Rule(
    code="229",
    severity="query",
    says="Whether the provider is the council's own does not agree with where Ofsted's list has it.",
    why="Own provision and that of other councils are counted and paid for apart.",
    do="Check the kind of provider and the Ofsted number.",
    table="episodes",
    select=_episodes(OWNED_ELSEWHERE),
    points_at=("URN", "PLACE_PROVIDER"),
    since=2023,
    until=2025,
    departs=f"Own provision passes where the list does not say where the provider is. {ANY_ROW_AGREES}",
    example="PR1 at a provider that is listed without a postcode: flagged there, not here.",
)

RULES = (
    Rule(
        code="219",
        severity="query",
        says="Ofsted's list does not have this provider for this kind of placement.",
        why="The child may be counted in a kind of home that the provider does not run.",
        do="Check the placement type and the Ofsted number.",
        table="episodes",
        select=_episodes(_none_listed(_among("e.PLACE", "p.PLACE_CODES"))),
        points_at=("URN", "PLACE"),
        since=2023,
        departs=ANY_ROW_AGREES,
        example="K2 at a number listed once for K2 and once for K1: flagged there, not here.",
    ),
    POSTCODE,
    replace(
        POSTCODE,
        select=_episodes(_elsewhere("'H5', 'K1', 'K2', 'R3', 'S1'")),
        since=2024,
        until=2024,
    ),
    replace(
        POSTCODE,
        select=_episodes(_elsewhere("'K1', 'K2', 'K3', 'R3', 'S1'")),
        since=2025,
        until=None,
    ),
    Rule(
        code="224",
        severity="query",
        says="Ofsted's list has another kind of provider for this Ofsted number.",
        why="Placements by own, private and voluntary provision are counted from it.",
        do="Check the kind of provider and the Ofsted number.",
        table="episodes",
        select=_episodes(_none_listed(_among("e.PLACE_PROVIDER", "p.PROVIDER_CODES"))),
        points_at=("PLACE_PROVIDER", "URN"),
        since=2023,
        departs=ANY_ROW_AGREES,
        example="PR4 at a number listed once for PR4 and once for PR5: flagged there, not here.",
    ),
    Rule(
        code="227",
        severity="query",
        says="The episode starts when the provider was no longer registered.",
        why="A child seems to have been placed in a home that nobody inspects.",
        do="Check the Ofsted number and the start: the provider may have registered anew.",
        table="episodes",
        select=_episodes(f"EXISTS ({LISTED} AND e.DECOM >= p.REG_END)"),
        points_at=("URN", "DECOM"),
        since=2023,
    ),
    Rule(
        code="228",
        severity="query",
        says="The episode goes on after the provider stopped being registered.",
        why="A child seems to have stayed in a home that nobody inspects.",
        do="Check the Ofsted number and the end: the provider may have registered anew.",
        table="episodes",
        select=_episodes(f"EXISTS ({LISTED} AND COALESCE(e.DEC, :end) > p.REG_END)"),
        points_at=("URN", "DEC"),
        since=2023,
    ),
    OWNER,
    replace(
        OWNER,
        select=_episodes(
            "(e.PLACE IS NULL OR e.PLACE NOT IN ('K3', 'P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', "
            f"'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')) AND {OWNED_ELSEWHERE}"
        ),
        since=2026,
        until=None,
    ),
    Rule(
        code="241",
        severity="query",
        says="The supported accommodation is in an area where Ofsted's list has no such provider.",
        why="The number or the postcode belongs to another home, and the child is counted there.",
        do="Check the placement's postcode and the Ofsted number.",
        table="episodes",
        select=_episodes(f"e.PLACE = 'K3' AND {_none_listed('p.LA = e.PL_LA')}"),
        points_at=("URN", "PL_LA"),
        since=2026,
        departs="The placement's area is compared with the provider's, not with the council's own.",
        example="K3 in another area, where its provider is: flagged there, not here.",
    ),
    Rule(
        code="1008",
        severity="query",
        says="The Ofsted number is not on Ofsted's list of providers.",
        why="A mistyped number counts the child with no provider, or with another's.",
        do="Check the number against the list; if the provider is new, check for a newer list.",
        table="episodes",
        select=_episodes(f"NOT EXISTS ({LISTED})"),
        points_at=("URN",),
        since=2023,
        departs="Numbers are compared as text, however the list's spreadsheet holds them.",
        example="1234567 held as a number in the list: flagged there, not here.",
    ),
)
