"""Episodes of one child follow one another, and each says truly what changed.

The neighbours (`prev_DEC`) are those of the child in the order of DECOM; an episode without a
readable start comes last. Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

# The child left care: every reason but X1.
LEFT = (
    "('E2', 'E3', 'E4A', 'E4B', 'E5', 'E6', 'E7', 'E8', 'E9', 'E11', 'E12', 'E13', 'E14', 'E15', "
    "'E16', 'E17', 'E41', 'E45', 'E46', 'E47', 'E48')"
)

RULES = (
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
)
