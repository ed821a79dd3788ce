"""Children whose teeth were checked."""


def test_a_year_of_closed_dentists_stands_as_published(answer):
    """A low share is not taken for a fault."""
    answer(
        "dental_checks",
        "share",
        """
        published | counted | children | ->
        12        | 36      | 300      | 12%
        81        | 243     | 300      | 81%
        x         | x       | 300      | x
        """,
    )
