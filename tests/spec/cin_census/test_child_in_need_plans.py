"""The dates of a child in need plan, and what a plan needs to be there at all."""


def test_4000_a_plan_though_nothing_further_was_to_be_done(check):
    """Whatever the plan's dates. Yes is written true or 1."""
    check(
        "4000",
        """
        LAchildID | CINdetailsID | CINPlanStartDate |
        Ana       | 1            | 2025-06-02       | flag
        Ana       | 1            |                  | flag
        Ben       | 1            | 2025-06-02       |
        Cal       | 2            | 2025-06-02       | flag
        Dee       | 1            | 2025-06-02       |
        """,
        cin_details="""
        LAchildID | ReferralNFA |
        Ana       | true        | flag
        Ben       | 0           |
        Cal       | 1           |
        Cal       | 1           | flag
        Dee       |             |
        Eve       | 1           |
        """,
    )


def test_4008_a_plan_that_starts_after_death(check):
    """The day of death itself is fine."""
    check(
        "4008",
        """
        LAchildID | CINdetailsID | CINPlanStartDate |
        Ana       | 1            | 2025-06-02       |
        Ben       | 1            | 2025-06-01       |
        Ben       | 2            | 2025-06-03       | flag
        Cal       | 1            | 2025-06-03       |
        Dee       | 1            |                  |
        """,
        child_identifiers="""
        LAchildID | PersonDeathDate |
        Ana       | 2025-06-02      |
        Ben       | 2025-06-02      | flag
        Cal       |                 |
        Dee       | 2025-06-02      |
        """,
    )


def test_4009q_a_plan_that_ends_after_death(check):
    """The day of death itself is fine; a plan without an end is not asked about."""
    check(
        "4009Q",
        """
        LAchildID | CINPlanStartDate | CINPlanEndDate |
        Ana       | 2025-05-02       | 2025-06-02     |
        Ben       | 2025-05-02       | 2025-06-03     | flag
        Cal       | 2025-05-02       | 2025-06-03     |
        Dee       | 2025-05-02       |                |
        """,
        child_identifiers="""
        LAchildID | PersonDeathDate |
        Ana       | 2025-06-02      |
        Ben       | 2025-06-02      | flag
        Cal       |                 |
        Dee       | 2025-06-02      |
        """,
    )


def test_4010_a_plan_without_a_start_in_time(check):
    """It may have started years before, but not after the year."""
    check(
        "4010",
        """
        LAchildID | CINPlanStartDate |
        Ana       | 2026-03-31       |
        Ben       | 2026-04-01       | flag
        Cal       | 2019-01-01       |
        Dee       |                  | flag
        Eve       | 2025-02-29       | flag
        """,
    )


def test_4011_a_plan_that_ends_before_it_starts(check):
    """The same day is another rule's question."""
    check(
        "4011",
        """
        LAchildID | CINPlanStartDate | CINPlanEndDate |
        Ana       | 2025-06-02       | 2025-06-01     | flag
        Ben       | 2025-06-02       | 2025-06-02     |
        Cal       | 2025-06-02       |                |
        Dee       |                  | 2025-06-01     |
        """,
    )


def test_4012q_a_plan_of_one_day(check):
    """Two blanks are no day."""
    check(
        "4012Q",
        """
        LAchildID | CINPlanStartDate | CINPlanEndDate |
        Ana       | 2025-06-02       | 2025-06-02     | flag
        Ben       | 2025-06-02       | 2025-06-03     |
        Cal       |                  |                |
        """,
    )


def test_4013_a_plan_that_ends_outside_the_year(check):
    """Its first and last day belong to the year."""
    check(
        "4013",
        """
        LAchildID | CINPlanEndDate |
        Ana       | 2025-04-01     |
        Ben       | 2025-03-31     | flag
        Cal       | 2026-03-31     |
        Dee       | 2026-04-01     | flag
        Eve       |                |
        """,
    )
