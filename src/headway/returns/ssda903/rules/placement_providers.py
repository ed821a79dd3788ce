"""Who provides a placement: given where one is needed, and able to provide that kind.

Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from dataclasses import replace

from headway.validation.rule import Rule

PROVIDER_COUNTS = "Placements by own, private and voluntary provision are counted from it."


def _cannot_provide(code: str, provider: str, who: str, places: str) -> Rule:
    """A provider that cannot run this kind of placement."""
    return Rule(
        code=code,
        severity="error",
        says=f"The provider is given as {who}, which cannot be for this kind of placement.",
        why=PROVIDER_COUNTS,
        do="Correct the kind of provider or the placement type.",
        table="episodes",
        flag_when=f"PLACE_PROVIDER = '{provider}' AND PLACE IN ({places})",
        points_at=("PLACE", "PLACE_PROVIDER"),
        since=2023,
    )


KNOWN = "('PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5')"
NOT_KNOWN_OR_NOT_NEEDED = Rule(
    code="178",
    severity="error",
    says="The kind of provider is not a code the department has, or this placement should have none.",
    why=PROVIDER_COUNTS,
    do="Give the code for who runs the placement, or leave it blank for temporary and other placements.",
    table="episodes",
    flag_when=(
        f"PLACE_PROVIDER NOT IN {KNOWN} OR (PLACE_PROVIDER IS NOT NULL "
        "AND PLACE IN ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1'))"
    ),
    points_at=("PLACE_PROVIDER", "PLACE"),
    since=2023,
    until=2025,
)
NOT_NEEDED = Rule(
    code="213",
    severity="error",
    says="A provider is given for a temporary or other placement, which should have none.",
    why="The placement is counted for a provider that does not run it.",
    do="Leave the kind of provider blank, or correct the placement type.",
    table="episodes",
    flag_when="PLACE_PROVIDER IS NOT NULL AND PLACE IN ('T0', 'T1', 'T2', 'T3', 'T4')",
    points_at=("PLACE_PROVIDER", "PLACE"),
    since=2023,
    until=2025,
)
MISSING = Rule(
    code="526",
    severity="error",
    says="Nothing is given for who provides this placement.",
    why=PROVIDER_COUNTS,
    do="Give the code for who runs the placement.",
    table="episodes",
    flag_when=(
        "PLACE_PROVIDER IS NULL "
        "AND (PLACE IS NULL OR PLACE NOT IN ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1'))"
    ),
    points_at=("PLACE", "PLACE_PROVIDER"),
    since=2023,
    until=2025,
)

RULES = (
    NOT_KNOWN_OR_NOT_NEEDED,
    replace(
        NOT_KNOWN_OR_NOT_NEEDED,
        flag_when=(
            f"PLACE_PROVIDER NOT IN {KNOWN} OR (PLACE_PROVIDER IS NOT NULL "
            "AND PLACE IN ('T0', 'T1', 'T2', 'T3', 'Z11', 'Z12', 'Z13', 'Z14'))"
        ),
        since=2026,
        until=None,
    ),
    NOT_NEEDED,
    replace(
        NOT_NEEDED,
        flag_when=(
            "PLACE_PROVIDER IS NOT NULL "
            "AND PLACE IN ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')"
        ),
        since=2026,
        until=None,
    ),
    MISSING,
    replace(
        MISSING,
        flag_when=(
            "PLACE_PROVIDER IS NULL AND (PLACE IS NULL "
            "OR PLACE NOT IN ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14'))"
        ),
        since=2026,
        until=None,
    ),
    _cannot_provide("527", "PR1", "the council itself", "'P1', 'R2', 'R5'"),
    _cannot_provide("528", "PR2", "another council", "'P1', 'R2', 'R5'"),
    _cannot_provide(
        "529",
        "PR3",
        "another public body",
        "'A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'P1', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6'",
    ),
    _cannot_provide("530", "PR4", "a private firm", "'P1'"),
    _cannot_provide("531", "PR5", "a voluntary organisation", "'P1'"),
    Rule(
        code="550",
        severity="error",
        says="The provider is given as the child's parents, but the child is not placed with them.",
        why=PROVIDER_COUNTS,
        do="Correct the kind of provider or the placement type.",
        table="episodes",
        flag_when="PLACE_PROVIDER = 'PR0' AND (PLACE IS NULL OR PLACE <> 'P1')",
        points_at=("PLACE", "PLACE_PROVIDER"),
        since=2023,
    ),
)
