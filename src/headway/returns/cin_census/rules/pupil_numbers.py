"""Pupil numbers have the form that schools give them, and each is one child's.

A number (UPN) is a check letter, three digits for the council, and nine characters of which only
the last may be a letter: a temporary number ends in one. Source: children in need census validation
rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

MISTYPED = "The number was mistyped, so the child cannot be found in school records."
# What may end a number: I, O and S are taken for 1, 0 and 5.
LAST_CHARACTERS = "('" + "', '".join("0123456789ABCDEFGHJKLMNPQRTUVWXYZ") + "')"
# The numbers of councils as DfE counts them, first and last of each run.
COUNCILS = (
    (1, 5), (201, 213), (301, 320), (330, 336), (340, 344), (350, 359), (370, 373), (380, 384),
    (390, 394), (420, 420), (660, 681), (701, 708), (800, 803), (805, 808), (810, 813), (815, 816),
    (820, 823), (825, 826), (830, 831), (835, 841), (845, 846), (850, 852), (855, 857), (860, 861),
    (865, 896), (908, 909), (916, 916), (919, 919), (921, 921), (925, 926), (928, 929), (931, 931),
    (933, 933), (935, 938), (940, 941),
)  # fmt: skip
# Cumberland, and Westmorland and Furness, came into being on 1 April 2023.
COUNCILS_SINCE_2024 = (*COUNCILS, (942, 943))


def _no_council(councils: tuple[tuple[int, int], ...], since: int, until: int | None) -> Rule:
    runs = " OR ".join(f"UPN_area_number BETWEEN {first} AND {last}" for first, last in councils)
    return Rule(
        code="1530",
        severity="error",
        says="The three digits after the first letter of the pupil number belong to no council.",
        why=MISTYPED,
        do="Copy the number again from the school.",
        table="child_identifiers",
        flag_when=f"LENGTH(UPN) = 13 AND NOT COALESCE({runs}, FALSE)",
        points_at=("UPN",),
        since=since,
        until=until,
    )


RULES = (
    Rule(
        code="1510",
        severity="error",
        says="The first letter of the pupil number does not agree with the digits after it.",
        why=MISTYPED,
        do="Copy the number again from the school.",
        table="child_identifiers",
        flag_when="SUBSTR(UPN, 1, 1) <> UPN_check_letter",
        points_at=("UPN",),
        since=2023,
    ),
    Rule(
        code="1520",
        severity="error",
        says="Another child in this return has the same pupil number.",
        why="One of them is then given the other's schooling.",
        do="Find whose number it is and mend the other's.",
        table="child_identifiers",
        flag_when="UPN IS NOT NULL AND children_with_this_upn > 1",
        points_at=("UPN",),
        since=2023,
    ),
    _no_council(COUNCILS, since=2023, until=2023),
    _no_council(COUNCILS_SINCE_2024, since=2024, until=None),
    Rule(
        code="1540",
        severity="error",
        says="The fifth to twelfth characters of the pupil number are not all digits.",
        why=MISTYPED,
        do="Copy the number again from the school: a letter, then twelve characters.",
        table="child_identifiers",
        flag_when="UPN IS NOT NULL AND NOT UPN_middle_is_digits",
        points_at=("UPN",),
        since=2023,
    ),
    Rule(
        code="1550",
        severity="error",
        says="The pupil number ends in a character that no pupil number ends in.",
        why=MISTYPED,
        do="Copy the number again: it ends in a digit, or in a capital other than I, O or S.",
        table="child_identifiers",
        flag_when=f"LENGTH(UPN) = 13 AND SUBSTR(UPN, 13, 1) NOT IN {LAST_CHARACTERS}",
        points_at=("UPN",),
        since=2023,
    ),
    Rule(
        code="1560Q",
        severity="query",
        says="The former pupil number does not have the form of one.",
        why="A former number joins the child's schooling before and after it changed.",
        do="Copy it again: a letter, eleven digits, then a digit or a letter; or leave it blank.",
        table="child_identifiers",
        flag_when="FormerUPN IS NOT NULL AND NOT FormerUPN_well_formed",
        points_at=("FormerUPN",),
        since=2023,
        departs="A temporary number, which ends in a letter, passes; the existing tool asks about each.",
        example="FormerUPN A12345678901B: passes here, flagged there.",
    ),
)
