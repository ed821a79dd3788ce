"""Where home and placement are: postcodes that exist, the distance, the area.

Distance and area are worked out from the postcodes when the return is loaded. An unaccompanied
asylum-seeking child has no home here, so no distance from it. Source: SSDA903 validation rules,
collection years 2023 to 2027.
"""

from dataclasses import replace

from headway.validation.rule import Rule

NO_SHORT_BREAK = "(LS IS NULL OR LS NOT IN ('V3', 'V4'))"
ASYLUM_SEEKER = (
    "(COALESCE(is_uasc_by_header, FALSE) OR COALESCE(was_uasc_by_header, FALSE) "
    "OR (NOT :has_header AND COALESCE(is_uasc_by_table, FALSE)) "
    "OR (NOT :has_header_last AND COALESCE(was_uasc_by_table, FALSE)))"
)
# Any of these tells who seeks asylum; `asylum_status` is there where one of them does.
TELLS_ASYLUM = ("header", "header_last", "uasc", "uasc_last")

FAMILY_HOMES = "'A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6'"
OWN_BUT_OUTSIDE = Rule(
    code="1015",
    severity="query",
    says="The placement is the council's own provision, but its postcode is not in the council's area.",
    why="Own homes are nearly always in the area; the provider or the postcode may be wrong.",
    do="Check the kind of provider and the placement's postcode.",
    table="episodes",
    flag_when=(
        "PLACE_PROVIDER = 'PR1' AND LS NOT IN ('V3', 'V4') "
        f"AND PLACE NOT IN ({FAMILY_HOMES}) AND PL_LA IS DISTINCT FROM :council"
    ),
    points_at=("PL_LA", "PL_POST", "PLACE_PROVIDER"),
    since=2023,
    until=2025,
    departs="Councils whose code is new since 2021 are known by it.",
    example="Own homes in Cumberland or North Yorkshire: flagged there, not here.",
)

RULES = (
    Rule(
        code="164",
        severity="error",
        says="The distance from home is not one that can be: less than nothing, or beyond 999.9 miles.",
        why="How far from home children live is published; this one pulls the figure out of shape.",
        do="Check both postcodes.",
        table="episodes",
        flag_when=(
            "(PL_DISTANCE_number < 0 OR PL_DISTANCE_number > 999.9) "
            f"AND {NO_SHORT_BREAK} AND NOT {ASYLUM_SEEKER}"
        ),
        points_at=("PL_DISTANCE", "HOME_POST", "PL_POST"),
        needs=("asylum_status",),
        optional=TELLS_ASYLUM,
        since=2023,
        departs="Short breaks, which have no postcodes, are left out.",
        example="A V3 episode with a distance of 1000 miles: flagged there, not here.",
    ),
    Rule(
        code="169",
        severity="error",
        says="Which council's area the placement is in cannot be worked out.",
        why="Children placed out of area cannot be counted without it.",
        do="Check the placement's postcode: it is missing, or not on the list of postcodes.",
        table="episodes",
        flag_when=f"PL_LA IS NULL AND {NO_SHORT_BREAK}",
        points_at=("PL_LA", "PL_POST"),
        since=2023,
        departs="Councils whose code is new since 2021 are known by it.",
        example="A placement in Cumberland or Somerset: flagged there, not here.",
    ),
    Rule(
        code="179",
        severity="error",
        says="Whether the placement is inside or outside the council's area cannot be worked out.",
        why="Children placed out of area cannot be counted without it.",
        do="Check the placement's postcode: it is missing, or not on the list of postcodes.",
        table="episodes",
        flag_when=f"PL_LOCATION IS NULL AND {NO_SHORT_BREAK}",
        points_at=("PL_LOCATION", "PL_POST"),
        since=2023,
    ),
    Rule(
        code="392a",
        severity="error",
        says="How far the child is placed from home cannot be worked out.",
        why="How far from home children live is published; this child would be missing.",
        do="Check both postcodes: one is missing, or not on the list of postcodes.",
        table="episodes",
        flag_when=f"PL_DISTANCE_number IS NULL AND {NO_SHORT_BREAK} AND NOT {ASYLUM_SEEKER}",
        points_at=("PL_DISTANCE", "HOME_POST", "PL_POST"),
        needs=("asylum_status",),
        optional=TELLS_ASYLUM,
        since=2023,
        departs="Runs where last year's table of asylum seekers is given and empty.",
        example="UASC of last year with its headings alone: the existing tool fails; here the rule runs.",
    ),
    Rule(
        code="392b",
        severity="error",
        says="The postcode of the child's home, or of the placement, is missing.",
        why="Without both nobody can tell how far from home the child lives.",
        do="Give both postcodes; leave them out for short breaks only.",
        table="episodes",
        flag_when=(
            f"(HOME_POST IS NULL OR PL_POST IS NULL) AND {NO_SHORT_BREAK} AND NOT {ASYLUM_SEEKER}"
        ),
        points_at=("HOME_POST", "PL_POST"),
        optional=TELLS_ASYLUM,
        since=2023,
        departs="Runs where last year's table of asylum seekers is given and empty.",
        example="UASC of last year with its headings alone: the existing tool fails; here the rule runs.",
    ),
    Rule(
        code="392c",
        severity="error",
        says="A postcode is not on the national list of postcodes.",
        why="Distance from home and the placement's area cannot be worked out from it.",
        do="Check the spelling; O and 0 or I and 1 are easily swapped. A very new one may not be listed yet.",
        table="episodes",
        flag_when="home_known = 'FALSE' OR pl_known = 'FALSE'",
        points_at=("HOME_POST", "PL_POST"),
        since=2023,
    ),
    Rule(
        code="392d",
        severity="query",
        says="Home and placement have the same postcode, but the child is not placed with parents.",
        why="One postcode may have been copied into the other; the distance comes out as nothing.",
        do="Check both postcodes and the placement type.",
        table="episodes",
        flag_when=(
            "(PLACE IS NULL OR PLACE <> 'P1') "
            "AND REPLACE(HOME_POST, ' ', '') = REPLACE(PL_POST, ' ', '')"
        ),
        points_at=("HOME_POST", "PL_POST", "PLACE"),
        since=2023,
        departs="Spaces in a postcode do not matter.",
        example="WA10 1AA and WA101AA: the same, flagged here, not there.",
    ),
    Rule(
        code="398",
        severity="error",
        says="A short break has a home or a placement postcode, and should have neither.",
        why="Short breaks are left out of the figures on where children live.",
        do="Remove the postcodes, or correct the legal status.",
        table="episodes",
        flag_when="LS IN ('V3', 'V4') AND (HOME_POST IS NOT NULL OR PL_POST IS NOT NULL)",
        points_at=("LS", "HOME_POST", "PL_POST"),
        since=2023,
    ),
    Rule(
        code="406",
        severity="error",
        says="A distance from home is worked out for an unaccompanied asylum-seeking child.",
        why="The child has no home here to measure from; the distance is to somewhere else.",
        do="Leave the home postcode blank, or correct the child's asylum status.",
        table="episodes",
        flag_when=f"PL_DISTANCE_number IS NOT NULL AND {ASYLUM_SEEKER}",
        points_at=("PL_DISTANCE", "HOME_POST"),
        needs=("asylum_status",),
        optional=TELLS_ASYLUM,
        since=2023,
        one_fault_a_child=True,
        departs="Without a header, and with a table of asylum seekers that has no rows, nobody is one; the existing tool stops.",
        example="Episodes, and uasc.csv with headings and no rows: passes here; no answer there.",
    ),
    Rule(
        code="411",
        severity="error",
        says="The placement is marked as inside the council's area, but is in another's.",
        why="Children placed out of area would be counted too low.",
        do="Check the placement's postcode, and what the system has for its area.",
        table="episodes",
        flag_when="PL_LOCATION = 'IN' AND PL_LA IS DISTINCT FROM :council",
        points_at=("PL_LOCATION", "PL_LA"),
        since=2023,
    ),
    Rule(
        code="420",
        severity="error",
        says="A short break has a placement in some council's area, and should have none.",
        why="Short breaks are left out of the figures on where children live.",
        do="Leave the placement's postcode blank, or correct the legal status.",
        table="episodes",
        flag_when="LS IN ('V3', 'V4') AND PL_LA IS NOT NULL",
        points_at=("PL_LA", "PL_POST"),
        since=2023,
    ),
    Rule(
        code="454",
        severity="query",
        says="The placement is more than 350 miles from home.",
        why="So far is hardly ever true, and one such child moves the council's average.",
        do="Check both postcodes.",
        table="episodes",
        flag_when="PL_DISTANCE_number > 350 AND PL_DISTANCE_number <> 999.9",
        points_at=("PL_DISTANCE", "HOME_POST", "PL_POST"),
        since=2026,
    ),
    OWN_BUT_OUTSIDE,
    replace(
        OWN_BUT_OUTSIDE,
        flag_when=(
            "PLACE_PROVIDER = 'PR1' AND LS NOT IN ('V3', 'V4') "
            f"AND PLACE NOT IN ({FAMILY_HOMES}, 'K3') AND PL_LA IS DISTINCT FROM :council"
        ),
        since=2026,
        until=None,
    ),
)
