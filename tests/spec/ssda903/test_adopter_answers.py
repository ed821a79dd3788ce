"""The answers on an adoption can be read, and are all there or all blank."""

import pytest


@pytest.mark.parametrize(("code", "column"), [("112", "DATE_INT"), ("113", "DATE_MATCH")])
def test_a_date_is_no_day(check, code, column):
    """A blank is not this rule's to find."""
    check(
        code,
        f"""
        CHILD | {column}   |
        Ana   | 2024-02-29 |
        Ben   |            |
        Cal   | 29/02/2025 | flag
        Dee   | 01/04/25   | flag
        """,
    )


@pytest.mark.parametrize(
    ("code", "column", "known", "unknown"),
    [
        ("114", "FOSTER_CARE", "0", "2"),
        ("175", "NB_ADOPTR", "2", "0"),
        ("176", "SEX_ADOPTR", "M1", "M2"),
        ("177", "LS_ADOPTR", "L12", "L1"),
    ],
)
def test_an_answer_cannot_be_read(check, code, column, known, unknown):
    """A blank is not these rules' to find."""
    check(
        code,
        f"""
        CHILD | {column}  |
        Ana   | {known}   |
        Ben   |           |
        Cal   | {unknown} | flag
        """,
    )


def test_134_adopted_and_a_care_leaver(check):
    """The adoption row is flagged. Rows without an answer contradict nothing."""
    check(
        "134",
        ad1="""
        CHILD | DATE_INT   | NB_ADOPTR |
        Ana   | 2025-06-01 |           | flag
        Ben   |            | 2         | flag
        Cal   |            |           |
        Dee   | 2025-06-01 |           |
        Eve   | 2025-06-01 |           |
        """,
        oc3="""
        CHILD | IN_TOUCH | ACCOM |
        Ana   | YES      |       |
        Ben   |          | B1    |
        Cal   | YES      |       |
        Dee   |          |       |
        """,
    )


def test_151_filled_in_only_in_part(check):
    """All six answers, or none. A date that cannot be read is filled."""
    check(
        "151",
        """
        CHILD | DATE_INT   | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR |
        Ana   | 2025-06-01 | soon       | 0           | 2         | MF         | L11       |
        Ben   |            |            |             |           |            |           |
        Cal   | 2025-06-01 | 2025-07-01 | 0           | 2         | MF         |           | flag
        Dee   |            |            | 0           |           |            |           | flag
        """,
    )


def test_333_match_before_the_decision(check):
    """Both may be on one day. A match without a decision is one before it."""
    check(
        "333",
        """
        CHILD | DATE_INT   | DATE_MATCH |
        Ana   | 2025-06-01 | 2025-06-01 |
        Ben   | 2025-06-02 | 2025-06-01 | flag
        Cal   |            | 2025-06-01 | flag
        Dee   | 31/06/2025 | 2025-06-01 | flag
        Eve   | 2025-06-01 |            |
        """,
    )
