"""Social worker turnover rate."""


def test_leavers_over_those_in_post_at_the_end(answer):
    """More may leave in a year than are there at its end: the share passes 100."""
    answer(
        "turnover",
        "share",
        """
        published | leavers | in_post | ->
        15.8      | 15      | 95      | 15.8%
                  | 15      | 95      | 15.8%
                  | 12      | 10      | 120.0%
                  | 0       | 10      | 0.0%
                  | 3       | 0       | …
        x         | x       | 10      | x
    """,
    )
