"""Average score of the strengths and difficulties questionnaire."""


def test_the_average_has_one_decimal_and_no_sign(answer):
    """It is points out of 40, no share. A half is rounded up."""
    answer(
        "sdq_score",
        "value",
        """
        published | ->
        14.2      | 14.2
        14        | 14.0
        14.25     | 14.3
        c         | c
        u         | u
        """,
    )
