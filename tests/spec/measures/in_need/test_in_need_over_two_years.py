"""Children in need at 31 March whose case has been open for two years or more."""


def test_the_share_is_of_open_episodes(answer):
    """The published share first; the counts answer where it is not held."""
    answer(
        "in_need_over_two_years",
        "share",
        """
        published | lasting | episodes | ->
        34.8      | 578     | 1,660    | 34.8%
                  | 578     | 1,660    | 34.8%
                  | 1       | 16       | 6.3%
        c         | c       | 30       | c
                  | 0       | 0        | …
    """,
    )
