"""Children looked after under a full care order: share, rate and count."""


def test_the_published_share_is_used_where_there_is_one(answer):
    """The department rounds shares to whole numbers; headway does not put its own beside."""
    answer(
        "full_care_orders",
        "share",
        """
        published | orders | children | ->
        64        | 280    | 440      | 64%
        c         | c      | 40       | c
        c         | 12     | 40       | c
        -         | 12     | 40       | 30.0%
    """,
    )


def test_the_share_is_worked_out_for_the_years_of_the_wide_tables(answer):
    """2010 to 2017 gave counts only. Worked out here, so shown to one decimal."""
    answer(
        "full_care_orders",
        "share",
        """
        orders | children | ->
        299    | 427      | 70.0%
        129    | 200      | 64.5%
        c      | 200      | c
        5      | 0        | …
    """,
    )


def test_the_rate_divides_by_children_living_in_the_area(answer):
    """Per 10,000 aged 0 to 17, the estimate for the middle of the year before."""
    answer(
        "full_care_orders",
        "rate",
        """
        orders | population | ->
        280    | 37,608     | 74
        236    | 27,739     | 85
        280    |            | …
        c      | 37,608     | c
    """,
    )
