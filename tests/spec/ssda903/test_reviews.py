"""Reviews of a child's care: held on a real day, with how the child took part."""


def test_166_no_day_of_the_review(check):
    """A row for a review that was not held has no place here."""
    check(
        "166",
        """
        CHILD | REVIEW     | REVIEW_CODE |
        Ana   | 2025-06-01 |             |
        Ben   |            | PN1         | flag
        Cal   | 31/06/2025 | PN1         | flag
        """,
    )


def test_167_how_the_child_took_part(check):
    """Each review has one answer. A row that is blank in both is another rule's."""
    check(
        "167",
        """
        CHILD | REVIEW     | REVIEW_CODE |
        Ana   | 2025-06-01 | PN0         |
        Ben   | 2025-06-01 | PN7         |
        Cal   |            |             |
        Dee   | 31/06/2025 | PN1         |
        Eve   | 2025-06-01 |             | flag
        Fay   | 2025-06-01 | PN8         | flag
        Gil   |            | PN1         | flag
        """,
    )


def test_440_too_young_at_4(check):
    """Four on the day of the review is old enough."""
    check(
        "440",
        """
        CHILD | DOB        | REVIEW     | REVIEW_CODE |
        Ana   | 2021-06-01 | 2025-05-31 | PN0         |
        Ben   | 2021-06-01 | 2025-06-01 | PN0         | flag
        Cal   | 2021-06-01 | 2025-06-01 | PN1         |
        Dee   |            | 2025-06-01 | PN0         |
        Eve   | 2020-02-29 | 2024-02-28 | PN0         |
        """,
    )


def test_441_took_part_under_4(check):
    """From the 4th birthday on it is asked how."""
    check(
        "441",
        """
        CHILD | DOB        | REVIEW     | REVIEW_CODE |
        Ana   | 2021-06-01 | 2025-06-01 | PN1         |
        Ben   | 2021-06-01 | 2025-05-31 | PN1         | flag
        Cal   | 2021-06-01 | 2025-05-31 | PN7         | flag
        Dee   | 2021-06-01 | 2025-05-31 | PN0         |
        Eve   | 2021-06-01 |            | PN1         |
        """,
    )
