"""Initial conferences for each section 47 enquiry."""


def test_a_ratio_to_two_decimals(answer):
    """It can pass 1: conferences may follow enquiries of the year before."""
    answer(
        "conferences_per_section_47",
        "value",
        """
        conferences | enquiries | ->
        200         | 538       | 0.37
        27          | 40        | 0.68
        12          | 10        | 1.20
        0           | 25        | 0.00
    """,
    )


def test_no_enquiries_give_no_ratio(answer):
    """Nought below the line, a suppressed side, or one that is not held."""
    answer(
        "conferences_per_section_47",
        "value",
        """
        conferences | enquiries | ->
        12          | 0         | …
        12          | c         | c
        c           | 12        | c
        12          |           | …
    """,
    )
