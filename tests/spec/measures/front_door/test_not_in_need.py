"""Referrals that were assessed and found not to be of a child in need."""


def test_the_share_is_of_referrals_not_of_assessments(answer):
    """Referrals that led to no assessment stay in the whole."""
    answer(
        "not_in_need",
        "share",
        """
        published | not_needed | referrals | ->
        30.8      | 194,910    | 632,830   | 30.8%
                  | 50         | 400       | 12.5%
        c         | c          | 40        | c
        z         |            |           | z
                  | 0          | 0         | …
    """,
    )
