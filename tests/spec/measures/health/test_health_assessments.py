"""Children whose yearly health assessment was done."""


def test_all_of_them_is_a_hundred_and_a_few_are_suppressed(answer):
    """Three of five is suppressed, never shown as 60%."""
    answer(
        "health_assessments",
        "share",
        """
        published | counted | children | ->
        100       | 300     | 300      | 100%
        c         | 3       | 5        | c
        z         | 0       | 0        | z
        """,
    )
