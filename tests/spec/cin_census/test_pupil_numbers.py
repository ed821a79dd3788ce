"""Pupil numbers have the form that schools give them, and each is one child's."""


def test_1510_the_check_letter(check):
    """A to Z without I, O and S stand for the remainder on division by 23. Numbers that are not a
    character and twelve digits are not judged."""
    check(
        "1510",
        """
        LAchildID | UPN           |
        Ana       | A000000000000 |
        Ben       | B000000000000 | flag
        Cal       | C100000000000 |
        Dee       | c100000000000 | flag
        Eve       | P000000000001 |
        Fay       | A000000000001 | flag
        Gus       | B00000000000A |
        Hal       | B00000000000  |
        Ida       | I000000000000 | flag
        Joe       |               |
        """,
    )


def test_1520_two_children_with_one_number(check):
    """Each is flagged, the first too. Blank numbers are nobody's."""
    check(
        "1520",
        """
        LAchildID | UPN           |
        Ana       | A000000000000 | flag
        Ben       | A000000000000 | flag
        Cal       | a000000000000 |
        Dee       |               |
        Eve       |               |
        Fay       | short         | flag
        Gus       | short         | flag
        """,
    )


def test_1530_a_number_of_no_council(check):
    """Both ends of a run of numbers belong to it; what is not three digits is no council."""
    check(
        "1530",
        """
        LAchildID | UPN           |
        Ana       | A342000000000 |
        Ben       | A345000000000 | flag
        Cal       | A001000000000 |
        Dee       | A000000000000 | flag
        Eve       | A005000000000 |
        Fay       | A006000000000 | flag
        Gus       | A34X000000000 | flag
        Hal       | A345          |
        Ida       | A943000000000 |
        Joe       | A944000000000 | flag
        Kim       |               |
        """,
    )


def test_1530_two_councils_since_2024(check):
    """In the census of 2023 there was no 942 or 943 yet."""
    check(
        "1530",
        """
        LAchildID | UPN           |
        Ana       | A941000000000 |
        Ben       | A942000000000 | flag
        Cal       | A943000000000 | flag
        """,
        year=2023,
    )


def test_1540_letters_in_the_middle(check):
    """A number too short to have a middle is flagged; one cut short in it is judged by the rest."""
    check(
        "1540",
        """
        LAchildID | UPN            |
        Ana       | A342000000000  |
        Ben       | A342O00000000  | flag
        Cal       | A3420000000X0  | flag
        Dee       | A34200000000X  |
        Eve       | AXXX00000000X  |
        Fay       | A342           | flag
        Gus       | A3420          |
        Hal       | A342000000000Z |
        Ida       |                |
        """,
    )


def test_1550_the_last_character(check):
    """A temporary number ends in a capital; I, O and S look like digits. Only numbers of thirteen
    characters are judged."""
    check(
        "1550",
        """
        LAchildID | UPN            |
        Ana       | A342000000009  |
        Ben       | A34200000000Z  |
        Cal       | A34200000000O  | flag
        Dee       | A34200000000I  | flag
        Eve       | A34200000000S  | flag
        Fay       | A34200000000z  | flag
        Gus       | A34200000000-  | flag
        Hal       | A3420000000-   |
        Ida       |                |
        """,
    )


def test_1560q_a_former_number(check):
    """Permanent or temporary; the first letter may be small."""
    check(
        "1560Q",
        """
        LAchildID | FormerUPN      |
        Ana       | A342000000001  |
        Ben       | A34200000000B  |
        Cal       | a342000000001  |
        Dee       | A34200000000O  | flag
        Eve       | 1342000000001  | flag
        Fay       | A34200000001   | flag
        Gus       | A3420000000001 | flag
        Hal       | A342000O00001  | flag
        Ida       |                |
        """,
    )
