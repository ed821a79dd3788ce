"""What belongs to an episode begins no earlier than the referral that opens it."""


def test_1103_an_assessment_before_its_referral(check):
    """The same day is fine. A child's second episode has its own assessments."""
    check(
        "1103",
        """
        LAchildID | CINdetailsID | AssessmentActualStartDate |
        Ana       | 1            | 2025-06-02                |
        Ben       | 1            | 2025-06-01                | flag
        Ben       | 1            | 2025-06-03                |
        Cal       | 1            | 2025-06-03                |
        Cal       | 2            | 2025-06-30                | flag
        Dee       | 1            |                           |
        Eve       | 1            | 2025-06-01                |
                  | 1            | 2025-06-01                |
        """,
        cin_details="""
        LAchildID | CINreferralDate |
        Ana       | 2025-06-02      |
        Ben       | 2025-06-02      | flag
        Cal       | 2025-06-02      |
        Cal       | 2025-07-01      | flag
        Dee       | 2025-06-02      |
        Eve       | 2025-06-31      |
        """,
    )


def test_1103_two_children_with_one_identifier(check):
    """They stay two children: what the file nests inside one is not the other's."""
    check(
        "1103",
        """
        LAchildID | child_number | AssessmentActualStartDate |
        Ana       | 1            | 2025-06-01                |
        Ana       | 2            | 2025-06-01                | flag
        """,
        cin_details="""
        LAchildID | child_number | CINreferralDate |
        Ana       | 1            | 2025-05-01      |
        Ana       | 2            | 2025-07-01      | flag
        """,
    )
