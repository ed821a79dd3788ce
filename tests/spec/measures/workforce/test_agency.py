"""Agency social worker rate."""


def test_the_whole_is_employed_and_agency_workers(answer):
    """38.8 beside 95 employed is 29.0% of 133.8, not 40.8% of 95."""
    answer(
        "agency",
        "share",
        """
        published | agency | in_post | ->
        29        | 38.8   | 95      | 29.0%
                  | 38.8   | 95      | 29.0%
                  | 0      | 95      | 0.0%
        x         |        | 95      | x
        c         | c      | 12      | c
    """,
    )
