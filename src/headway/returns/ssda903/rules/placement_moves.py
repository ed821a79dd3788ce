"""Moves between placements: why the child moved, and temporary placements, from which it returns.

The neighbours (`prev_PLACE`) are those of the child in the order of DECOM. Source: SSDA903
validation rules, collection years 2023 to 2027.
"""

from dataclasses import replace

from headway.validation.rule import Rule

# Temporary placements: hospital, holidays and the like.
TEMPORARY = "('T0', 'T1', 'T2', 'T3', 'T4')"

RETURN_FROM_TEMPORARY = Rule(
    code="383",
    severity="error",
    says="After a temporary placement the child should be back in the placement before it, and is not.",
    why="A temporary placement is one that the child comes back from; otherwise it was a move.",
    do="Correct this placement, or give the one before its true type instead of a temporary one.",
    table="episodes",
    flag_when=(
        f"prev_PLACE IN {TEMPORARY} AND prev2_row IS NOT NULL AND (RNE IS NULL OR RNE <> 'P' "
        "OR PLACE IS NULL OR prev2_PLACE IS NULL OR PLACE <> prev2_PLACE)"
    ),
    points_at=("PLACE", "RNE"),
    since=2023,
    until=2025,
)

RULES = (
    Rule(
        code="225",
        severity="error",
        says="The child moved placement when this episode ended, but no reason for the move is given.",
        why="Why children move is counted from it; this move has no reason.",
        do="Give the reason for the placement change on the episode that ended.",
        table="episodes",
        flag_when=(
            "REC = 'X1' AND REASON_PLACE_CHANGE IS NULL AND NOT is_temporary "
            "AND next_RNE IN ('P', 'B', 'T', 'U') "
            f"AND (next_PLACE IS NULL OR next_PLACE NOT IN {TEMPORARY})"
        ),
        points_at=("REASON_PLACE_CHANGE",),
        since=2023,
    ),
    Rule(
        code="226",
        severity="error",
        says="A reason for placement change is given for going into or out of a temporary placement.",
        why="Going away for a short while is not a move; the reason would count it as one.",
        do="Remove the reason from this episode and from the one before, or correct the placement type.",
        table="episodes",
        flag_when=(
            "CHILD IS NOT NULL AND is_temporary AND (REASON_PLACE_CHANGE IS NOT NULL "
            "OR prev_REASON_PLACE_CHANGE IS NOT NULL)"
        ),
        points_at=("REASON_PLACE_CHANGE", "PLACE"),
        since=2023,
    ),
    Rule(
        code="233",
        severity="error",
        says="A reason for placement change is given, but the episode is still open.",
        why="A child who has not moved is counted among those who did.",
        do="Remove the reason, or give the day on which this episode ended.",
        table="episodes",
        flag_when="DEC_raw IS NULL AND REASON_PLACE_CHANGE IS NOT NULL",
        points_at=("REASON_PLACE_CHANGE", "DEC"),
        since=2026,
        departs="The existing tool never runs this rule: it reads a column that the return does not have.",
        example="A blank DEC with CARPL: flagged here, not there.",
    ),
    Rule(
        code="380",
        severity="error",
        says="A temporary placement should begin as a change of placement, and this one does not.",
        why="A child goes to a temporary placement from another one; care never starts there.",
        do="Give P or B as the reason, or correct the placement type.",
        table="episodes",
        flag_when="is_temporary AND (RNE IS NULL OR RNE NOT IN ('P', 'B'))",
        points_at=("PLACE", "RNE"),
        since=2023,
    ),
    Rule(
        code="381",
        severity="error",
        says="The child is shown as leaving care straight from a temporary placement.",
        why="The last placement, from which the child really left, is missing from the return.",
        do="Add the return to the usual placement, or correct why this episode ended.",
        table="episodes",
        flag_when="is_temporary AND REC <> 'X1'",
        points_at=("PLACE", "REC"),
        since=2023,
    ),
    Rule(
        code="382",
        severity="error",
        says="A short break is shown in a temporary placement.",
        why="A short break has no other placement to come back to; one of the two is not true.",
        do="Correct the placement type or the legal status.",
        table="episodes",
        flag_when="is_temporary AND LS IN ('V3', 'V4')",
        points_at=("PLACE", "LS"),
        since=2023,
    ),
    RETURN_FROM_TEMPORARY,
    replace(
        RETURN_FROM_TEMPORARY,
        flag_when=(
            f"prev_PLACE IN {TEMPORARY} AND prev2_row IS NOT NULL AND (RNE IS NULL OR RNE <> 'P' "
            "OR PLACE IS NULL OR prev2_PLACE IS NULL OR PLACE <> prev2_PLACE "
            "OR PL_POST <> prev2_PL_POST)"
        ),
        points_at=("PLACE", "RNE", "PL_POST"),
        since=2026,
        until=None,
        departs="A blank postcode before or after the temporary placement is no difference.",
        example="No postcode in any of the three episodes: flagged there, not here.",
    ),
)
