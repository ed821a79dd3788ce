"""Health and offending of children looked after for a year: whether the answers fit each other."""

import pytest


def test_158_help_received_and_offered(check):
    """The offer is asked only of those who received none."""
    check(
        "158",
        """
        CHILD | INTERVENTION_RECEIVED | INTERVENTION_OFFERED |
        Ana   | 1                     |                      |
        Ben   | 1                     | 0                    | flag
        Cal   | 0                     | 1                    |
        Dee   |                       | 1                    |
        """,
    )


def test_159_no_help_and_no_word_of_an_offer(check):
    """Asked where the child misuses substances and received no help: an offer refused is not none."""
    check(
        "159",
        """
        CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED |
        Ana   | 1                | 0                     | 0                    |
        Ben   | 1                | 0                     |                      | flag
        Cal   | 1                | 1                     |                      |
        Dee   | 1                |                       |                      |
        Eve   | 0                | 0                     |                      |
        """,
    )


@pytest.mark.parametrize(
    "column",
    [
        "CONVICTED",
        "HEALTH_CHECK",
        "IMMUNISATIONS",
        "TEETH_CHECK",
        "HEALTH_ASSESSMENT",
        "SUBSTANCE_MISUSE",
        "INTERVENTION_RECEIVED",
        "INTERVENTION_OFFERED",
    ],
)
def test_181_neither_yes_nor_no(check, column):
    """A blank is no answer, and not this rule's. A word is not read as a figure."""
    check(
        "181",
        f"""
        CHILD | {column} |
        Ana   | 1        |
        Ben   | 0        |
        Cal   |          |
        Dee   | 2        | flag
        Eve   | YES      | flag
        """,
    )


def test_182_some_answers_but_not_those_that_all_need(check):
    """Any answer at all asks for the four of every child. A row with none is left alone, as is a score."""
    check(
        "182",
        """
        CHILD | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE | CONVICTED | SDQ_SCORE |
        Ana   | 1             | 1           | 1                 | 0                | 0         |           |
        Ben   | 1             | 1           | 1                 | 0                |           |           |
        Cal   | 1             | 1           | 1                 |                  | 0         |           | flag
        Dee   |               |             |                   |                  | 0         |           | flag
        Eve   |               | 1           |                   |                  |           |           | flag
        Fay   |               |             |                   |                  |           | 12        |
        """,
    )


def test_192_misuse_without_word_of_help(check):
    """Help is asked about only where there is need of it."""
    check(
        "192",
        """
        CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED |
        Ana   | 1                | 0                     |
        Ben   | 1                |                       | flag
        Cal   | 0                |                       |
        Dee   |                  |                       |
        """,
    )


def test_193_help_without_need(check):
    """An answer of no to either question is one too many, too."""
    check(
        "193",
        """
        CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED |
        Ana   | 1                | 0                     | 1                    |
        Ben   | 0                | 0                     |                      | flag
        Cal   |                  |                       | 0                    | flag
        Dee   | 0                |                       |                      |
        """,
    )


def test_542_convictions_of_a_child_under_10(check):
    """Ten on the last day of the year is old enough. An answer of no is one too many as well."""
    check(
        "542",
        """
        CHILD | DOB        | CONVICTED |
        Ana   | 2016-03-31 | 1         |
        Ben   | 2016-04-01 | 0         | flag
        Cal   | 2016-04-01 |           |
        Dee   |            | 1         |
        """,
    )


@pytest.mark.parametrize(("code", "column"), [("544", "CONVICTED"), ("547", "HEALTH_CHECK")])
def test_answered_without_the_four_that_all_need(check, code, column):
    """An answer of no asks for the others as much as an answer of yes."""
    check(
        code,
        f"""
        CHILD | {column} | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE |
        Ana   | 1        | 1             | 0           | 1                 | 0                |
        Ben   | 1        | 1             |             | 1                 | 0                | flag
        Cal   | 0        |               | 1           | 1                 | 0                | flag
        Dee   |          |               |             | 1                 | 0                |
        """,
    )
