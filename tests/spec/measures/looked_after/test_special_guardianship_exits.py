"""Children who left care to a special guardian."""


def test_orders_to_foster_carers_and_to_others_are_added_in_the_wide_tables(answer):
    """With one of the two suppressed there is no share."""
    answer(
        "special_guardianship_exits",
        "share",
        """
        published | orders | to_foster_carers | to_others | ceased | ->
        20        | 35     |                  |           | 174    | 20%
                  |        | 12               | 9         | 140    | 15.0%
                  |        | 12               | c         | 140    | c
                  |        | 0                | 0         | 140    | 0.0%
        """,
    )


def test_a_published_number_is_not_added_to_the_older_parts(answer):
    """Later releases give one number. The parts are of earlier years."""
    answer(
        "special_guardianship_exits",
        "count",
        """
        published | to_foster_carers | to_others | ->
        35        |                  |           | 35
                  | 12               | 9         | 21
                  | c                | 9         | c
        c         |                  |           | c
        """,
    )
