"""This year's episodes take up where last year's return left the child.

Of last year the episode that starts last is compared, of this year the one that starts first;
a child without a dated episode in either year is left out. Source: SSDA903 validation rules,
collection years 2023 to 2027.
"""

from dataclasses import replace

from headway.validation.rule import Rule

FIRST = "place_in_order = 1 AND DECOM IS NOT NULL"
TAKEN_UP = f"{FIRST} AND was_left_open"
LEFT_OUT = "A child without a dated episode is left out, and the others are checked."
ONE_UNDATED = (
    "One child whose episodes have no start: nobody is checked there, the others are here."
)
# Distances have one decimal and are compared in tenths of a mile. Blank in one year only differs.
MILES_DIFFER = (
    "(ABS(ROUND(PL_DISTANCE_number * 10) - ROUND(left_distance * 10)) >= 2 "
    "OR (PL_DISTANCE_number IS NULL AND left_distance IS NOT NULL) "
    "OR (PL_DISTANCE_number IS NOT NULL AND left_distance IS NULL))"
)


def _as_left(code: str, what: str, column: str, fact: str, do: str) -> Rule:
    """A value of an episode left open last year, which this year's first must repeat."""
    return Rule(
        code=code,
        severity="error",
        says=f"The episode left open last year had another {what}.",
        why="It is one episode over two returns; where they differ, one of the years is wrong.",
        do=do,
        table="episodes",
        flag_when=f"{TAKEN_UP} AND {column} IS DISTINCT FROM {fact}",
        points_at=(column,),
        since=2023,
        departs=LEFT_OUT,
        example=ONE_UNDATED,
    )


SAME = "Give the same as last year, or add the episode that began when it changed."
POSTCODE = (
    "Check the placement's postcode in both years, or add the episode that began with the move."
)

PLACEMENT = replace(_as_left("503D", "placement type", "PLACE", "left_place", SAME), until=2023)
BECAME_SUPPORTED = "(COALESCE(left_place, '') = 'H5' AND COALESCE(PLACE, '') = 'K3')"
BECAME_DETAILED = (
    "(COALESCE(left_place, '') = 'Z1' AND COALESCE(PLACE, '') IN ('Z11', 'Z12', 'Z13', 'Z14'))"
)

RULES = (
    Rule(
        code="452",
        severity="error",
        says="The placement's area changed between the years, though it is the same open episode.",
        why="A placement does not move; the child's being in or out of area is wrong in one year.",
        do=POSTCODE,
        table="episodes",
        flag_when=(
            f"{FIRST} AND was_left_unended AND RNE = left_rne AND PL_LA IS DISTINCT FROM left_pl_la"
        ),
        points_at=("PL_LA", "PL_POST"),
        since=2023,
        departs=LEFT_OUT,
        example=ONE_UNDATED,
    ),
    Rule(
        code="453",
        severity="error",
        says="The distance from home changed between the years, though it is the same open episode.",
        why="Neither home nor placement moves within an episode; one of the years is wrong.",
        do="Check both postcodes in both years.",
        table="episodes",
        flag_when=f"{TAKEN_UP} AND RNE = left_rne AND {MILES_DIFFER}",
        points_at=("PL_DISTANCE", "HOME_POST", "PL_POST"),
        since=2023,
        departs=f"Tenths of a mile are compared, and a distance lost counts as one gained. {LEFT_OUT}",
        example="10.2 miles last year and 10.0 this: flagged here, not there.",
    ),
    Rule(
        code="502",
        severity="error",
        says="An episode was left open last year, but this year's first one has another start.",
        why="The child's time in this placement breaks off at the year's end and begins anew.",
        do="Give the start that last year's return has, or correct last year's.",
        table="episodes",
        flag_when=(
            f"{FIRST} AND (DECOM <> first_left_open_decom OR DECOM <> last_left_open_decom "
            "OR has_undated_left_open)"
        ),
        points_at=("DECOM",),
        since=2023,
        departs=LEFT_OUT,
        example=ONE_UNDATED,
    ),
    _as_left("503A", "reason for beginning", "RNE", "left_rne", "Give the same as last year."),
    _as_left("503B", "legal status", "LS", "left_ls", SAME),
    _as_left("503C", "category of need", "CIN", "left_cin", "Give the same as last year."),
    PLACEMENT,
    replace(
        PLACEMENT,
        flag_when=f"{PLACEMENT.flag_when} AND NOT {BECAME_SUPPORTED}",
        since=2024,
        until=2025,
    ),
    replace(
        PLACEMENT,
        flag_when=f"{PLACEMENT.flag_when} AND NOT {BECAME_DETAILED}",
        since=2026,
        until=2026,
    ),
    replace(PLACEMENT, since=2027, until=None),
    _as_left("503E", "kind of provider", "PLACE_PROVIDER", "left_provider", SAME),
    _as_left("503F", "Ofsted number", "URN", "left_urn", SAME),
    Rule(
        code="503G",
        severity="error",
        says="The episode left open last year had another distance from home.",
        why="It is one episode over two returns; where they differ, one of the years is wrong.",
        do="Check both postcodes in both years.",
        table="episodes",
        flag_when=f"{TAKEN_UP} AND {MILES_DIFFER}",
        points_at=("PL_DISTANCE", "HOME_POST", "PL_POST"),
        since=2023,
        departs=f"Tenths of a mile are compared, and a distance lost counts as one gained. {LEFT_OUT}",
        example="10.2 miles last year and 10.0 this: flagged here, not there.",
    ),
    _as_left("503H", "council's area for the placement", "PL_LA", "left_pl_la", POSTCODE),
    _as_left(
        "503J", "mark for being in or out of area", "PL_LOCATION", "left_pl_location", POSTCODE
    ),
    Rule(
        code="562",
        severity="error",
        says="The episode began before the year, but last year's return does not end with it.",
        why="The child's time in care has a hole, or an overlap, at the year's end.",
        do="Give the start that last year's return has, or correct last year's.",
        table="episodes",
        flag_when=(
            "CHILD IS NOT NULL AND place_in_order = 1 AND DECOM < :start "
            "AND (DECOM <> last_decom_last_year OR episode_count_last_year IS NULL)"
        ),
        points_at=("DECOM",),
        since=2023,
        departs="A child whose episodes of last year have no start is left out, and the others are checked.",
        example=ONE_UNDATED,
    ),
    Rule(
        code="NoE",
        severity="error",
        says="The episode began before the year, but the child is not in last year's episodes.",
        why="The child was looked after and not counted last year, or is counted too early now.",
        do="Correct the start, or add the child to last year's return.",
        table="episodes",
        flag_when="DECOM < :start AND episode_count_last_year IS NULL",
        points_at=("DECOM",),
        since=2023,
        one_fault_a_child=True,
    ),
)
