"""Section 47 enquiries started in the year: count and rate."""


def test_enquiries_are_counted_not_children(answer):
    """A child with two enquiries counts twice; a suppressed count stays so."""
    answer(
        "section_47_started",
        "count",
        """
        published | ->
        1,061     | 1,061
        c         | c
        x         | x
    """,
    )


def test_the_rate_of_a_year_without_a_published_one_is_worked_out(answer):
    """The newest published rate comes first, even where today's population gives another."""
    answer(
        "section_47_started",
        "rate",
        """
        published | enquiries | population | ->
        189.4     | 225,400   | 11,901,267 | 189.4
        189.6     | 225,400   | 11,901,267 | 189.6
        -         | 784       | 36,366     | 215.6
        -         | c         | 36,366     | c
        -         | 784       | 0          | -
    """,
    )
