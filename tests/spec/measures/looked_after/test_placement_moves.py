"""Children with three or more placements in the year."""


def test_the_denominator_is_children_of_31_march_not_of_the_year(answer):
    """Published whole; a share that LAIT leaves out is worked out from the release's counts."""
    answer(
        "placement_moves",
        "share",
        """
        published | counted | children | ->
        9         | 39      | 440      | 9%
        -         | 39      | 440      | 8.9%
        c         | c       | 44       | c
        z         | 0       | 0        | z
        """,
    )
