"""Of the child protection plans started in the year, the share for neglect."""


def test_plans_for_neglect_over_all_plans_started(answer):
    """One decimal, as the department shows shares of this publication."""
    answer(
        "neglect_share",
        "share",
        """
        neglect | plans  | ->
        55      | 161    | 34.2%
        30,950  | 62,110 | 49.8%
        1       | 16     | 6.3%
        0       | 30     | 0.0%
    """,
    )


def test_it_is_not_known_where_either_side_is_not(answer):
    """No plans started gives no share, and a suppressed side suppresses it."""
    answer(
        "neglect_share",
        "share",
        """
        neglect | plans | ->
        c       | 161   | c
        55      | c     | c
        0       | 0     | …
    """,
    )
