"""Children looked after under section 20."""


def test_a_share_that_rounds_to_nothing_is_not_nothing(answer):
    """The department prints k where there are children but under half of one percent."""
    answer(
        "voluntary_agreements",
        "share",
        """
        published | agreements | children | ->
        k         | 2          | 500      | k
        0         | 0          | 500      | 0%
        9         | 39         | 440      | 9%
        """,
    )


def test_the_wide_tables_are_worked_out(answer):
    """Section 20 was a third of all children in some councils of 2011."""
    answer(
        "voluntary_agreements",
        "share",
        """
        agreements | children | ->
        20,430     | 65,520   | 31.2%
        c          | 127      | c
        """,
    )
