"""Every code of an episode is one that the department has in that collection year.

A blank is no unknown code: other rules ask for what is missing. Source: SSDA903 validation
rules, collection years 2023 to 2027.
"""

from dataclasses import replace

from headway.validation.rule import Rule

# Placement types that every year has; homes without regulation went, supported ones came.
PLACES = (
    "'A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'P1', 'P3', 'R1', 'R2', 'R3', 'R5', 'S1', "
    "'T0', 'T1', 'T2', 'T3', 'T4', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6'"
)

PLACEMENT_TYPE = Rule(
    code="146",
    severity="error",
    says="The placement type is not a code of this collection year.",
    why="The child cannot be counted with those in the same kind of placement.",
    do="Look up the code for this kind of placement; some codes changed in recent years.",
    table="episodes",
    flag_when=f"PLACE NOT IN ({PLACES}, 'H5', 'P2', 'Z1')",
    points_at=("PLACE",),
    since=2023,
    until=2024,
)

RULES = (
    Rule(
        code="143",
        severity="error",
        says="The reason for the new episode is not a code that the department has.",
        why="Starts in care and placement moves are counted from it.",
        do="Give S where care began, or L, P, T, B or U for what changed.",
        table="episodes",
        flag_when="RNE NOT IN ('S', 'P', 'L', 'T', 'U', 'B')",
        points_at=("RNE",),
        since=2023,
    ),
    Rule(
        code="144",
        severity="error",
        says="The legal status is not a code that the department has.",
        why="Without it nobody can tell under what power the child is looked after.",
        do="Look up the child's legal status during this episode and give its code.",
        table="episodes",
        flag_when=(
            "LS NOT IN ('C1', 'C2', 'D1', 'E1', 'V2', 'V3', 'V4', 'J1', 'J2', 'J3', 'L1', 'L2', 'L3')"
        ),
        points_at=("LS",),
        since=2023,
    ),
    Rule(
        code="145",
        severity="error",
        says="The category of need is not a code that the department has.",
        why="Without it the child drops out of the figures on why children come into care.",
        do="Give the main need, N1 to N8, as it was when the child came into care.",
        table="episodes",
        flag_when="CIN NOT IN ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8')",
        points_at=("CIN",),
        since=2023,
    ),
    PLACEMENT_TYPE,
    replace(
        PLACEMENT_TYPE,
        flag_when=f"PLACE NOT IN ({PLACES}, 'H5', 'K3', 'P2', 'Z1')",
        since=2025,
        until=2025,
        departs="Supported accommodation (K3) is accepted in 2025, as the department has it.",
        example="PLACE K3 in 2025: flagged there, not here.",
    ),
    replace(
        PLACEMENT_TYPE,
        flag_when=f"PLACE NOT IN ({PLACES}, 'K3', 'Z11', 'Z12', 'Z13', 'Z14')",
        since=2026,
        until=None,
    ),
    Rule(
        code="217t",
        severity="error",
        says="Independent living is given as the placement after 28 October 2023.",
        why="From that day it is no placement for a looked-after child.",
        do="Give the day on which it ended, or the placement type that has taken its place.",
        table="episodes",
        flag_when="PLACE = 'P2' AND (DEC IS NULL OR DEC > DATE '2023-10-28')",
        points_at=("PLACE", "DEC"),
        since=2024,
        until=2024,
    ),
    Rule(
        code="149",
        severity="error",
        says="The reason why the episode ended is not a code that the department has.",
        why="Where children go when they leave care is counted from it.",
        do="Give X1 if care went on, or the code for how the child left care.",
        table="episodes",
        flag_when=(
            "REC NOT IN ('E11', 'E12', 'E2', 'E3', 'E4A', 'E4B', 'E13', 'E41', 'E45', 'E46', 'E47', "
            "'E48', 'E5', 'E6', 'E7', 'E8', 'E9', 'E14', 'E15', 'E16', 'E17', 'X1')"
        ),
        points_at=("REC",),
        since=2023,
    ),
    Rule(
        code="1009",
        severity="error",
        says="The reason for the placement change is not a code that the department has.",
        why="Why children move is counted from it; this move would have no reason.",
        do="Choose the code that says why the child moved.",
        table="episodes",
        flag_when=(
            "REASON_PLACE_CHANGE NOT IN ('CARPL', 'CLOSE', 'ALLEG', 'STAND', 'APPRR', 'CREQB', "
            "'CREQO', 'CHILD', 'LAREQ', 'PLACE', 'CUSTOD', 'OTHER')"
        ),
        points_at=("REASON_PLACE_CHANGE",),
        since=2023,
    ),
)
