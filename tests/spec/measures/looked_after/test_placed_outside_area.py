"""Children placed outside the council's area."""


def test_the_share_is_of_all_children_also_where_some_places_are_unknown(answer):
    """2011: 22,990 outside and 39,880 inside of 65,520 in England. The rest are in the
    denominator."""
    answer(
        "placed_outside_area",
        "share",
        """
        published | placed | children | ->
        44        | 193    | 440      | 44%
                  | 22,990 | 65,520   | 35.1%
        c         | c      | 30       | c
        """,
    )
