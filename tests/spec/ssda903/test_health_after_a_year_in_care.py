"""What is asked, and what is not, of children who were looked after all year.

In these drawings Ana was in care throughout; Ben came in the year; Cal left in it.
"""

import pytest

EPISODES = """
    CHILD | DECOM      | RNE | DEC        | REC | LS |
    Ana   | 2024-06-01 | S   | 2025-06-01 | X1  | C2 |
    Ana   | 2025-06-01 | P   |            |     | C2 |
    Ben   | 2025-06-01 | S   |            |     | C2 |
    Cal   | 2024-06-01 | S   | 2025-06-01 | E4A | C2 |
"""


def test_187_in_care_all_year_with_adoption_or_leaving_care(check):
    """A row without answers says nothing. Each table is looked at by itself."""
    check(
        "187",
        episodes=EPISODES,
        ad1="""
        CHILD | DATE_INT   |
        Ana   | soon       | flag
        Ben   | 2025-06-01 |
        """,
        oc3="""
        CHILD | ACCOM |
        Ana   |       |
        Ana   | B1    | flag
        Cal   | B1    |
        Dee   | B1    |
        """,
    )


def test_187_with_only_one_of_the_two_tables(check):
    """The table that is there is still looked at."""
    check(
        "187",
        episodes=EPISODES,
        oc3="""
        CHILD | IN_TOUCH |
        Ana   | YES      | flag
        """,
    )


def test_190_answers_for_a_child_not_in_care_all_year(check):
    """A child without any episode was not in care all year either. A score is another rule's."""
    check(
        "190",
        episodes=EPISODES,
        oc2="""
        CHILD | TEETH_CHECK | CONVICTED | SDQ_SCORE |
        Ana   | 1           |           |           |
        Ben   | 1           |           |           | flag
        Cal   |             | 0         |           | flag
        Dee   | 1           |           |           | flag
        Ben   |             |           | 12        |
        """,
    )


def test_190_starting_on_1_april_and_leaving_on_31_march_is_all_year(check):
    """A day later or earlier is not; nor is a year with a short break in it."""
    check(
        "190",
        episodes="""
        CHILD | DECOM      | RNE | DEC        | REC | LS |
        Ana   | 2025-04-01 | S   | 2026-03-31 | E4A | C2 |
        Ben   | 2025-04-02 | S   |            |     | C2 |
        Cal   | 2024-04-01 | S   | 2026-03-30 | E4A | C2 |
        Dee   | 2024-04-01 | S   | 2025-10-01 | X1  | C2 |
        Dee   | 2025-10-01 | L   |            |     | V3 |
        """,
        oc2="""
        CHILD | TEETH_CHECK |
        Ana   | 1           |
        Ben   | 1           | flag
        Cal   | 1           | flag
        Dee   | 1           | flag
        """,
    )


def test_191_health_answers_missing_after_a_year_in_care(check):
    """A child without a health row is flagged at the first episode."""
    check(
        "191",
        episodes="""
        CHILD | DECOM      | RNE | DEC        | REC | LS |
        Ana   | 2024-06-01 | S   | 2025-06-01 | X1  | C2 |
        Ben   | 2025-06-01 | P   |            |     | C2 |
        Ben   | 2024-06-01 | S   | 2025-06-01 | X1  | C2 | flag
        Cal   | 2025-06-01 | S   |            |     | C2 |
        Dee   | 2024-06-01 | S   |            |     | C2 |
        Eve   | 31/02/2025 | S   |            |     | C2 |
        """,
        oc2="""
        CHILD | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE |
        Ana   | 1             | 1           | 1                 | 0                |
        Dee   | 1             |             | 1                 | 0                | flag
        """,
    )


@pytest.mark.parametrize(
    ("code", "column", "of_age", "not_of_age"),
    [
        ("543", "CONVICTED", "2016-03-31", "2016-04-01"),
        ("545", "HEALTH_CHECK", "2021-04-01", "2021-03-31"),
    ],
)
def test_an_answer_is_missing_for_a_child_of_the_age(check, code, column, of_age, not_of_age):
    """Age is that of 31 March. Convictions are asked from 10, development checks until 5."""
    check(
        code,
        episodes=EPISODES,
        oc2=f"""
        CHILD | DOB          | {column} |
        Ana   | {of_age}     |          | flag
        Ana   | {of_age}     | 0        |
        Ana   | {not_of_age} |          |
        Ana   |              |          |
        Ben   | {of_age}     |          |
        """,
    )


def test_546_development_checks_of_a_child_of_5_or_over(check):
    """In care all year or not. Five on the last day of the year is 5."""
    check(
        "546",
        episodes=EPISODES,
        oc2="""
        CHILD | DOB        | HEALTH_CHECK |
        Ana   | 2021-03-31 | 1            | flag
        Ana   | 2021-04-01 | 1            |
        Ana   | 2021-03-31 |              |
        Ben   | 2019-04-01 | 0            | flag
        Cal   |            | 1            |
        """,
    )
