"""Children's social care as a share of the council's spending."""


def test_the_whole_is_spending_on_all_services(answer):
    """St Helens, Halton and England in 2024-25; a council that did not report has none."""
    answer(
        "childrens_share_of_council_spend",
        "share",
        """
        children   | all_services | ->
        76,897     | 529,579      | 14.5%
        66,165     | 523,022      | 12.7%
        16,878,876 | 178,313,622  | 9.5%
        x          | x            | x
        0          | 0            | …
    """,
    )
