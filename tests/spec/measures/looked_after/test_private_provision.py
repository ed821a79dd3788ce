"""Children in placements of private providers."""


def test_half_of_the_children_is_half(answer):
    """49.5% is shown as 49.5%; only the department's own rounding makes a half of it."""
    answer(
        "private_provision",
        "share",
        """
        published | placed | children | ->
        50        | 182    | 367      | 50%
                  | 182    | 367      | 49.6%
                  | 99     | 200      | 49.5%
        c         | c      | 200      | c
        """,
    )
