"""Children in a lasting placement."""


def test_nobody_looked_after_that_long_is_not_applicable(answer):
    """A very small council may have no child under 16 after two and a half years."""
    answer(
        "placement_stability",
        "share",
        """
        published | counted | children | ->
        69        | 102     | 147      | 69%
        z         | 0       | 0        | z
        c         | c       | 9        | c
        -         | 19,680  | 28,710   | 68.5%
        """,
    )
