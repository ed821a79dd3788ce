"""Care leavers aged 19 to 21 in touch with the council."""


def test_everyone_in_touch_is_possible_and_suppression_is_common(answer):
    """A share of 100 would give away that nobody is out of touch: it is often suppressed."""
    answer(
        "care_leavers_in_touch",
        "share",
        """
        published | in_touch | leavers | ->
        100       | 150      | 150     | 100%
        c         | c        | 150     | c
                  | 23,780   | 27,010  | 88.0%
        """,
    )
