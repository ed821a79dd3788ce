"""Children who started in an emergency: police protection and emergency protection orders."""


def test_both_parts_are_needed(answer):
    """With one part suppressed there is no figure: the other would pass for the whole."""
    answer(
        "emergency_entries",
        "count",
        """
        police | court | ->
        9      | 0     | 9
        6      | 7     | 13
        13     | c     | c
        c      | 0     | c
        c      | c     | c
        0      | 0     | 0
        """,
    )


def test_a_part_that_no_file_carries_is_not_nought(answer):
    """Nor is one that is not available."""
    answer(
        "emergency_entries",
        "count",
        """
        police | court | ->
        9      |       | …
               | 7     | …
        9      | x     | x
        z      | 0     | z
        """,
    )
