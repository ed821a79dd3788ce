"""Care applications to the family court, per 10,000 children."""


def test_one_decimal_as_published_and_no_figure_for_regions(answer):
    """LAIT prints a dash for each region; it is not worked out from councils."""
    answer(
        "care_applications",
        "rate",
        """
        published | ->
        16.2      | 16.2
        9         | 9.0
        0         | 0.0
        -         | -
        """,
    )
