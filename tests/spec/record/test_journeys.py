"""Journeys: the steps of a child in order, which led to which, and where they go on from there."""

FIRST_YEAR_OF_STEPS = {
    "cin_details": """
        LAchildID | CINdetailsID | CINreferralDate | CINclosureDate | ReferralSource | ReasonForClosure
        Ana       | 1            | 2025-01-06      | 2025-03-20     | 6              | RC7
        Ana       | 2            | 2025-03-20      |                | 2A             |
    """,
    "assessments": """
        LAchildID | CINdetailsID | AssessmentActualStartDate | AssessmentAuthorisationDate
        Ana       | 1            | 2025-01-06                | 2025-01-20
    """,
    "section47": """
        LAchildID | CINdetailsID | S47ActualStartDate | DateOfInitialCPC
        Ana       | 1            | 2025-01-08         | 2025-01-24
    """,
    "cp_plans": """
        LAchildID | CINdetailsID | CPPstartDate | CPPendDate
        Ana       | 1            | 2025-01-24   | 2025-03-10
    """,
    "cp_reviews": """
        LAchildID | CINdetailsID | CPPreviewDate
        Ana       | 1            | 2025-03-10
    """,
    "cin_plans": """
        LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate
        Ana       | 1            | 2025-03-10       | 2025-03-20
    """,
}  # fmt: skip
SECOND_YEAR_OF_STEPS = {
    "cin_details": """
        LAchildID | CINdetailsID | CINreferralDate | ReferralSource
        Ana       | 1            | 2025-03-20      | 2A
    """,
    "assessments": """
        LAchildID | AssessmentActualStartDate
        Ana       | 2025-04-01
    """,
}  # fmt: skip


def test_the_steps_of_a_journey(record):
    """Steps of one day stand in the order of the law. Days are since the child's step before."""
    made = record((2025, FIRST_YEAR_OF_STEPS), (2026, SECOND_YEAR_OF_STEPS))
    made.shows(
        journey_steps="""
            number | step                  | step_on    | ended_on   | days_since_previous | led_by | detail | year
            1      | referral              | 2025-01-06 |            |                     |        | 6      | 2025
            2      | assessment            | 2025-01-06 | 2025-01-20 | 0                   | 1      |        | 2025
            3      | enquiry               | 2025-01-08 |            | 2                   | 1      |        | 2025
            4      | conference            | 2025-01-24 |            | 16                  | 3      |        | 2025
            5      | child protection plan | 2025-01-24 | 2025-03-10 | 0                   | 4      |        | 2025
            6      | child in need plan    | 2025-03-10 | 2025-03-20 | 45                  | 5      |        | 2025
            7      | review                | 2025-03-10 |            | 0                   | 5      |        | 2025
            8      | closure               | 2025-03-20 |            | 10                  | 7      | RC7    | 2025
            9      | referral              | 2025-03-20 |            | 0                   |        | 2A     | 2025
            10     | assessment            | 2025-04-01 |            | 12                  | 9      |        | 2026
        """
    )  # fmt: skip


PLANS_BEFORE = {
    "cin_details": """
        LAchildID | CINdetailsID | CINreferralDate | CINclosureDate
        Ana       | 1            | 2024-05-01      |
        Ben       | 1            | 2024-05-01      |
        Cal       | 1            | 2024-05-01      | 2024-08-01
        Cal       | 2            | 2024-09-01      |
    """,
    "cin_plans": """
        LAchildID | CINdetailsID | CINPlanStartDate | CINPlanEndDate
        Ana       | 1            | 2024-05-20       | 2024-06-30
        Ben       | 1            | 2024-05-20       |
        Cal       | 1            | 2024-05-20       | 2024-08-01
    """,
    "cp_plans": """
        LAchildID | CINdetailsID | CPPstartDate | CPPendDate
        Ana       | 1            | 2024-07-01   | 2025-01-15
        Cal       | 2            | 2024-09-10   |
    """,
}  # fmt: skip
PLANS_AFTER = {
    "cin_details": """
        LAchildID | CINreferralDate
        Ana       | 2024-05-01
        Ben       | 2024-05-01
    """,
    "cin_plans": """
        LAchildID | CINPlanStartDate
        Ana       | 2025-04-15
    """,
    "cp_plans": """
        LAchildID | CPPstartDate
        Ben       | 2025-04-15
    """,
}  # fmt: skip


def test_up_and_down_between_plans(record):
    """In one episode of need, whatever lies between; the days between are not known where it is not
    known when the plan before ended. Another episode's plan is not stepped from."""
    made = record((2025, PLANS_BEFORE), (2026, PLANS_AFTER))
    made.shows(
        transitions="""
            child | kind                      | from_on    | happened_on | days_between | year
            ANA   | step up                   | 2024-05-20 | 2024-07-01  | 1            | 2025
            ANA   | step down                 | 2024-07-01 | 2025-04-15  | 90           | 2026
            BEN   | step up                   | 2024-05-20 | 2025-04-15  |              | 2026
            CAL   | re-referral after closure | 2024-08-01 | 2024-09-01  | 31           | 2025
        """
    )


def test_a_child_who_comes_back_after_a_closure_counts_once(record):
    """From the latest closure, within 12 months up to the same day of the year before; twice on one
    day is once. Where an earlier episode is open, or its end is not known, there was no closure."""
    made = record(
        (2024, {"cin_details": """
            LAchildID | CINdetailsID | CINreferralDate | CINclosureDate
            Ana       | 1            | 2023-05-01      | 2024-02-28
            Ben       | 1            | 2023-05-01      | 2024-02-29
            Cal       | 1            | 2023-05-01      | 2023-07-01
            Cal       | 2            | 2023-08-01      | 2024-03-31
            Dee       | 1            | 2023-05-01      | 2023-07-01
            Dee       | 2            | 2023-06-01      |
            Eve       | 1            | 2023-05-01      |
        """}),
        (2025, {"cin_details": """
            LAchildID | CINdetailsID | CINreferralDate
            Ana       | 1            | 2025-02-28
            Ben       | 1            | 2025-03-01
            Cal       | 1            | 2024-03-31
            Cal       | 2            | 2024-03-31
            Dee       | 1            | 2023-06-01
            Dee       | 2            | 2024-05-01
            Eve       | 1            | 2024-05-01
        """}),
    )  # fmt: skip
    made.shows(
        transitions="""
            child | from_on    | happened_on | days_between | is_within_12_months
            ANA   | 2024-02-28 | 2025-02-28  | 366          | yes
            BEN   | 2024-02-29 | 2025-03-01  | 366          | no
            CAL   | 2023-07-01 | 2023-08-01  | 31           | yes
            CAL   | 2024-03-31 | 2024-03-31  | 0            | yes
        """
    )
