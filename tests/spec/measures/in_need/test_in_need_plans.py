"""Child in need plans open at 31 March: count and rate."""


def test_the_rate_is_published_or_worked_out(answer):
    """A council that recorded no plans is not available, which is not nought."""
    answer(
        "in_need_plans",
        "rate",
        """
        published | plans   | population | ->
        86.2      | 103,440 | 12,059,476 | 86.2
                  | 558     | 37,296     | 149.6
        x         | x       | 37,296     | x
        c         | 7       | 6,000      | c
    """,
    )


def test_the_count_is_as_published(answer):
    """Nought stays nought, a suppressed count stays suppressed."""
    answer(
        "in_need_plans",
        "count",
        """
        published | ->
        558       | 558
        0         | 0
        c         | c
    """,
    )
