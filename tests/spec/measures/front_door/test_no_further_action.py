"""Referrals that ended without any further action."""


def test_none_is_a_figure_and_few_are_withheld(answer):
    """Councils that sift contacts first publish 0; a count of one to five is suppressed."""
    answer(
        "no_further_action",
        "share",
        """
        published | closed | referrals | ->
        6.6       | 146    | 2,207     | 6.6%
        0         | 0      | 1,194     | 0.0%
        c         | c      | 1,062     | c
                  | 146    | 2,207     | 6.6%
                  | 146    | 0         | …
    """,
    )
