"""Care leavers aged 19 to 21 in suitable accommodation."""


def test_no_information_counts_as_not_suitable(answer):
    """Those of whom nothing is known stay in the denominator."""
    answer(
        "care_leavers_suitable_accommodation",
        "share",
        """
        published | suitable | leavers | ->
        89        | 33,810   | 38,190  | 89%
        -         | 33,810   | 38,190  | 88.5%
        100       | 144      | 144     | 100%
        c         | c        | 144     | c
        """,
    )
