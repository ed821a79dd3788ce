"""Children looked after who live with their parents."""


def test_the_published_share_is_of_all_children_looked_after(answer):
    """Not of children on care orders, which only the council's own record can give."""
    answer(
        "placed_with_parents",
        "share",
        """
        published | placed | children | ->
        9         | 38     | 440      | 9%
        -         | 38     | 440      | 8.6%
        c         | c      | 440      | c
        """,
    )


def test_a_count_of_the_wide_tables_may_be_hidden(answer):
    """x meant suppressed in 2010 to 2017 and is drawn here as c."""
    answer(
        "placed_with_parents",
        "count",
        """
        published | ->
        c         | c
        57        | 57
        """,
    )
