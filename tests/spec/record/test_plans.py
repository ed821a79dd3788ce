"""Child protection plans and child in need plans: which of the child's, how long, how reviewed."""


def test_how_long_and_since_when(record):
    """A month is over on the same day of the next, or on its last day where there is none. The
    council's own count of earlier plans is kept as filed beside the record's."""
    made = record(
        (2024, {"cp_plans": """
            LAchildID | CPPID | CPPstartDate | CPPendDate | NumberOfPreviousCPP
            Ana       | 1     | 2024-01-31   | 2024-02-29 | 1
            Ben       | 1     | 2024-01-31   | 2024-02-28 | 0
            Cal       | 1     | 2023-05-01   | 2024-03-31 | 0
        """}),
        (2025, {"cp_plans": """
            LAchildID | CPPID | CPPstartDate | CPPendDate | NumberOfPreviousCPP
            Ana       | 1     | 2025-02-28   |            | 2
            Cal       | 1     | 2024-03-31   |            | 1
        """}),
    )  # fmt: skip
    made.shows(
        protection_plans="""
            child | started_on | months_open | number | previous_ended_on | days_since_previous | previous_plans_filed
            ANA   | 2024-01-31 | 1           | 1      |                   |                     | 1
            ANA   | 2025-02-28 | 1           | 2      | 2024-02-29        | 365                 | 2
            BEN   | 2024-01-31 | 0           | 1      |                   |                     | 0
            CAL   | 2023-05-01 | 10          | 1      |                   |                     | 0
            CAL   | 2024-03-31 | 12          | 2      | 2024-03-31        | 0                   | 1
        """
    )  # fmt: skip


REVIEWS = {
    "cp_plans": """
        LAchildID | CPPstartDate | CPPendDate
        Ana       | 2025-06-30   |
        Ben       | 2025-06-30   |
        Cal       | 2025-06-30   |
        Dee       | 2025-06-30   | 2026-03-31
        Eve       | 2025-12-31   |
        Fay       | 2026-01-01   |
        Gus       | 2025-12-30   |
        Hal       | 2025-06-30   |
    """,
    "cp_reviews": """
        LAchildID | CPPreviewDate
        Ana       | 2025-09-30
        Ana       | 2026-03-30
        Ben       | 2025-10-01
        Ben       | 2026-03-30
        Cal       | 2025-09-30
        Dee       | 2025-09-30
        Hal       | 2025-06-30
        Hal       | 2025-09-29
        Hal       | 2026-03-30
    """,
}  # fmt: skip


def test_reviewed_in_time(record):
    """First within 3 months, then within 6 months of the one before, none overdue on 31 March; plans
    under 3 months old are left out. A review on the plan's first day is none of it."""
    made = record((2026, REVIEWS))
    made.shows(
        protection_plans_at_year_end="""
            child | started_on | days_open | last_review_on | is_reviewed_in_time
            ANA   | 2025-06-30 | 274       | 2026-03-30     | yes
            BEN   | 2025-06-30 | 274       | 2026-03-30     | no
            CAL   | 2025-06-30 | 274       | 2025-09-30     | no
            EVE   | 2025-12-31 | 90        |                | yes
            FAY   | 2026-01-01 | 89        |                |
            GUS   | 2025-12-30 | 91        |                | no
            HAL   | 2025-06-30 | 274       | 2026-03-30     | no
        """,
        protection_reviews="""
            child | reviewed_on | number | days_since_previous | is_in_time
            ANA   | 2025-09-30  | 1      | 92                  | yes
            ANA   | 2026-03-30  | 2      | 181                 | yes
            BEN   | 2025-10-01  | 1      | 93                  | no
            BEN   | 2026-03-30  | 2      | 180                 | yes
            CAL   | 2025-09-30  | 1      | 92                  | yes
            DEE   | 2025-09-30  | 1      | 92                  | yes
            HAL   | 2025-06-30  |        |                     |
            HAL   | 2025-09-29  | 1      | 91                  | yes
            HAL   | 2026-03-30  | 2      | 182                 | no
        """,
    )
