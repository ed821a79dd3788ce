"""Children looked after with a placement order."""


def test_a_suppressed_share_is_not_worked_out_behind_the_department_s_back(answer):
    """Even where both counts happen to be known."""
    answer(
        "placement_orders",
        "share",
        """
        published | orders | children | ->
        7         | 31     | 440      | 7%
        c         | 6      | 60       | c
                  | 6      | 60       | 10.0%
        """,
    )


def test_nought_and_hidden_differ(answer):
    """A council may have no such child at all."""
    answer(
        "placement_orders",
        "count",
        """
        published | ->
        0         | 0
        c         | c
        6         | 6
        """,
    )
