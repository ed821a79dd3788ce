"""Referrals within twelve months of an earlier one for the same child."""


def test_the_share_is_of_all_referrals(answer):
    """Published to one decimal; worked out only where no share is held."""
    answer(
        "rereferrals",
        "share",
        """
        published | rereferrals | referrals | ->
        18.5      | 343         | 1,855     | 18.5%
                  | 343         | 1,855     | 18.5%
                  | 1           | 16        | 6.3%
        c         | c           | 60        | c
        c         | 9           | 60        | c
                  | 0           | 0         | …
    """,
    )
