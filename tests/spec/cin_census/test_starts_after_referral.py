"""Enquiries, conferences and plans come of a referral, so none is before it."""

import pytest


@pytest.mark.parametrize(
    ("code", "table", "day"),
    [
        ("1104", "section47", "DateOfInitialCPC"),
        ("1105", "cp_plans", "CPPstartDate"),
        ("2889", "section47", "S47ActualStartDate"),
        ("4015", "cin_plans", "CINPlanStartDate"),
    ],
)
def test_what_begins_before_its_referral(check, code, table, day):
    """The same day is fine. A child's second episode is measured by its own referral; a day that
    cannot be read is none."""
    check(
        code,
        f"""
        LAchildID | CINdetailsID | {day}      |
        Ana       | 1            | 2025-06-02 |
        Ben       | 1            | 2025-06-03 |
        Ben       | 1            | 2025-06-01 | flag
        Cal       | 1            | 2025-06-03 |
        Cal       | 2            | 2025-06-03 | flag
        Dee       | 1            |            |
        Eve       | 1            | 2025-06-01 |
        Fay       | 1            | 2025-05-32 |
        """,
        cin_details="""
        LAchildID | CINreferralDate |
        Ana       | 2025-06-02      |
        Ben       | 2025-06-02      | flag
        Cal       | 2025-06-02      |
        Cal       | 2025-07-01      | flag
        Dee       | 2025-06-02      |
        Eve       |                 |
        Fay       | 2025-06-02      |
        """,
    )


def test_1104_a_conference_of_the_episode_itself(check):
    """Only conferences held after an enquiry are asked about here."""
    check(
        "1104",
        """
        LAchildID | DateOfInitialCPC |
        Ana       | 2025-06-02       |
        Ben       | 2025-06-01       | flag
        """,
        cin_details="""
        LAchildID | CINreferralDate | DateOfInitialCPC |
        Ana       | 2025-06-02      | 2025-06-01       |
        Ben       | 2025-06-02      | 2025-06-03       | flag
        """,
    )
