"""Initial child protection conferences held within 15 working days."""


def test_the_first_two_bands_are_in_time(answer):
    """Up to 10 and 11 to 15 working days; 16 is late."""
    answer(
        "conferences_in_time",
        "share",
        """
        within_10 | within_15 | conferences | ->
        11        | 205       | 375         | 57.6%
        0         | 7         | 8           | 87.5%
        0         | 0         | 0           | …
    """,
    )


def test_one_band_withheld_leaves_the_share_unknown(answer):
    """Unless the department publishes the share itself."""
    answer(
        "conferences_in_time",
        "share",
        """
        published | within_10 | within_15 | conferences | ->
        85.6      | c         | 232       | 278         | 85.6%
        -         | c         | 232       | 278         | c
        -         | 6         | 232       | 278         | 85.6%
    """,
    )
