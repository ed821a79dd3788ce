"""An episode of need has a referral in time, says what came of it, and is over once it is closed."""

import pytest


def test_8565_work_after_the_episode_was_closed(check):
    """Work on the closing day is fine, and so is work in the child's next episode. When a plan began
    is not asked."""
    check(
        "8565",
        """
        LAchildID | CINdetailsID | CINclosureDate | DateOfInitialCPC |
        Ana       | 1            | 2025-06-02     | 2025-06-02       |
        Ben       | 1            | 2025-06-02     | 2025-06-03       | flag
        Cal       | 1            | 2025-06-02     |                  | flag
        Cal       | 2            |                |                  |
        Dee       | 1            | 2025-06-02     |                  | flag
        Eve       | 1            | 2025-06-02     |                  | flag
        Fay       | 1            | 2025-06-02     |                  | flag
        """,
        assessments="""
        LAchildID | CINdetailsID | AssessmentActualStartDate | AssessmentAuthorisationDate |
        Ana       | 1            | 2025-06-02                | 2025-06-02                  |
        Cal       | 1            | 2025-06-01                | 2025-06-03                  | flag
        Cal       | 2            | 2025-07-01                | 2025-07-03                  |
        """,
        section47="""
        LAchildID | S47ActualStartDate | DateOfInitialCPC |
        Ana       | 2025-06-02         | 2025-06-02       |
        Dee       | 2025-06-03         |                  | flag
        Dee       | 2025-06-01         | 2025-06-04       | flag
        """,
        cp_plans="""
        LAchildID | CPPstartDate | CPPendDate |
        Ana       | 2025-06-03   | 2025-06-02 |
        Eve       | 2025-06-01   | 2025-06-03 | flag
        Eve       | 2025-06-03   |            |
        """,
        cin_plans="""
        LAchildID | CINPlanStartDate | CINPlanEndDate |
        Ana       | 2025-06-02       | 2025-06-02     |
        Fay       | 2025-06-01       | 2025-06-03     | flag
        Fay       | 2025-06-03       |                | flag
        """,
    )


def test_8568_whether_nothing_further_was_done(check):
    """True and false are read in any letters, and as 1 and 0."""
    check(
        "8568",
        """
        LAchildID | ReferralNFA |
        Ana       | true        |
        Ben       | FALSE       |
        Cal       | 1           |
        Dee       | 0           |
        Eve       |             | flag
        Fay       | yes         | flag
        Gus       | 2           | flag
        """,
    )


def test_8569q_an_old_referral_without_further_action(check):
    """The year to 31 March 2026 begins on a Tuesday: Monday 31 March 2025 is let through. A referral
    that does not say what came of it is asked about as well."""
    check(
        "8569Q",
        """
        LAchildID | CINreferralDate | ReferralNFA |
        Ana       | 2025-03-31      | true        |
        Ben       | 2025-03-30      | true        | flag
        Cal       | 2025-03-28      | 1           | flag
        Dee       | 2025-03-28      | FALSE       |
        Eve       | 2025-03-28      |             | flag
        Fay       |                 | true        |
        Gus       | 2025-04-01      | true        |
        """,
    )


def test_8569q_a_year_that_begins_at_easter(check):
    """1 April 2024 was Easter Monday: the last working day before it is Thursday 28 March."""
    check(
        "8569Q",
        """
        LAchildID | CINreferralDate | ReferralNFA |
        Ana       | 2024-03-28      | true        |
        Ben       | 2024-03-27      | true        | flag
        Cal       | 2024-03-31      | true        |
        """,
        year=2025,
    )


def test_8600_a_referral_without_a_date_or_after_the_year(check):
    """However long ago it was is no matter."""
    check(
        "8600",
        """
        LAchildID | CINreferralDate |
        Ana       | 2026-03-31      |
        Ben       | 2026-04-01      | flag
        Cal       | 2012-02-29      |
        Dee       | 2025-02-29      | flag
        Eve       |                 | flag
        """,
    )


def test_8610_further_action_without_a_need(check):
    """Where nothing further was done, or it is not said, no need is asked for."""
    check(
        "8610",
        """
        LAchildID | ReferralNFA | PrimaryNeedCode |
        Ana       | false       | N1              |
        Ben       | false       |                 | flag
        Cal       | 0           |                 | flag
        Dee       | FALSE       |                 | flag
        Eve       | true        |                 |
        Fay       |             |                 |
        """,
    )


def test_8620_closed_outside_the_year(check):
    """The first and the last day of the year are in it; an open episode is fine."""
    check(
        "8620",
        """
        LAchildID | CINclosureDate |
        Ana       | 2025-03-31     | flag
        Ben       | 2025-04-01     |
        Cal       | 2026-03-31     |
        Dee       | 2026-04-01     | flag
        Eve       |                |
        """,
    )


def test_8630_closed_before_the_referral(check):
    """A case may close on the day of its referral."""
    check(
        "8630",
        """
        LAchildID | CINreferralDate | CINclosureDate |
        Ana       | 2025-06-02      | 2025-06-02     |
        Ben       | 2025-06-02      | 2025-06-01     | flag
        Cal       |                 | 2025-06-01     |
        Dee       | 2025-06-02      |                |
        """,
    )


def test_8640_a_reason_for_closing_that_is_no_code(check):
    """Capitals matter; a blank is not asked about here."""
    check(
        "8640",
        """
        LAchildID | ReasonForClosure |
        Ana       |                  |
        Ben       | rc1              | flag
        Cal       | RC10             | flag
        Dee       | RC0              | flag
        """,
    )


@pytest.mark.parametrize("number", range(1, 10))
def test_8640_every_code_of_the_list(check, number):
    """RC1 to RC9."""
    check("8640", f"LAchildID | ReasonForClosure |\nAna | RC{number} |\nBen | {number} | flag")


def test_8650_a_need_that_is_no_code(check):
    """Capitals matter; a blank is not asked about here."""
    check(
        "8650",
        """
        LAchildID | PrimaryNeedCode |
        Ana       |                 |
        Ben       | n1              | flag
        Cal       | N10             | flag
        """,
    )


@pytest.mark.parametrize("number", range(10))
def test_8650_every_code_of_the_list(check, number):
    """N0 to N9."""
    check("8650", f"LAchildID | PrimaryNeedCode |\nAna | N{number} |\nBen | {number} | flag")
