"""Children found to misuse drugs or alcohol."""


def test_a_share_that_rounds_to_nothing_keeps_its_symbol(answer):
    """k: some children, under half of one percent."""
    answer(
        "substance_misuse",
        "share",
        """
        published | counted | children | ->
        3         | 9       | 300      | 3%
        k         | 1       | 300      | k
        0         | 0       | 300      | 0%
        c         | c       | 300      | c
        """,
    )
