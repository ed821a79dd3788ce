"""Children who left care through adoption."""


def test_the_share_is_of_all_who_left(answer):
    """2011 to 2015 worked out from counts; a half is rounded up."""
    answer(
        "adopted",
        "share",
        """
        published | adopted | ceased | ->
        18        | 31      | 174    | 18%
                  | 5,330   | 31,100 | 17.1%
                  | 5       | 80     | 6.3%
        c         | c       | 60     | c
        -         | c       | 60     | c
        """,
    )


def test_nobody_adopted_and_a_few_adopted_differ(answer):
    """From one to five are suppressed."""
    answer(
        "adopted",
        "count",
        """
        published | ->
        0         | 0
        c         | c
        6         | 6
        """,
    )
