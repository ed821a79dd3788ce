"""Episodes of one child follow one another, and each says truly what changed.

The neighbours (`prev_DEC`) are those of the child in the order of DECOM; an episode without a
readable start comes last. Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

# What says where the child lives and with whom: where all four stay, nobody moved.
PLACED = ("PLACE", "PL_POST", "URN", "PLACE_PROVIDER")
MOVED = " OR ".join(f"{name} IS DISTINCT FROM prev_{name}" for name in PLACED)

# The child left care: every reason but X1.
LEFT = (
    "('E2', 'E3', 'E4A', 'E4B', 'E5', 'E6', 'E7', 'E8', 'E9', 'E11', 'E12', 'E13', 'E14', 'E15', "
    "'E16', 'E17', 'E41', 'E45', 'E46', 'E47', 'E48')"
)

RULES = (
    Rule(
        code="142",
        severity="error",
        says="A later episode follows, but this one has no end date or no reason for ending.",
        why="An episode that never ends goes on counting: days in care and cost are both too high.",
        do="Give the day this episode ended and why, or remove the later episode if it is not the child's.",
        table="episodes",
        flag_when="next_DECOM IS NOT NULL AND (DEC IS NULL OR REC IS NULL)",
        points_at=("DEC", "REC"),
        since=2023,
        departs="An episode without a start date is left out, and never counts as the child's last.",
        example="An open episode from 01/06/2025 beside one with no start: flagged there, not here.",
    ),
    Rule(
        code="357",
        severity="query",
        says="The child's first episode this year began in the year, but not as a new start in care.",
        why="Either an earlier episode is missing or the child's entry to care goes uncounted.",
        do="Add the episode that came before, or give S as the reason if the child came into care that day.",
        table="episodes",
        flag_when=(
            "CHILD IS NOT NULL AND place_in_order = 1 AND DECOM >= :start "
            "AND RNE IS DISTINCT FROM 'S'"
        ),
        points_at=("RNE",),
        since=2023,
    ),
    Rule(
        code="388",
        severity="error",
        says="Why this episode ended does not fit with when the next one starts.",
        why="A wrong ending counts a child as having left care who stayed, or as staying who left.",
        do=(
            "Use X1 only where the next episode starts on the day this one ended; otherwise say why "
            "the child left care, or add the missing episode."
        ),
        table="episodes",
        flag_when=(
            "CHILD IS NOT NULL AND ((REC = 'X1' AND DEC IS NOT NULL "
            "AND DEC IS DISTINCT FROM following_start) OR (REC <> 'X1' AND DEC = following_start))"
        ),
        points_at=("REC", "DEC"),
        since=2023,
        departs="Episodes that start on one day follow one another as in the file, not by chance.",
        example="Two episodes from 01/04/2025: always the same one is flagged here.",
    ),
    Rule(
        code="431",
        severity="error",
        says="The child is shown as newly starting care, but the episode before had not ended by the day before.",
        why="A start on the day care ended is a change within care; it counts the child as entering twice.",
        do="If care went on, give the reason for the new episode as a change (L, P, T, B or U); if not, mend the dates.",
        table="episodes",
        flag_when="RNE = 'S' AND DECOM <= prev_DEC",
        points_at=("RNE", "DECOM"),
        since=2023,
    ),
    Rule(
        code="432",
        severity="error",
        says="The episode before ended with the child leaving care, but this one is not a new start.",
        why="A child who left and came back has started again; otherwise a return to care goes uncounted.",
        do="Give S as the reason for this episode, or X1 as the reason the one before ended.",
        table="episodes",
        flag_when=f"prev_REC IN {LEFT} AND (RNE IS NULL OR RNE <> 'S')",
        points_at=("RNE",),
        since=2023,
    ),
    Rule(
        code="433",
        severity="error",
        says="This episode carries on from the one before, but does not start on the day that one ended.",
        why="A gap or an overlap between episodes makes days in care wrong.",
        do="Make the start of this episode the same day as the end of the one before, or give S if care began again.",
        table="episodes",
        flag_when=(
            "RNE IN ('P', 'L', 'T', 'U', 'B') AND row_before_by_end IS NOT NULL "
            "AND (DECOM IS NULL OR end_before_by_end IS NULL OR DECOM <> end_before_by_end)"
        ),
        points_at=("RNE", "DECOM"),
        since=2023,
        departs="Days are compared, not the way they are written.",
        example="DEC 1/6/2025 followed by DECOM 01/06/2025: flagged there, not here.",
    ),
    Rule(
        code="434",
        severity="error",
        says="Only the legal status should have changed here, but it did not, or the placement changed too.",
        why="Placement moves are counted from this reason; a wrong one hides a move or invents one.",
        do="Correct the legal status or placement, or give the reason that fits: P, T, B or U.",
        table="episodes",
        flag_when=f"RNE = 'L' AND prev_row IS NOT NULL AND (LS = prev_LS OR {MOVED})",
        points_at=("RNE", "LS", *PLACED),
        since=2023,
    ),
    Rule(
        code="435",
        severity="error",
        says="Only the placement should have changed here, but it did not, or the legal status changed too.",
        why="Placement moves are counted from this reason; a wrong one hides a change or invents a move.",
        do="Correct the placement or legal status, or give the reason that fits: L, B or U.",
        table="episodes",
        flag_when=(
            "RNE IN ('P', 'T') AND prev_row IS NOT NULL "
            f"AND (LS IS DISTINCT FROM prev_LS OR NOT ({MOVED}))"
        ),
        points_at=("RNE", "LS", *PLACED),
        since=2023,
        departs="A value that is blank in both episodes counts as unchanged.",
        example="The same home, postcode and provider with no Ofsted number in either: flagged here, not there.",
    ),
    Rule(
        code="436",
        severity="error",
        says="Placement and legal status should both have changed here, but one of them is as before.",
        why="The reason decides whether a move is counted; this one counts a change that did not happen.",
        do="Correct what should have changed, or give the reason that fits: L, P or T.",
        table="episodes",
        flag_when=(
            "RNE IN ('U', 'B') AND prev_row IS NOT NULL "
            f"AND (LS IS NOT DISTINCT FROM prev_LS OR NOT ({MOVED}))"
        ),
        points_at=("RNE", "LS", *PLACED),
        since=2023,
    ),
    Rule(
        code="437",
        severity="error",
        says="This episode ended because the child died or was found to be 18 or over, yet another follows.",
        why="Nobody comes back into care after that; one of the two episodes is not true.",
        do="Correct why this episode ended, or remove the later episode if it belongs to another child.",
        table="episodes",
        flag_when="REC IN ('E2', 'E15') AND DECOM IS NOT NULL AND next_row IS NOT NULL",
        points_at=("REC",),
        since=2023,
    ),
    Rule(
        code="501",
        severity="error",
        says="This episode starts before the child's previous episode ended.",
        why="A child is in one placement at a time; an overlap counts the child, and the cost, twice.",
        do="Mend the start of this episode or the end of the one before: they may be the same day.",
        table="episodes",
        flag_when="DECOM < prev_DEC",
        points_at=("DECOM",),
        since=2023,
    ),
    Rule(
        code="504",
        severity="error",
        says="The child's main need changed in the middle of a period of care.",
        why="Why a child came into care is recorded once; a change moves the child between figures.",
        do="Give this episode the same category of need as the one before.",
        table="episodes",
        flag_when="prev_REC = 'X1' AND prev_DEC = DECOM AND CIN IS DISTINCT FROM prev_CIN",
        points_at=("CIN",),
        since=2023,
        departs="Two blanks count as the same need.",
        example="No category of need in either episode: flagged there, not here.",
    ),
)
