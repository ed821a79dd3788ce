"""Referrals that came from the police."""


def test_the_table_answers_where_the_tool_has_no_year(answer):
    """The tool prints one mark for every reason; the table's own symbol says which."""
    answer(
        "referrals_from_police",
        "share",
        """
        published | police | referrals | ->
        23.1      | 429    | 1,855     | 23.1%
                  | 429    | 1,855     | 23.1%
        -         | 429    | 1,855     | 23.1%
        -         | c      | 90        | c
        -         |        |           | -
                  | 0      | 0         | …
    """,
    )
