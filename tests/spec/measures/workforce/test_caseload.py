"""Average caseload of a social worker."""


def test_cases_over_those_who_hold_any(answer):
    """To one decimal, half up: 16.25 cases are shown as 16.3."""
    answer(
        "caseload",
        "value",
        """
        published | cases | holders | ->
        15.5      | 1,546 | 99.9    | 15.5
                  | 1,546 | 99.9    | 15.5
                  | 65    | 4       | 16.3
                  | 65    | 0       | …
        x         | 65    | 4       | x
    """,
    )
