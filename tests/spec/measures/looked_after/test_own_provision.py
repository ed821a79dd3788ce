"""Children in the council's own placements."""


def test_the_denominator_is_every_child_looked_after(answer):
    """Children at home and those whose provider is not reported are in it."""
    answer(
        "own_provision",
        "share",
        """
        published | placed | children | ->
        40        | 176    | 440      | 40%
                  | 176    | 440      | 40.0%
                  | 0      | 440      | 0.0%
        c         | c      | 440      | c
        """,
    )


def test_a_number_above_a_thousand_has_its_comma(answer):
    """England's is in the tens of thousands."""
    answer(
        "own_provision",
        "count",
        """
        published | ->
        35,050    | 35,050
        c         | c
        """,
    )
