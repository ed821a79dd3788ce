"""What the header says of a child stays as it was in last year's return."""

import pytest


@pytest.mark.parametrize(
    ("code", "column", "was", "now"),
    [("203", "DOB", "2012-02-28", "2012-02-29"), ("204", "ETHNIC", "WBRI", "WIRI")],
)
def test_is_not_as_it_was(check, code, column, was, now):
    """A blank in one year alone is a difference; blank in both is none. New children have no last year."""
    check(
        code,
        header=f"""
        CHILD | {column} |
        Ana   | {was}    |
        Ben   | {now}    | flag
        Cal   |          | flag
        Dee   | {now}    | flag
        Eve   |          |
        Fay   | {now}    |
        """,
        header_last=f"""
        CHILD | {column} |
        Ana   | {was}    |
        Ben   | {was}    |
        Cal   | {was}    |
        Dee   |          |
        Eve   |          |
        """,
    )


def test_202_sex_is_not_as_it_was(check):
    """The figures of returns until 2024 mean the letters of later ones."""
    check(
        "202",
        header="""
        CHILD | SEX |
        Ana   | F   |
        Ben   | M   |
        Cal   | M   | flag
        Dee   |     | flag
        Eve   |     |
        Fay   | U   | flag
        Gil   | F   |
        """,
        header_last="""
        CHILD | SEX |
        Ana   | F   |
        Ben   | 1   |
        Cal   | 2   |
        Dee   | M   |
        Eve   |     |
        Fay   | M   |
        """,
    )


def test_203_a_day_written_otherwise_is_the_same_day(check):
    """Dates are compared and not their texts; one that cannot be read counts as missing."""
    check(
        "203",
        header="""
        CHILD | DOB        |
        Ana   | 1/4/2012   |
        Ben   | 31/02/2012 | flag
        Cal   | 31/02/2012 |
        """,
        header_last="""
        CHILD | DOB        |
        Ana   | 01/04/2012 |
        Ben   | 01/04/2012 |
        Cal   |            |
        """,
    )
