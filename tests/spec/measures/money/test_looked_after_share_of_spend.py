"""Share of children's services spending that goes to children looked after: section 251."""


def test_spending_on_care_over_all_childrens_services(answer):
    """St Helens and Halton in 2024-25, then a share at the half."""
    answer(
        "looked_after_share_of_spend",
        "share",
        """
        looked_after | all_services | ->
        46,903,950   | 76,812,745   | 61.1%
        35,792,491   | 59,844,229   | 59.8%
        90,050       | 200,000      | 45.0%
        90,100       | 200,000      | 45.1%
    """,
    )


def test_a_council_left_out_for_the_quality_of_its_return_has_none(answer):
    """Wandsworth and Middlesbrough in 2024-25: missing, not nought."""
    answer(
        "looked_after_share_of_spend",
        "share",
        """
        looked_after | all_services | ->
        -            | -            | -
        10,000       | -            | -
        0            | 0            | …
    """,
    )
