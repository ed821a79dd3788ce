"""Agency social workers."""


def test_none_is_a_figure(answer):
    """A council without agency workers has 0.0; one that is suppressed has none to show."""
    answer(
        "agency_workers",
        "count",
        """
        published | ->
        39.5      | 39.5
        0         | 0.0
        c         | c
        x         | x
    """,
    )
