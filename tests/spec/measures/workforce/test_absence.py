"""Social worker sickness absence rate."""


def test_it_is_shown_as_published_and_never_worked_out(answer):
    """The days that could have been worked are in no file."""
    answer(
        "absence",
        "share",
        """
        published | ->
        3.8       | 3.8%
        0         | 0.0%
        x         | x
        u         | u
    """,
    )
