"""Children looked after under an interim care order."""


def test_the_wide_tables_give_counts_and_a_half_is_rounded_up(answer):
    """5 of 80 are 6.25%: shown 6.3%, as the department rounds, not 6.2%."""
    answer(
        "interim_care_orders",
        "share",
        """
        published | orders | children | ->
        20        | 88     | 440      | 20%
                  | 5      | 80       | 6.3%
                  | 7,930  | 69,540   | 11.4%
        """,
    )


def test_a_suppressed_count_gives_no_share(answer):
    """In 2015 the count of 36 councils was suppressed. Their share cannot be known."""
    answer(
        "interim_care_orders",
        "share",
        """
        published | orders | children | ->
                  | c      | 412      | c
                  | 0      | 412      | 0.0%
        c         | c      | 30       | c
        """,
    )
