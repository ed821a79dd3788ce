"""A child has one plan at a time."""


def test_8935_two_protection_plans_without_an_end(check):
    """In one episode or in two. An end that cannot be read is none; a child without an identifier
    is no other child without one."""
    check(
        "8935",
        """
        LAchildID | CINdetailsID | CPPstartDate | CPPendDate |
        Ana       | 1            | 2025-05-01   |            |
        Ana       | 2            | 2025-04-01   | 2025-04-30 |
        Ben       | 1            | 2025-05-01   |            | flag
        Ben       | 1            | 2025-06-01   |            | flag
        Ben       | 1            | 2025-07-01   | 2025-08-01 |
        Cal       | 1            | 2025-05-01   | 2025-06-31 | flag
        Cal       | 2            |              |            | flag
                  | 1            | 2025-05-01   |            |
                  | 1            | 2025-05-01   |            |
        """,
    )
