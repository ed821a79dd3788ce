"""A placement fits the legal status and the ending: with parents, for adoption, for guardianship.

Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

ADOPTED = "REC IN ('E11', 'E12')"
ADOPTIVE = "'A3', 'A4', 'A5', 'A6'"
FOSTER = "'U1', 'U2', 'U3', 'U4', 'U5', 'U6'"

RULES = (
    Rule(
        code="199",
        severity="error",
        says="The child has this episode after having been adopted.",
        why="An adopted child who comes back into care is recorded anew; this one is counted twice.",
        do="Check whether two children share this number, and whether the earlier ending was an adoption.",
        table="episodes",
        flag_when=(
            "DECOM IS NOT NULL "
            "AND (DECOM > first_adoption_last_year OR place_in_order > first_adoption_place)"
        ),
        points_at=("CHILD", "REC", "DECOM"),
        optional=("episodes_last",),
        since=2023,
        one_fault_a_child=True,
    ),
    Rule(
        code="217",
        severity="error",
        says="An adoptive placement with the current foster carer does not begin as one.",
        why="The child stays with the same carer; any other reason counts a move that was none.",
        do="Give S, T or U as the reason for the episode, or correct the placement type.",
        table="episodes",
        flag_when=(
            "PLACE IN ('A3', 'A5') AND DECOM >= DATE '2015-04-01' "
            "AND (RNE IS NULL OR RNE NOT IN ('S', 'T', 'U'))"
        ),
        points_at=("PLACE", "DECOM", "RNE"),
        since=2023,
    ),
    Rule(
        code="336",
        severity="error",
        says="A placement to be adopted by the current foster carer follows no foster or adoptive one.",
        why="Nobody was fostering the child before; either the placement or the one before is not true.",
        do="Correct this placement type, or that of the episode before.",
        table="episodes",
        flag_when=(
            "PLACE IN ('A3', 'A5') AND prev_row IS NOT NULL AND first_decom IS NOT NULL "
            f"AND (prev_PLACE IS NULL OR prev_PLACE NOT IN ({ADOPTIVE}, {FOSTER}))"
        ),
        points_at=("PLACE",),
        since=2023,
        departs="A3 and A5 are looked at, which are the two with the current foster carer.",
        example="A4 after K2: flagged there, not here. A5 after K2: flagged here, not there.",
    ),
    Rule(
        code="378",
        severity="error",
        says="The child is placed with parents by agreement with the parents.",
        why="Without an order, a child at home is not looked after and must not be counted.",
        do="Correct the placement type, or give the order that the child is under.",
        table="episodes",
        flag_when="PLACE = 'P1' AND LS = 'V2'",
        points_at=("PLACE", "LS"),
        since=2023,
    ),
    Rule(
        code="390",
        severity="error",
        says="The child was adopted, but the last placement was not an adoptive one.",
        why="The time from placement to adoption cannot be worked out.",
        do="Correct the placement type, or why the episode ended.",
        table="episodes",
        flag_when=f"{ADOPTED} AND (PLACE IS NULL OR PLACE NOT IN ({ADOPTIVE}))",
        points_at=("PLACE", "REC"),
        since=2023,
    ),
    Rule(
        code="408",
        severity="error",
        says="A placement for adoption under a placement order has another legal status.",
        why="Children waiting under placement orders are counted from the legal status.",
        do="Correct the legal status or the placement type.",
        table="episodes",
        flag_when="PLACE IN ('A5', 'A6') AND (LS IS NULL OR LS <> 'E1')",
        points_at=("PLACE", "LS"),
        since=2023,
    ),
    Rule(
        code="516",
        severity="error",
        says="Special guardianship went to the foster carer, but the child was not in a foster placement.",
        why="Guardianship by former carers and by others are counted apart.",
        do="Correct the placement type, or give the ending for guardianship by somebody else.",
        table="episodes",
        flag_when=f"REC IN ('E45', 'E46') AND (PLACE IS NULL OR PLACE NOT IN ({FOSTER}))",
        points_at=("REC", "PLACE"),
        since=2023,
    ),
)
