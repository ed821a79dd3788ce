"""Children who left care and returned home."""


def test_planned_and_unplanned_are_both_needed(answer):
    """Unplanned returns are few and often suppressed. The planned ones alone are not the whole."""
    answer(
        "returned_home",
        "share",
        """
        planned | unplanned | ceased | ->
        40      | 8         | 160    | 30.0%
        40      | c         | 160    | c
        c       | 8         | 160    | c
        40      | 0         | 160    | 25.0%
        0       | 0         | 0      | …
        """,
    )


def test_the_number_is_their_sum(answer):
    """A year in which a part is not held has none."""
    answer(
        "returned_home",
        "count",
        """
        planned | unplanned | ->
        5,540   | 1,070     | 6,610
        40      | c         | c
        40      |           | …
        """,
    )
