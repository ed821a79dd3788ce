"""Assessments, enquiries and conferences: how many working days each took."""


def test_working_days_from_start_to_authorisation(record):
    """The next working day is 1; weekends and England's bank holidays are none: Good Friday 2025 was
    18 April, Easter Monday the 21st. The 45th working day after 1 May 2025 was 7 July."""
    made = record(
        (2026, {
            "assessments": """
                LAchildID | AssessmentActualStartDate | AssessmentAuthorisationDate | AssessmentFactors
                Ana       | 2025-04-17                | 2025-04-17                  | 21
                Ben       | 2025-04-17                | 2025-04-22                  |
                Cal       | 2025-05-01                | 2025-07-07                  | 1A 16A
                Dee       | 2025-05-01                | 2025-07-08                  |
                Eve       | 2026-03-02                |                             |
            """,
            "assessment_factors": """
                LAchildID | AssessmentFactor
                Ana       | 21
                Cal       | 1A
                Cal       | 16A
            """,
        }),
    )  # fmt: skip
    made.shows(
        assessments="""
            child | authorised_on | year | working_days | is_open
            ANA   | 2025-04-17    | 2026 | 0            | no
            BEN   | 2025-04-22    | 2026 | 1            | no
            CAL   | 2025-07-07    | 2026 | 45           | no
            DEE   | 2025-07-08    | 2026 | 46           | no
            EVE   |               |      |              | yes
        """,
        factors="""
            child | started_on | factor
            ANA   | 2025-04-17 | 21
            CAL   | 2025-05-01 | 1A
            CAL   | 2025-05-01 | 16A
        """,
    )


def test_an_assessment_of_another_year_s_calendar(record):
    """Where the bank holidays are not known weekdays are counted, and it is said."""
    made = record(
        (2029, {"assessments": """
            LAchildID | AssessmentActualStartDate | AssessmentAuthorisationDate
            Ana       | 2029-01-08                | 2029-01-15
        """}),
    )  # fmt: skip
    made.shows(
        assessments="""
            child | working_days | bank_holidays_are_known
            ANA   | 5            | no
        """,
        cases="""
            kind           | child
            weekdays alone | ANA
        """,
    )


CONFERENCES = {
    "cin_details": """
        LAchildID | CINreferralDate | DateOfInitialCPC
        Ana       | 2025-05-01      |
        Ben       | 2025-05-01      | 2025-05-22
        Cal       | 2025-05-01      | 2025-05-22
        Dee       | 2025-05-01      | 2025-05-22
        Eve       | 2025-05-01      | 2025-05-22
        Fay       | 2025-05-01      | 2025-05-22
    """,
    "section47": """
        LAchildID | S47ActualStartDate | DateOfInitialCPC | ICPCnotRequired
        Ana       | 2025-05-01         | 2025-05-23       | 0
        Ben       | 2025-05-02         |                  | 0
        Ben       | 2025-05-20         |                  | 1
        Ben       | 2025-05-23         |                  | 0
        Dee       | 2025-05-06         | 2025-05-22       | 0
        Eve       | 2025-05-23         | 2025-05-21       | 0
        Fay       | 2025-05-22         |                  | 0
    """,
}  # fmt: skip


def test_a_conference_wherever_the_return_has_it(record):
    """With its enquiry, or with the episode: then it came of the episode's latest enquiry that began
    by then and awaits one. One that is there twice is one."""
    made = record((2026, CONFERENCES))
    made.shows(
        conferences="""
            child | held_on    | is_filed_with_enquiry | enquiry_on | working_days
            ANA   | 2025-05-23 | yes                   | 2025-05-01 | 15
            BEN   | 2025-05-22 | no                    | 2025-05-02 | 13
            CAL   | 2025-05-22 | no                    |            |
            DEE   | 2025-05-22 | yes                   | 2025-05-06 | 12
            EVE   | 2025-05-22 | no                    |            |
            EVE   | 2025-05-21 | yes                   |            |
            FAY   | 2025-05-22 | no                    | 2025-05-22 | 0
        """,
        enquiries="""
            child | started_on | conference_on | is_conference_not_required | is_open
            ANA   | 2025-05-01 | 2025-05-23    | no                         | no
            BEN   | 2025-05-02 |               | no                         | yes
            BEN   | 2025-05-20 |               | yes                        | no
            BEN   | 2025-05-23 |               | no                         | yes
            DEE   | 2025-05-06 | 2025-05-22    | no                         | no
            EVE   | 2025-05-23 | 2025-05-21    | no                         | no
            FAY   | 2025-05-22 |               | no                         | yes
        """,
    )
