"""Children who went missing in the year."""


def test_the_denominator_is_everyone_looked_after_in_the_year(answer):
    """More children than on 31 March, so the share is lower than a share of those would be."""
    answer(
        "missing_from_care",
        "share",
        """
        published | missing | children | ->
        11        | 66      | 612      | 11%
        -         | 66      | 612      | 10.8%
        c         | c       | 40       | c
        x         | x       | x        | x
        """,
    )
