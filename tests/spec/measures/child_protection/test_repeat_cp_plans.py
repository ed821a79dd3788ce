"""Child protection plans started that were a child's second or later plan."""


def test_the_published_share_is_used(answer):
    """A share that is withheld is not worked out behind the department's back."""
    answer(
        "repeat_cp_plans",
        "share",
        """
        published | repeats | plans | ->
        9.9       | 16      | 161   | 9.9%
        c         | c       | 40    | c
        c         | 8       | 40    | c
        0         | 0       | 12    | 0.0%
    """,
    )


def test_it_is_worked_out_only_where_no_share_is_held(answer):
    """One of eight plans is 12.5%; no plans at all give no share."""
    answer(
        "repeat_cp_plans",
        "share",
        """
        repeats | plans | ->
        16      | 161   | 9.9%
        1       | 8     | 12.5%
        0       | 0     | …
    """,
    )
