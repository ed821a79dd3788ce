"""Children who changed school in the middle of the year."""


def test_schools_closed_in_2020_and_nothing_was_published(answer):
    """That year stays empty, for England too."""
    answer(
        "school_moves",
        "share",
        """
        published | counted | children | ->
        x         | x       | x        | x
        8         | 4,280   | 52,670   | 8%
        c         | c       | 180      | c
        0         | 0       | 35       | 0%
        """,
    )
