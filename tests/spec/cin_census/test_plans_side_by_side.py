"""A child is on a child in need plan or on a child protection plan, and on one of them at a time."""


def test_4001_a_plan_of_each_kind_without_an_end(check):
    """Within one referral. A child in need plan with no dates at all is not open."""
    check(
        "4001",
        """
        LAchildID | CINdetailsID | CPPstartDate | CPPendDate |
        Ana       | 1            | 2025-06-02   |            | flag
        Ana       | 1            | 2025-05-02   | 2025-05-09 |
        Ben       | 1            | 2025-06-02   | 2025-06-09 |
        Cal       | 1            | 2025-06-02   |            |
        Dee       | 1            | 2025-06-02   |            |
        Eve       | 1            |              |            | flag
        Fay       | 1            | 2025-06-02   |            |
        """,
        cin_plans="""
        LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate |
        Ana       | 1            | 2025-06-02       |                | flag
        Ana       | 1            | 2025-05-02       | 2025-05-09     |
        Ana       | 1            |                  |                |
        Ben       | 1            | 2025-06-02       |                |
        Cal       | 1            | 2025-06-02       | 2025-06-09     |
        Dee       | 1            |                  |                |
        Eve       | 1            | 2025-06-02       | 2025-06-31     | flag
        Fay       | 2            | 2025-06-02       |                |
        """,
    )


def test_4003_a_review_while_on_a_child_in_need_plan(check):
    """From its first day to the day before its last. A review on the day on which the protection
    plan ends is fine; a child in need plan without an end is not asked about."""
    check(
        "4003",
        """
        LAchildID | CINdetailsID | CPPID | CPPreviewDate |
        Ana       | 1            | 1     | 2025-06-02    | flag
        Ana       | 1            | 1     | 2025-06-01    |
        Ana       | 1            | 1     | 2025-06-09    |
        Ben       | 1            | 1     | 2025-06-08    | flag
        Cal       | 1            | 1     | 2025-06-05    |
        Dee       | 1            | 1     | 2025-06-05    |
        Eve       | 1            | 1     |               |
        Fay       | 2            | 1     | 2025-06-05    |
        Gus       | 1            | 2     | 2025-06-05    | flag
        """,
        cp_plans="""
        LAchildID | CINdetailsID | CPPstartDate | CPPendDate |
        Ana       | 1            | 2025-05-02   | 2025-06-10 | flag
        Ben       | 1            | 2025-05-02   |            | flag
        Cal       | 1            | 2025-05-02   | 2025-06-05 |
        Dee       | 1            | 2025-05-02   |            |
        Eve       | 1            | 2025-05-02   |            |
        Fay       | 2            | 2025-05-02   |            |
        Gus       | 1            | 2025-01-02   | 2025-06-05 |
        Gus       | 1            | 2025-05-02   | 2025-06-10 | flag
        """,
        cin_plans="""
        LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate |
        Ana       | 1            | 2025-06-02       | 2025-06-09     | flag
        Ana       | 1            | 2025-07-02       | 2025-07-09     |
        Ben       | 1            | 2025-06-02       | 2025-06-09     | flag
        Cal       | 1            | 2025-06-02       | 2025-06-09     |
        Dee       | 1            | 2025-06-02       |                |
        Eve       | 1            | 2025-06-02       | 2025-06-09     |
        Fay       | 1            | 2025-06-02       | 2025-06-09     |
        Gus       | 1            | 2025-06-02       | 2025-06-09     | flag
        """,
    )


def test_4004_two_child_in_need_plans_without_an_end(check):
    """Within one referral, with a start or without; plans that ended are left alone."""
    check(
        "4004",
        """
        LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate |
        Ana       | 1            | 2025-06-02       |                | flag
        Ana       | 1            |                  |                | flag
        Ana       | 1            | 2025-05-02       | 2025-05-09     |
        Ben       | 1            | 2025-06-02       |                |
        Ben       | 2            | 2025-06-02       |                |
        Cal       | 1            | 2025-06-02       | 2025-06-31     | flag
        Cal       | 1            | 2025-07-02       |                | flag
                  | 1            | 2025-06-02       |                |
                  | 1            | 2025-06-02       |                |
        """,
    )


def test_4014_a_child_in_need_plan_within_another(check):
    """The day on which the other ends is within it. Referrals of one child are compared too, and
    a plan without an end runs to the end of the year."""
    check(
        "4014",
        """
        LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate |
        Ana       | 1            | 2025-06-02       | 2025-06-09     | flag
        Ana       | 1            | 2025-06-09       | 2025-06-30     | flag
        Ben       | 1            | 2025-06-02       | 2025-06-09     |
        Ben       | 1            | 2025-06-10       |                |
        Cal       | 1            | 2025-06-02       |                | flag
        Cal       | 2            | 2026-03-31       |                | flag
        Dee       | 1            | 2025-06-02       |                |
        Dee       | 1            | 2026-04-01       |                |
        Fay       | 1            |                  | 2025-06-09     |
        Fay       | 1            | 2025-06-02       | 2025-06-09     |
                  | 1            | 2025-06-02       |                |
                  | 1            | 2025-06-02       |                |
        """,
    )


def test_4014_two_plans_with_one_start(check):
    """Each starts within the other, unless one ends before it starts and so holds no day."""
    check(
        "4014",
        """
        LAchildID | CINPlanStartDate | CINPlanEndDate |
        Ana       | 2025-06-02       | 2025-06-02     | flag
        Ana       | 2025-06-02       |                | flag
        Ben       | 2025-06-02       | 2025-06-01     |
        Ben       | 2025-06-02       | 2025-06-01     |
        """,
    )


def test_4016_a_child_in_need_plan_that_starts_on_a_protection_plan(check):
    """The last day of the protection plan is fine; one without an end runs to the year's end."""
    check(
        "4016",
        """
        LAchildID | CINdetailsID | CINPlanStartDate |
        Ana       | 1            | 2025-06-02       | flag
        Ben       | 1            | 2025-06-09       |
        Cal       | 2            | 2025-06-08       | flag
        Dee       | 1            | 2026-03-31       | flag
        Eve       | 1            | 2026-04-01       |
        Fay       | 1            | 2025-06-01       |
        Gus       | 1            |                  |
                  | 1            | 2025-06-02       |
        """,
        cp_plans="""
        LAchildID | CPPstartDate | CPPendDate |
        Ana       | 2025-06-02   | 2025-06-09 | flag
        Ana       | 2025-05-02   | 2025-05-09 |
        Ben       | 2025-06-02   | 2025-06-09 |
        Cal       | 2025-06-02   | 2025-06-09 | flag
        Dee       | 2025-06-02   |            | flag
        Eve       | 2025-06-02   |            |
        Fay       | 2025-06-02   |            |
        Gus       | 2025-06-02   |            |
                  | 2025-06-02   |            |
        """,
    )


def test_4017_a_protection_plan_that_starts_on_a_child_in_need_plan(check):
    """The last day of the child in need plan is fine; one without an end runs to the year's end."""
    check(
        "4017",
        """
        LAchildID | CINdetailsID | CPPstartDate |
        Ana       | 1            | 2025-06-02   | flag
        Ben       | 1            | 2025-06-09   |
        Cal       | 2            | 2025-06-08   | flag
        Dee       | 1            | 2026-03-31   | flag
        Eve       | 1            | 2026-04-01   |
        Fay       | 1            | 2025-06-01   |
        Gus       | 1            |              |
        """,
        cin_plans="""
        LAchildID | CINPlanStartDate | CINPlanEndDate |
        Ana       | 2025-06-02       | 2025-06-09     | flag
        Ana       | 2025-05-02       | 2025-05-09     |
        Ben       | 2025-06-02       | 2025-06-09     |
        Cal       | 2025-06-02       | 2025-06-09     | flag
        Dee       | 2025-06-02       |                | flag
        Eve       | 2025-06-02       |                |
        Fay       | 2025-06-02       |                |
        Gus       |                  |                |
        """,
    )
