"""Child protection plans started for neglect."""


def test_a_small_number_stays_hidden(answer):
    """A suppressed number is no nought, and cannot be read as a fall to nothing."""
    answer(
        "cp_neglect_started",
        "count",
        """
        published | ->
        55        | 55
        0         | 0
        c         | c
        x         | x
    """,
    )
