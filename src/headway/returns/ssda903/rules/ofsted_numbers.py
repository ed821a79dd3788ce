"""The provider's Ofsted number (URN): given where the placement has one, and only there.

XXXXXXX stands for a number that is not known. Source: SSDA903 validation rules, collection years
2023 to 2027.
"""

from dataclasses import replace

from headway.validation.rule import Rule

# Kinds of placement that Ofsted does not register in any year.
UNREGISTERED = "'P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4'"
UNTIL_2024 = "'H5', 'P2', 'Z1'"
UNTIL_2025 = "'Z1'"
OTHER = "'Z11', 'Z12', 'Z13', 'Z14'"
THIS_YEAR = "(DEC_raw IS NULL OR DEC >= :start)"


def _registered(exempt: str) -> str:
    return f"(PLACE IS NULL OR PLACE NOT IN ({exempt}))"


# An authority's code begins with E in England; WAL, SCO and NIR are abroad to this return.
IN_ENGLAND = "SUBSTR(PL_LA, 1, 1) NOT IN ('N', 'W', 'S', 'C')"

NEEDS_NUMBER = Rule(
    code="218",
    severity="error",
    says="This placement needs the provider's Ofsted number, and none is given.",
    why="Without the number nobody can tell which home or agency looks after the child.",
    do="Give the Ofsted number; it is on the register of providers and on the placement agreement.",
    table="episodes",
    flag_when=(
        f"URN IS NULL AND {THIS_YEAR} AND {IN_ENGLAND} "
        f"AND {_registered(f'{UNREGISTERED}, {UNTIL_2024}')}"
    ),
    points_at=("URN", "PLACE"),
    since=2023,
    until=2024,
)
NEEDS_NO_NUMBER = Rule(
    code="222",
    severity="error",
    says="An Ofsted number is given for a kind of placement that Ofsted does not register.",
    why="The child is counted with a provider that is not the one looking after them.",
    do="Remove the number, or correct the placement type.",
    table="episodes",
    flag_when=f"URN <> 'XXXXXXX' AND PLACE IN ({UNREGISTERED}, {UNTIL_2024})",
    points_at=("URN", "PLACE"),
    since=2023,
    until=2023,
)

RULES = (
    Rule(
        code="214",
        severity="error",
        says="A short break has a placement postcode or an Ofsted number, and should have neither.",
        why="Short breaks are left out of the figures on where children live.",
        do="Remove the postcode and the number, or correct the legal status.",
        table="episodes",
        flag_when="LS IN ('V3', 'V4') AND (PL_POST IS NOT NULL OR URN IS NOT NULL)",
        points_at=("PL_POST", "URN", "LS"),
        since=2023,
    ),
    NEEDS_NUMBER,
    replace(
        NEEDS_NUMBER,
        flag_when=(
            f"URN IS NULL AND {THIS_YEAR} AND {IN_ENGLAND} "
            f"AND {_registered(f'{UNREGISTERED}, {UNTIL_2025}')}"
        ),
        since=2025,
        until=2025,
    ),
    replace(
        NEEDS_NUMBER,
        flag_when=(
            f"URN IS NULL AND {THIS_YEAR} AND {_registered(f'{UNREGISTERED}, {OTHER}')} "
            "AND (PL_LA IS NULL OR PL_LA NOT IN ('CON', 'NIR', 'SCO', 'WAL', 'NUK'))"
        ),
        since=2026,
        until=None,
    ),
    NEEDS_NO_NUMBER,
    replace(
        NEEDS_NO_NUMBER,
        flag_when=f"URN <> 'XXXXXXX' AND PLACE IN ({UNREGISTERED}, 'P2', 'Z1')",
        since=2024,
        until=2024,
    ),
    replace(
        NEEDS_NO_NUMBER,
        flag_when=f"URN <> 'XXXXXXX' AND PLACE IN ({UNREGISTERED}, {UNTIL_2025})",
        since=2025,
        until=2025,
    ),
    replace(
        NEEDS_NO_NUMBER,
        flag_when=f"URN <> 'XXXXXXX' AND PLACE IN ({UNREGISTERED}, {OTHER})",
        since=2026,
        until=None,
    ),
    Rule(
        code="230",
        severity="error",
        says="A semi-independent placement went on after 28 October 2023 without an Ofsted number.",
        why="From that day such homes must be registered; this one looks as if it were not.",
        do="Give the Ofsted number, or correct the end of the episode or the placement type.",
        table="episodes",
        flag_when=(
            "PLACE = 'H5' AND (DEC IS NULL OR DEC >= DATE '2023-10-29') "
            "AND (URN IS NULL OR URN = 'XXXXXXX') AND SUBSTR(PL_LA, 1, 1) NOT IN ('N', 'W', 'S')"
        ),
        points_at=("PLACE", "DEC", "URN"),
        since=2024,
        until=2024,
    ),
    Rule(
        code="242",
        severity="error",
        says="The Ofsted number is given as not known for a placement whose number can be looked up.",
        why="Only adoptive and foster homes may lack a number of their own.",
        do="Give the Ofsted number of the home, or correct the placement type.",
        table="episodes",
        flag_when=(
            "URN = 'XXXXXXX' AND (PLACE IS NULL OR PLACE NOT IN "
            "('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6'))"
        ),
        points_at=("URN", "PLACE"),
        since=2026,
    ),
    Rule(
        code="243",
        severity="error",
        says="The placement is outside England, but an Ofsted number is given.",
        why="Ofsted registers homes in England only; the number or the postcode is another's.",
        do="Remove the Ofsted number, or correct the placement's postcode.",
        table="episodes",
        flag_when="PL_LA IN ('CON', 'NIR', 'SCO', 'WAL', 'NUK') AND URN IS NOT NULL",
        points_at=("URN", "PL_LA"),
        since=2026,
    ),
)
