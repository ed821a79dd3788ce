"""Initial child protection conferences are held, and planned, on weekdays."""


def test_8870q_a_target_at_a_weekend(check):
    """6 June 2025 was a Friday. A bank holiday (26 May) is no weekend."""
    check(
        "8870Q",
        """
        LAchildID | InitialCPCtarget | DateOfInitialCPC |
        Ana       | 2025-06-06       |                  |
        Ben       | 2025-06-07       |                  | flag
        Cal       | 2025-06-08       |                  | flag
        Dee       | 2025-06-09       | 2025-06-07       |
        Eve       | 2025-05-26       |                  |
        Fay       |                  |                  |
        Gus       | 07-06-2025       |                  |
        Hal       | 2020-02-29       |                  | flag
        """,
    )


def test_8875_a_conference_at_a_weekend(check):
    """What the episode itself says of the conference is not looked at."""
    check(
        "8875",
        """
        LAchildID | DateOfInitialCPC | InitialCPCtarget |
        Ana       | 2025-06-06       | 2025-06-07       |
        Ben       | 2025-06-07       |                  | flag
        Cal       | 2025-06-08       |                  | flag
        Dee       | 2025-06-09       |                  |
        Eve       | 2025-05-26       |                  |
        Fay       |                  |                  |
        """,
        cin_details="""
        LAchildID | DateOfInitialCPC |
        Ana       | 2025-06-07       |
        """,
    )
