"""Children whose immunisations are up to date."""


def test_lait_s_dash_yields_to_the_release_s_own_counts(answer):
    """And a suppressed count gives nothing."""
    answer(
        "immunisations",
        "share",
        """
        published | counted | children | ->
        84        | 252     | 300      | 84%
        -         | 251     | 300      | 83.7%
        -         | c       | 300      | c
        """,
    )
