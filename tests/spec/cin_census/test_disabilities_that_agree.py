"""What is said of a child's disabilities is said once, and does not contradict itself."""


def test_8790_no_disability_and_one_as_well(check):
    """Small letters say none too, and a blank beside it is not none. None twice is 8794's."""
    check(
        "8790",
        """
        LAchildID | Disability |
        Ana       | NONE       |
        Ben       | NONE       |
        Ben       | AUT        | flag
        Ben       |            | flag
        Cal       | none       |
        Cal       | MOB        | flag
        Dee       | AUT        |
        Dee       |            |
        Eve       | NONE       |
        Eve       | NONE       |
                  | NONE       |
                  | AUT        |
        """,
    )


def test_8794_one_disability_twice(check):
    """Every row of the repeat, the first too. Two blanks repeat nothing; another child's row does
    not count."""
    check(
        "8794",
        """
        LAchildID | Disability |
        Ana       | AUT        |
        Ana       | MOB        |
        Ben       | AUT        | flag
        Ben       | MOB        |
        Ben       | AUT        | flag
        Cal       |            |
        Cal       |            |
        Dee       | AUT        |
        Dee       | aut        |
                  | LD         |
                  | LD         |
        """,
    )
