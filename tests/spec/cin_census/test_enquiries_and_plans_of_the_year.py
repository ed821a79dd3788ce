"""Enquiries, their conferences and protection plans are of the year and complete."""


def test_8615_an_enquiry_after_its_conference(check):
    """The same day is fine. Without a conference no start is asked for."""
    check(
        "8615",
        """
        LAchildID | S47ActualStartDate | DateOfInitialCPC |
        Ana       | 2025-06-02         | 2025-06-02       |
        Ben       | 2025-06-03         | 2025-06-02       | flag
        Cal       |                    | 2025-06-02       | flag
        Dee       |                    |                  |
        Eve       | 2025-06-31         | 2025-06-02       | flag
        Fay       | 2025-06-03         | 2025-02-29       |
        """,
    )


def test_8675q_waiting_for_a_conference_at_the_end_of_the_year(check):
    """Of the year to 31 March 2026, Wednesday 11 March is the first of the last 15 working days. An
    enquiry that does not say whether a conference is required is left."""
    check(
        "8675Q",
        """
        LAchildID | S47ActualStartDate | DateOfInitialCPC | ICPCnotRequired |
        Ana       | 2026-03-11         |                  | false           |
        Ben       | 2026-03-10         |                  | false           | flag
        Cal       | 2026-03-10         |                  | 0               | flag
        Dee       | 2026-03-10         |                  | true            |
        Eve       | 2026-03-10         |                  |                 |
        Fay       | 2026-03-10         | 2026-03-20       | false           |
        Gus       |                    |                  | false           |
        Hal       | 2026-03-10         | 2026-02-30       | FALSE           | flag
        """,
    )


def test_8675q_a_year_that_ends_at_easter(check):
    """31 March 2024 was Easter Sunday: the next working day, Tuesday 2 April, is the 15th."""
    check(
        "8675Q",
        """
        LAchildID | S47ActualStartDate | ICPCnotRequired |
        Ana       | 2024-03-11         | 0               |
        Ben       | 2024-03-10         | 0               | flag
        """,
        year=2024,
    )


def test_8715_a_conference_outside_the_year(check):
    """The first and the last day of the year are in it. What the referral holds is not asked."""
    check(
        "8715",
        """
        LAchildID | DateOfInitialCPC |
        Ana       | 2025-03-31       | flag
        Ben       | 2025-04-01       |
        Cal       | 2026-03-31       |
        Dee       | 2026-04-01       | flag
        Eve       |                  |
        """,
        cin_details="LAchildID | DateOfInitialCPC |\nEve | 2024-01-02 |",
    )


def test_8720_a_plan_without_a_start_or_after_the_year(check):
    """However long ago it began is no matter."""
    check(
        "8720",
        """
        LAchildID | CPPstartDate |
        Ana       | 2026-03-31   |
        Ben       | 2026-04-01   | flag
        Cal       | 2012-02-29   |
        Dee       | 2025-02-29   | flag
        Eve       |              | flag
        """,
    )


def test_8730_how_many_plans_before(check):
    """Digits alone are a whole number."""
    check(
        "8730",
        """
        LAchildID | NumberOfPreviousCPP |
        Ana       | 0                   |
        Ben       | 00                  |
        Cal       | 12                  |
        Dee       |                     | flag
        Eve       | -1                  | flag
        Fay       | 1.0                 | flag
        Gus       | +1                  | flag
        Hal       | none                | flag
        """,
    )


def test_8740_waiting_since_another_year(check):
    """An enquiry without a start is left here, and so is one that does not say what is required."""
    check(
        "8740",
        """
        LAchildID | S47ActualStartDate | DateOfInitialCPC | ICPCnotRequired |
        Ana       | 2025-03-31         |                  | false           | flag
        Ben       | 2025-04-01         |                  | false           |
        Cal       | 2026-03-31         |                  | 0               |
        Dee       | 2026-04-01         |                  | 0               | flag
        Eve       | 2025-03-31         |                  | 1               |
        Fay       | 2025-03-31         |                  |                 |
        Gus       | 2025-03-31         | 2025-04-10       | 0               |
        Hal       |                    |                  | 0               |
        Ivy       | 2025-03-31         | 2025-04-31       | 0               | flag
        """,
    )
