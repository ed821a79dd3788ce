"""Share of children's social care spending that goes to children looked after: RO3."""


def test_total_expenditure_over_total_expenditure(answer):
    """Thousands of pounds on both sides, income left out of both."""
    answer(
        "looked_after_share_of_spend_ro3",
        "share",
        """
        looked_after | all_care   | ->
        39,581       | 66,165     | 59.8%
        8,917,040    | 16,878,876 | 52.8%
        x            | x          | x
        0            | 0          | …
    """,
    )
