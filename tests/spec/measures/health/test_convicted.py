"""Children convicted or cautioned."""


def test_suppressed_is_the_usual_answer_and_never_nought(answer):
    """A nought says that no child was; c says that one to five were."""
    answer(
        "convicted",
        "share",
        """
        published | counted | children | ->
        2         | 6       | 270      | 2%
        0         | 0       | 270      | 0%
        c         | c       | 270      | c
        -         |         |          | -
        """,
    )
