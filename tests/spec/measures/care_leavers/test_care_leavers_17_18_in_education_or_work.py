"""Care leavers aged 17 and 18 in education, employment or training."""


def test_a_small_group_is_suppressed_not_shown_as_nought(answer):
    """Few leave before 18, so numbers are small."""
    answer(
        "care_leavers_17_18_in_education_or_work",
        "share",
        """
        published | busy | leavers | ->
        64        | 32   | 50      | 64%
        0         | 0    | 7       | 0%
        c         | c    | 7       | c
        z         | 0    | 0       | z
        """,
    )
