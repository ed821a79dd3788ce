"""Social worker vacancy rate."""


def test_the_whole_is_filled_and_vacant_posts(answer):
    """28 vacant beside 162.7 filled is 14.7% of 190.7, not 17.2% of 162.7."""
    answer(
        "vacancy",
        "share",
        """
        published | vacant | in_post | ->
        14.7      | 28     | 162.7   | 14.7%
                  | 28     | 162.7   | 14.7%
                  | 0      | 40      | 0.0%
                  | 0      | 0       | …
        u         | 28     | 162.7   | u
    """,
    )
