"""Share of children's social care spending not on children looked after."""


def test_it_is_what_the_other_share_leaves(answer):
    """59.8% on children looked after leaves 40.2%, whatever the rounding of each."""
    answer(
        "spend_not_on_looked_after",
        "share",
        """
        looked_after | all_care   | ->
        39,581       | 66,165     | 40.2%
        8,917,040    | 16,878,876 | 47.2%
        70           | 70         | 0.0%
        0            | 70         | 100.0%
        x            | 70         | x
        0            | 0          | …
    """,
    )
