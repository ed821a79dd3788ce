"""Children living in children's homes."""


def test_share_and_number_each_keep_their_own_symbol(answer):
    """A share may be shown while its number is not, and the other way round."""
    answer(
        "children_in_homes",
        "share",
        """
        published | placed | children | ->
        15        | 66     | 440      | 15%
        x         | c      | 440      | x
        c         | c      | 12       | c
        -         | 3      | 40       | 7.5%
        """,
    )


def test_a_number_of_five_or_fewer_is_suppressed_by_the_department(answer):
    """Six is the least that stands."""
    answer(
        "children_in_homes",
        "count",
        """
        published | ->
        c         | c
        6         | 6
        0         | 0
        """,
    )
