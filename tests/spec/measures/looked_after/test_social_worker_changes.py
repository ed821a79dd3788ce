"""Children with three or more social workers in the year."""


def test_a_council_that_sent_nothing_has_no_figure(answer):
    """x is not available. A nought is a council where no child had three."""
    answer(
        "social_worker_changes",
        "share",
        """
        published | counted | children | ->
        39        | 147     | 382      | 39%
        x         | x       | 382      | x
        0         | 0       | 20       | 0%
        c         | c       | 20       | c
        """,
    )
