"""Each child has an identifier that can be used, and a sex."""


def test_1570_an_identifier_of_more_than_20_characters(check):
    """Twenty are allowed. A missing one is for another rule."""
    check(
        "1570",
        """
        LAchildID             | Sex |
        A1234567890123456789  | F   |
        B12345678901234567890 | F   | flag
                              | F   |
        """,
    )


def test_1580_an_identifier_with_other_signs(check):
    """Letters and digits alone; letters with accents are other signs too."""
    check(
        "1580",
        """
        LAchildID | Sex |
        Ana1      | F   |
        Ben 1     | M   | flag
        Cal-1     | M   | flag
        Dee_1     | F   | flag
        Eve/1     | F   | flag
        Zoë       | F   | flag
                  | F   |
        """,
    )


def test_4180_the_childs_sex(check):
    """One of three codes, in capitals."""
    check(
        "4180",
        """
        LAchildID | Sex | GenderCurrent |
        Ana       | F   |               |
        Ben       | M   |               |
        Cal       | U   |               |
        Dee       |     | 2             | flag
        Eve       | f   |               | flag
        Fay       | 2   |               | flag
        """,
    )


def test_4180_four_numbers_until_2024(check):
    """Until then the question had another name and other codes."""
    check(
        "4180",
        """
        LAchildID | Sex | GenderCurrent |
        Ana       |     | 0             |
        Ben       |     | 1             |
        Cal       |     | 2             |
        Dee       |     | 9             |
        Eve       | F   |               | flag
        Fay       |     | 3             | flag
        Gus       |     | F             | flag
        """,
        year=2024,
    )
