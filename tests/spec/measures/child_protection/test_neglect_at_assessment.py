"""Assessments that found neglect: count and share."""


def test_the_share_is_of_episodes_with_any_factor(answer):
    """Not of all episodes: those with no factor recorded say nothing either way."""
    answer(
        "neglect_at_assessment",
        "share",
        """
        neglect | episodes | ->
        90,370  | 513,250  | 17.6%
        1       | 8        | 12.5%
        0       | 640      | 0.0%
        c       | 640      | c
        0       | 0        | …
    """,
    )


def test_the_count_stands_alone(answer):
    """It is known also where the number of episodes with factors is not."""
    answer(
        "neglect_at_assessment",
        "count",
        """
        published | ->
        506       | 506
        c         | c
    """,
    )
