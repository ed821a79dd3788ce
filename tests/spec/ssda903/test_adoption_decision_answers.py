"""The decision that a child should be placed for adoption, and its reversal, can be read."""

import pytest


@pytest.mark.parametrize(
    ("code", "column"), [("115", "DATE_PLACED"), ("116", "DATE_PLACED_CEASED")]
)
def test_a_date_is_no_day(check, code, column):
    """A blank is not these rules' to find."""
    check(
        code,
        f"""
        CHILD | {column}   |
        Ana   | 2024-02-29 |
        Ben   |            |
        Cal   | 29/02/2025 | flag
        """,
    )


def test_119_half_reversed(check):
    """A date that cannot be read is a date given."""
    check(
        "119",
        """
        CHILD | DATE_PLACED_CEASED | REASON_PLACED_CEASED |
        Ana   | 2025-06-01         | RD1                  |
        Ben   |                    |                      |
        Cal   | soon               | RD1                  |
        Dee   | 2025-06-01         |                      | flag
        Eve   |                    | RD1                  | flag
        """,
    )


def test_120_reason_cannot_be_read(check):
    """A blank is not this rule's to find."""
    check(
        "120",
        """
        CHILD | REASON_PLACED_CEASED |
        Ana   | RD4                  |
        Ben   |                      |
        Cal   | RD5                  | flag
        """,
    )


def test_184_decided_before_birth(check):
    """Born on the day is possible, if hard. The header's date of birth counts, not the one beside it."""
    check(
        "184",
        placed_for_adoption="""
        CHILD | DOB        | DATE_PLACED |
        Ana   |            | 2025-06-01  |
        Ben   | 2024-06-01 | 2025-05-31  | flag
        Cal   | 2025-06-01 | 2025-05-31  |
        Dee   | 2025-06-01 | 2025-05-31  |
        Eve   |            |             |
        """,
        header="""
        CHILD | DOB        |
        Ana   | 2025-06-01 |
        Ben   | 2025-06-01 |
        Cal   |            |
        Eve   | 2025-06-01 |
        """,
    )
