"""Referrals: which are re-referrals, and which came to nothing."""


def test_a_rereferral_is_within_twelve_months_of_an_earlier_one(record):
    """The same day of the year before is within, the day before it is not; 29 February has its
    year's day on 28 February. A referral of the same day is no earlier one."""
    made = record(
        (2024, {"cin_details": """
            LAchildID | CINdetailsID | CINreferralDate
            Ana       | 1            | 2023-06-01
            Ben       | 1            | 2023-06-01
            Cal       | 1            | 2024-02-29
            Dee       | 1            | 2023-02-28
            Dee       | 2            | 2024-02-29
            Eve       | 1            | 2024-02-29
        """}),
        (2025, {"cin_details": """
            LAchildID | CINdetailsID | CINreferralDate
            Ana       | 1            | 2024-06-01
            Ben       | 1            | 2024-06-02
            Cal       | 1            | 2025-02-28
            Eve       | 1            | 2025-03-01
            Fay       | 1            | 2024-07-01
            Fay       | 2            | 2024-07-01
        """}),
    )  # fmt: skip
    made.shows(
        referrals="""
            child | referred_on | previous_on | days_since_previous | is_rereferral
            ANA   | 2023-06-01  |             |                     |
            ANA   | 2024-06-01  | 2023-06-01  | 366                 | yes
            BEN   | 2023-06-01  |             |                     |
            BEN   | 2024-06-02  | 2023-06-01  | 367                 | no
            CAL   | 2024-02-29  |             |                     |
            CAL   | 2025-02-28  | 2024-02-29  | 365                 | yes
            DEE   | 2023-02-28  |             |                     |
            DEE   | 2024-02-29  | 2023-02-28  | 366                 | yes
            EVE   | 2024-02-29  |             |                     |
            EVE   | 2025-03-01  | 2024-02-29  | 366                 | no
            FAY   | 2024-07-01  |             |                     | no
            FAY   | 2024-07-01  |             |                     | no
        """
    )


def test_no_is_said_only_where_the_years_loaded_are_enough(record):
    """The year of the referral and the one before it. A yes needs only the earlier referral."""
    made = record(
        (2025, {"cin_details": """
            LAchildID | CINdetailsID | CINreferralDate
            Ana       | 1            | 2024-03-31
            Ana       | 2            | 2024-04-01
            Ben       | 1            | 2025-03-31
        """}),
        (2026, {"cin_details": """
            LAchildID | CINreferralDate
            Cal       | 2025-04-01
        """}),
    )  # fmt: skip
    made.shows(
        referrals="""
            child | referred_on | year | is_rereferral | history_is_long_enough
            ANA   | 2024-03-31  | 2024 |               | no
            ANA   | 2024-04-01  | 2025 | yes           | no
            BEN   | 2025-03-31  | 2025 |               | no
            CAL   | 2025-04-01  | 2026 | no            | yes
        """
    )


ASSESSED = {
    "cin_details": """
        LAchildID | CINreferralDate | CINclosureDate | ReasonForClosure | ReferralNFA | ReferralSource
        Ana       | 2025-05-01      | 2025-06-01     | RC8              | 0           | 6
        Ben       | 2025-05-01      | 2025-06-01     | RC9              | false       | 5D
        Cal       | 2025-05-01      | 2025-06-01     | RC7              | 0           | 2A
        Dee       | 2025-05-01      | 2025-06-01     | RC8              | 0           | 3F
        Eve       | 2025-05-01      | 2025-06-01     | RC8              | 0           | 1A
        Fay       | 2025-05-01      | 2025-06-01     | RC8              | true        | 10
        Gus       | 2025-05-01      | 2025-06-01     | RC8              | 0           |
    """,
    "assessments": """
        LAchildID | AssessmentActualStartDate
        Ana       | 2025-05-01
        Ben       | 2025-05-01
        Cal       | 2025-05-01
        Dee       | 2025-05-01
        Eve       | 2025-05-01
        Fay       | 2025-05-01
    """,
    "cin_plans": """
        LAchildID | CINPlanStartDate
        Dee       | 2025-05-20
    """,
    "cp_plans": """
        LAchildID | CPPstartDate
        Eve       | 2025-05-20
    """,
}  # fmt: skip


def test_assessed_and_found_not_to_be_in_need(record):
    """Assessed, no plan of either kind, and closed for that reason; no further action is another
    thing. The groups of sources are those that the department publishes."""
    made = record((2026, ASSESSED))
    made.shows(
        referrals="""
            child | source_group       | is_nfa | is_assessed | is_assessed_not_in_need
            ANA   | Police             | no     | yes         | yes
            BEN   | LA services        | no     | yes         | yes
            CAL   | Schools            | no     | yes         | no
            DEE   | Health services    | no     | yes         | no
            EVE   | Individual         | no     | yes         | no
            FAY   | Unknown            | yes    | yes         | no
            GUS   |                    | no     | no          | no
        """
    )
