"""A child is old enough for the placement, the legal status or the ending that is recorded.

Somebody has reached an age on the birthday itself; who was born on 29 February reaches it on
28 February in other years. Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from dataclasses import replace

from headway.validation.rule import Rule, Where

GUARDIANSHIP = "REC IN ('E45', 'E46', 'E47', 'E48')"
OPEN_TOO = "Open placements are looked at, too."
AGE_OR_CODE = "Check the date of birth, the start of the episode and the placement type."


def _birthday(age: int) -> str:
    return f"header_DOB + INTERVAL {age} YEAR"


def _too_young(code: str, place: str, age: int, where: str) -> Rule:
    """A placement that starts before the child is old enough for it."""
    return Rule(
        code=code,
        severity="error",
        says=f"The child was under {age} when placed in {where}.",
        why="Nobody so young may be placed there: the child's age or the placement is not true.",
        do=AGE_OR_CODE,
        table="episodes",
        flag_when=f"PLACE = '{place}' AND DECOM < {_birthday(age)}",
        points_at=("DECOM", "PLACE"),
        since=2023,
        departs=OPEN_TOO,
        example=f"{place} since the child was {age - 1}, with no DEC: flagged here, not there.",
    )


RULES = (
    Rule(
        code="234",
        severity="error",
        says="The child is shown as moved because of custody while under 10.",
        why="Nobody under 10 can be held in custody; the reason or the date of birth is not true.",
        do="Correct the reason for the placement change, or check the date of birth.",
        table="episodes",
        flag_when=f"REASON_PLACE_CHANGE = 'CUSTOD' AND next_DECOM < {_birthday(10)}",
        points_at=("REASON_PLACE_CHANGE", "DEC"),
        also=(
            Where(
                table="header",
                flag_when="first_move_to_custody < DOB + INTERVAL 10 YEAR",
                points_at=("DOB",),
            ),
        ),
        since=2026,
        departs="The age is that on the day of the move, when the next episode starts.",
        example="A child of 9 when the episode began and 11 when moved: flagged there, not here.",
    ),
    Rule(
        code="352",
        severity="error",
        says="The child starts to be looked after on or after the 18th birthday.",
        why="An adult is counted as a child coming into care.",
        do="Check the start of the episode and the date of birth.",
        table="episodes",
        flag_when=f"RNE = 'S' AND DECOM >= {_birthday(18)}",
        points_at=("DECOM", "RNE"),
        since=2023,
    ),
    Rule(
        code="358",
        severity="error",
        says="The child was under 10 when a youth justice legal status began.",
        why="Nobody under 10 can be charged; the legal status or the date of birth is not true.",
        do="Check the legal status, the start of the episode and the date of birth.",
        table="episodes",
        flag_when=f"LS IN ('J1', 'J2', 'J3') AND DECOM < {_birthday(10)}",
        points_at=("DECOM", "LS"),
        also=(
            Where(
                table="header",
                flag_when="first_youth_justice_decom < DOB + INTERVAL 10 YEAR",
                points_at=("DOB",),
            ),
        ),
        since=2023,
        departs="A child is 10 on the 10th birthday.",
        example="J1 from the 10th birthday: flagged there, not here.",
    ),
    Rule(
        code="359",
        severity="error",
        says="The episode is still open, though the child turned 18 before the year's end.",
        why="Nobody is looked after beyond 18 except by agreement in a children's home.",
        do="Give the day on which care ended and why, or check the date of birth.",
        table="episodes",
        flag_when=(
            f"DEC_raw IS NULL AND {_birthday(18)} < :end "
            "AND (LS IS NULL OR LS <> 'V2' OR PLACE IS NULL OR PLACE <> 'K2')"
        ),
        points_at=("DEC", "LS", "PLACE"),
        since=2023,
    ),
    replace(_too_young("370", "P2", 15, "independent living"), until=2023),
    replace(_too_young("370", "P2", 16, "independent living"), since=2024, until=2024),
    replace(_too_young("371", "H5", 14, "a semi-independent home"), until=2023),
    replace(_too_young("371", "H5", 16, "a semi-independent home"), since=2024, until=2024),
    replace(_too_young("371", "K3", 16, "supported accommodation"), since=2025),
    _too_young("372", "R5", 10, "a young offender institution or prison"),
    _too_young("373", "S1", 4, "a residential school"),
    _too_young("374", "P3", 14, "residential employment"),
    Rule(
        code="386",
        severity="error",
        says="The child is shown as adopted on or after the 18th birthday.",
        why="An adoption order is made for somebody under 18; a date or the reason is not true.",
        do="Check the end of the episode, why it ended and the date of birth.",
        table="episodes",
        flag_when=f"REC IN ('E11', 'E12') AND DEC >= {_birthday(18)}",
        points_at=("REC", "DEC"),
        since=2023,
    ),
    Rule(
        code="387",
        severity="error",
        says="The child is shown as moving into independent living before the age of 14.",
        why="Nobody so young lives alone: the child's age or why care ended is not true.",
        do="Check the end of the episode, why it ended and the date of birth.",
        table="episodes",
        flag_when=f"REC IN ('E5', 'E6') AND DEC < {_birthday(14)}",
        points_at=("REC", "DEC"),
        since=2023,
        departs="A child whose date of birth is not known passes.",
        example="REC E5 with no date of birth: flagged there, not here.",
    ),
    Rule(
        code="389",
        severity="error",
        says="The child is shown as moving to adult residential care before the age of 16.",
        why="Adult services do not take anyone so young: the age or why care ended is not true.",
        do="Check the end of the episode, why it ended and the date of birth.",
        table="episodes",
        flag_when=f"REC = 'E7' AND DEC < {_birthday(16)}",
        points_at=("REC", "DEC"),
        since=2023,
        departs="A child whose date of birth or end of care is not known passes.",
        example="REC E7 with a blank DEC: flagged there, not here.",
    ),
    Rule(
        code="407",
        severity="error",
        says="Care ended with a special guardianship order, but the child had turned 18.",
        why="Such an order is made for somebody under 18; a date or the reason is not true.",
        do="Check the end of the episode, why it ended and the date of birth.",
        table="episodes",
        flag_when=f"{GUARDIANSHIP} AND DEC >= {_birthday(18)}",
        points_at=("DEC", "REC"),
        also=(
            Where(
                table="header",
                flag_when="last_guardianship_end >= DOB + INTERVAL 18 YEAR",
                points_at=("DOB",),
            ),
        ),
        since=2023,
        departs="An order on the 18th birthday is too late.",
        example="REC E45 on the 18th birthday: flagged here, not there.",
    ),
    Rule(
        code="460",
        severity="error",
        says="The child is shown as staying on with carers at 18, but was not yet 18.",
        why="Staying put begins at 18; until then the child is fostered and looked after.",
        do="Check the end of the episode, why it ended and the date of birth.",
        table="episodes",
        flag_when="REC = 'E17' AND DEC < dob_in_first_header_row + INTERVAL 18 YEAR",
        points_at=("DEC", "REC"),
        since=2023,
        departs="Of a child who stands in the header twice the first row counts, and the rule still runs.",
        example="Any child twice in the header: nobody is checked there, everybody is here.",
    ),
)
