"""Children who ceased to be looked after in the year."""


def test_the_rate_needs_both_children_and_population(answer):
    """A council that changed its borders has no estimate in some years."""
    answer(
        "looked_after_ceased",
        "rate",
        """
        published | children | population | ->
        46        | 174      | 37,608     | 46
                  | 174      | 37,608     | 46
                  | 174      |            | …
                  | 0        | 37,608     | 0
        """,
    )


def test_a_council_that_was_abolished_has_no_figure(answer):
    """Not applicable is neither nought nor unknown."""
    answer(
        "looked_after_ceased",
        "count",
        """
        published | ->
        127       | 127
        z         | z
        """,
    )
