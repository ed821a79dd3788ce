"""Assessments completed within 45 working days."""


def test_six_bands_are_in_time(answer):
    """The same day to 45 working days; 46 to 50, 51 to 60 and more are late."""
    answer(
        "assessments_in_time",
        "share",
        """
        same_day | to_10 | to_20 | to_30 | to_40 | to_45 | assessments | ->
        13       | 100   | 150   | 120   | 200   | 150   | 820         | 89.4%
        0        | 1     | 1     | 1     | 2     | 2     | 8           | 87.5%
        0        | 0     | 0     | 0     | 0     | 0     | 30          | 0.0%
    """,
    )


def test_the_nought_of_a_council_that_did_not_report_is_no_figure(answer):
    """In 2014 the table printed 0 in every column for 44 rows: read as not reported."""
    answer(
        "assessments_in_time",
        "share",
        """
        same_day | to_10 | to_20 | to_30 | to_40 | to_45 | assessments | ->
        x        | x     | x     | x     | x     | x     | x           | x
    """,
    )


def test_one_band_withheld_leaves_the_share_unknown(answer):
    """Unless the share itself is published."""
    answer(
        "assessments_in_time",
        "share",
        """
        published | same_day | to_10 | to_20 | to_30 | to_40 | to_45 | assessments | ->
        82.4      | c        | 100   | 150   | 120   | 200   | 150   | 820         | 82.4%
        -         | c        | 100   | 150   | 120   | 200   | 150   | 820         | c
    """,
    )
