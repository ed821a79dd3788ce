"""Children's social workers in post."""


def test_full_time_equivalents_to_one_decimal(answer):
    """Two half-time workers are one, so the count is seldom whole."""
    answer(
        "social_workers",
        "count",
        """
        published | ->
        162.7     | 162.7
        36,186.3  | 36,186.3
        95        | 95.0
        x         | x
    """,
    )
