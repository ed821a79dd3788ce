"""A child protection plan: why it was made, from when to when it ran, and its reviews between."""

import pytest


def test_8840_a_plan_of_one_day(check):
    """Ending before it starts is 8925's. A day that cannot be read is not the same day."""
    check(
        "8840",
        """
        LAchildID | CPPstartDate | CPPendDate |
        Ana       | 2025-05-01   | 2025-05-02 |
        Ben       | 2025-05-01   | 2025-05-01 | flag
        Cal       | 2025-05-01   | 2025-04-30 |
        Dee       | 2025-05-01   |            |
        Eve       |              |            |
        Fay       | 2025-06-31   | 2025-06-31 |
        """,
    )


def test_8925_a_plan_that_ends_before_it_starts(check):
    """Ending on the first day is 8840's."""
    check(
        "8925",
        """
        LAchildID | CPPstartDate | CPPendDate |
        Ana       | 2025-05-01   | 2025-05-01 |
        Ben       | 2025-05-01   | 2025-04-30 | flag
        Cal       | 2025-05-01   |            |
        Dee       |              | 2025-04-30 |
        """,
    )


def test_8930_a_plan_that_ended_in_another_year(check):
    """Both ends of the year are inside it."""
    check(
        "8930",
        """
        LAchildID | CPPendDate |
        Ana       | 2025-04-01 |
        Ben       | 2025-03-31 | flag
        Cal       | 2026-03-31 |
        Dee       | 2026-04-01 | flag
        Eve       |            |
        Fay       | 2025-02-29 |
        """,
    )


@pytest.mark.parametrize("code, column", [("8915", "CPPstartDate"), ("8920", "CPPendDate")])
def test_8915_and_8920_a_plan_after_the_childs_death(check, code, column):
    """The day of death itself is fine. One late plan of several flags the child once."""
    check(
        code,
        f"""
        LAchildID | CINdetailsID | {column}   |
        Ana       | 1            | 2025-05-01 |
        Ben       | 1            | 2025-05-01 |
        Ben       | 2            | 2025-05-03 | flag
        Ben       | 3            | 2025-05-04 | flag
        Cal       | 1            | 2025-05-03 |
        Dee       | 1            |            |
                  | 1            | 2025-05-03 |
        """,
        child_identifiers="""
        LAchildID | PersonDeathDate |
        Ana       | 2025-05-01      |
        Ben       | 2025-05-02      | flag
        Cal       |                 |
        Dee       | 2025-05-02      |
                  | 2025-05-02      |
        """,
    )


@pytest.mark.parametrize(
    "code, column, other",
    [
        ("8905", "InitialCategoryOfAbuse", "LatestCategoryOfAbuse"),
        ("8910", "LatestCategoryOfAbuse", "InitialCategoryOfAbuse"),
    ],
)
def test_8905_and_8910_a_plan_without_a_kind_of_abuse(check, code, column, other):
    """The letters count as they are written: small ones are another code."""
    check(
        code,
        f"""
        LAchildID | {column} | {other} |
        Ana       | NEG      |         |
        Ben       | PHY      | XXX     |
        Cal       | SAB      | SAB     |
        Dee       | EMO      | EMO     |
        Eve       | MUL      | MUL     |
        Fay       |          | NEG     | flag
        Gus       | neg      | NEG     | flag
        Hal       | NEG PHY  | NEG     | flag
        """,
    )


def test_8841_a_review_on_or_before_the_plans_first_day(check):
    """Each plan has its own reviews: the second plan's number 1 is not the first's."""
    check(
        "8841",
        """
        LAchildID | CINdetailsID | CPPID | CPPstartDate |
        Ana       | 1            | 1     | 2025-05-01   |
        Ben       | 1            | 1     | 2025-05-01   | flag
        Cal       | 1            | 1     | 2025-05-01   | flag
        Cal       | 1            | 2     | 2025-09-01   |
        Cal       | 2            | 1     | 2025-12-01   | flag
        Dee       | 1            | 1     |              |
                  | 1            | 1     | 2025-05-01   |
        """,
        cp_reviews="""
        LAchildID | CINdetailsID | CPPID | CPPreviewDate |
        Ana       | 1            | 1     | 2025-05-02    |
        Ben       | 1            | 1     | 2025-05-01    | flag
        Ben       | 1            | 1     | 2025-07-01    |
        Cal       | 1            | 1     | 2025-04-30    | flag
        Cal       | 1            | 2     | 2025-09-02    |
        Cal       | 1            | 2     |               |
        Cal       | 2            | 1     | 2025-10-01    | flag
        Dee       | 1            | 1     | 2025-04-30    |
                  | 1            | 1     | 2025-04-30    |
        """,
    )


def test_8842q_a_review_without_a_day(check):
    """Blank, or no real day."""
    check(
        "8842Q",
        """
        LAchildID | CPPreviewDate |
        Ana       | 2025-05-01    |
        Ben       |               | flag
        Cal       | 2025-02-29    | flag
        Dee       | 01/05/2025    | flag
        Eve       | 1999-05-01    |
        """,
    )
