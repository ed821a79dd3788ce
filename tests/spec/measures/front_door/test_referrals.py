"""Referrals to children's social care in the year: count and rate."""


def test_a_council_that_could_not_report_has_no_figure(answer):
    """Hackney after the attack of 2020 is not available, which is not nought."""
    answer(
        "referrals",
        "count",
        """
        published | ->
        2,207     | 2,207
        0         | 0
        x         | x
    """,
    )


def test_the_rate_is_published_or_worked_out(answer):
    """The population of the middle of the year before, to one decimal."""
    answer(
        "referrals",
        "rate",
        """
        published | referrals | population | ->
        586.8     | 2,207     | 37,608     | 586.8
                  | 2,385     | 36,366     | 655.8
        -         | x         | 37,608     | x
                  | 2,385     | 0          | …
    """,
    )
