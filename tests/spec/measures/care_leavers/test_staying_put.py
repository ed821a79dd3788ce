"""Care leavers aged 19 and 20 still with their foster carers."""


def test_only_those_who_left_a_foster_placement_at_18_are_in_the_denominator(answer):
    """Published whole, or worked out from counts to one decimal."""
    answer(
        "staying_put",
        "share",
        """
        published | stayed | eligible | ->
        32        | 2,010  | 6,280    | 32%
                  | 1,490  | 5,910    | 25.2%
        c         | c      | 30       | c
        0         | 0      | 12       | 0%
        """,
    )
